import type { Told } from '../congress/course.ts';
import { present, seatedFactions, type HouseView } from '../congress/house.ts';
import type { BodySeats, Put } from '../congress/replay.ts';
import type { Text } from '../domain/text.ts';
import { apportion } from '../voting/apportionment/apportion.ts';
import { findMethod } from '../voting/apportionment/methods.ts';

/** The method of a body's seats where no change sets one. */
export const MODEL_METHOD = 'dhondt';

export const isBody = (proceeding: Told): proceeding is Told<'elect-cec' | 'presidium'> =>
  proceeding.kind === 'elect-cec' || proceeding.kind === 'presidium';

/** How many seats a body has: as told, or those that the record hands out. `null` where no source says. */
function sizeOf(proceeding: Told<'elect-cec' | 'presidium'>): number | null {
  if (proceeding.total !== undefined) return proceeding.total;
  const offered = proceeding.kind === 'presidium' ? (proceeding.offered ?? proceeding.taken) : undefined;
  return offered ? Object.values(offered).reduce((sum, n) => sum + n, 0) : null;
}

/**
 * A body's seats by a method from the delegates with a vote in the hall. Seats that equal claims contest go to nobody. `null` where the
 * size of the body is not known or nobody is there.
 */
export function seatedBy(proceeding: Told, house: HouseView, name: string, because: Text | null): Put | null {
  const method = findMethod(name);
  if (!isBody(proceeding) || !method) return null;
  const total = sizeOf(proceeding);
  const factions = seatedFactions(house).filter((id) => present(house, id) > 0);
  if (total === null || factions.length === 0) return null;
  const given = apportion(
    method,
    factions.map((id) => present(house, id)),
    total,
  );
  if (given.kind === 'impossible') return null;
  const seats = Object.fromEntries(
    factions.flatMap((id, i) => ((given.seats[i] ?? 0) > 0 ? [[id, given.seats[i] ?? 0]] : [])),
  );
  const body: BodySeats = {
    basis: 'simulated',
    method: method.id,
    because,
    contested:
      given.kind === 'tied'
        ? { seats: given.contested, between: given.between.map((i) => factions[i] ?? '') }
        : null,
  };
  return { proceeding: withSeats(proceeding, seats), body };
}

function withSeats(
  proceeding: Told<'elect-cec' | 'presidium'>,
  seats: Readonly<Record<string, number>>,
): Told {
  if (proceeding.kind === 'elect-cec')
    return { ...proceeding, by: 'method', seats, chair: null, members: undefined, unaccounted: undefined };
  const nothing = { declined: undefined, heldBack: undefined, added: undefined, members: undefined };
  return { ...proceeding, ...nothing, by: 'method', offered: seats, taken: seats };
}
