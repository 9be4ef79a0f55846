import type { Seats } from '../domain/body.ts';
import type { HouseView } from '../congress/house.ts';
import type { Step } from '../congress/replay.ts';
import { APPORTIONMENT_METHODS } from '../voting/apportionment/methods.ts';
import { gallagherIndex } from '../voting/measure/disproportionality.ts';
import { electorateOf, isBody, seatedBy, seatsOf } from './bodies.ts';
import type { Fork } from './fork.ts';

/** The seats of a body by one method from the delegates in a hall. */
export interface MethodSeats {
  readonly method: string;
  readonly seats: Seats;
  /** Seats that equal claims contest, given to nobody. */
  readonly contested: number;
  /** Seats of the real body that those who had them lose. */
  readonly moved: number;
  /** How far the seats are from the delegates in the hall, in percentage points (Gallagher); `null` where there are none. */
  readonly disproportion: number | null;
}

/** A body as history had it, and by each method in the hall of history and in that of the fork. */
export interface BodyMethods {
  readonly id: string;
  readonly real: Seats;
  /** How far the real seats are from the delegates of each hall. */
  readonly disproportion: { readonly history: number | null; readonly fork: number | null };
  readonly history: readonly MethodSeats[];
  readonly fork: readonly MethodSeats[];
}

function disproportion(house: HouseView, seats: Seats): number | null {
  const { factions, here } = electorateOf(house);
  const others = Object.keys(seats).filter((faction) => !factions.includes(faction));
  return gallagherIndex(
    [...here, ...others.map(() => 0)],
    [...factions, ...others].map((faction) => seats[faction] ?? 0),
  );
}

function byEach(step: Step, before: HouseView, real: Seats): MethodSeats[] {
  return APPORTIONMENT_METHODS.flatMap(({ id }): MethodSeats[] => {
    const put = seatedBy(step.proceeding, before, id, null);
    if (!put || !isBody(put.proceeding)) return [];
    const seats = (put.proceeding.kind === 'elect-cec' ? put.proceeding.seats : put.proceeding.taken) ?? {};
    const contested = put.body.contested?.seats ?? 0;
    const moved = Object.entries(real).reduce(
      (sum, [faction, n]) => sum + Math.max(0, n - (seats[faction] ?? 0)),
      0,
    );
    return [{ method: id, seats, contested, moved, disproportion: disproportion(before, seats) }];
  });
}

/** Every body that history filled and the fork fills too, each method against the real one. */
export function bodyMethods({ history, steps }: Fork): BodyMethods[] {
  return steps.flatMap((step, i): BodyMethods[] => {
    const told = history.at.get(step.id);
    const before = steps[i - 1]?.house;
    if (!isBody(step.proceeding) || step.status !== 'held' || told?.step.status !== 'held' || !before)
      return [];
    const real = seatsOf(told.step) ?? {};
    if (Object.keys(real).length === 0) return [];
    return [
      {
        id: step.id,
        real,
        disproportion: {
          history: disproportion(told.before, real),
          fork: disproportion(before, real),
        },
        history: byEach(told.step, told.before, real),
        fork: byEach(step, before, real),
      },
    ];
  });
}
