import type { Told } from '../congress/course.ts';
import { present, seatedFactions, type HouseView } from '../congress/house.ts';
import type { BodySeats, Put, Step } from '../congress/replay.ts';
import type { Seats } from '../domain/body.ts';
import type { Text } from '../domain/text.ts';
import { apportion } from '../voting/apportionment/apportion.ts';
import { findMethod } from '../voting/apportionment/methods.ts';
import { binomial } from '../voting/probability/binomial.ts';
import { drawRow, rowOf, type Row } from '../voting/random/row.ts';
import { proceedingKey, Stream, type ProceedingKey } from '../voting/random/stream.ts';

/** The method of a body's seats where no change sets one. */
export const MODEL_METHOD = 'dhondt';

/** Whether a body is elected by list votes of a turnout, which differ from run to run. */
export const isElection = (proceeding: Told): boolean =>
  proceeding.kind === 'elect-cec' && proceeding.turnout !== undefined;

export const isBody = (proceeding: Told): proceeding is Told<'elect-cec' | 'presidium'> =>
  proceeding.kind === 'elect-cec' || proceeding.kind === 'presidium';

/** The seats that a step gave of a body by faction; `null` for a step that fills none. */
export function seatsOf({ kind, house }: Pick<Step, 'kind' | 'house'>): Seats | null {
  if (kind === 'elect-cec') return house.cec?.seats ?? null;
  return kind === 'presidium' ? (house.presidium?.taken ?? null) : null;
}

/** How many seats a body has: as told, or those that the record hands out. `null` where no source says. */
export function sizeOf(proceeding: Told<'elect-cec' | 'presidium'>): number | null {
  if (proceeding.total !== undefined) return proceeding.total;
  const offered = proceeding.kind === 'presidium' ? (proceeding.offered ?? proceeding.taken) : undefined;
  return offered ? Object.values(offered).reduce((sum, n) => sum + n, 0) : null;
}

/** Who may take part in a vote by lists, and how many each has in the hall. */
export function electorateOf(house: HouseView): { readonly factions: string[]; readonly here: number[] } {
  const factions = seatedFactions(house).filter((id) => present(house, id) > 0);
  return { factions, here: factions.map((id) => present(house, id)) };
}

/** Delegates with a vote in the hall, list by list, and how many of each may vote. */
export interface ListVotes {
  readonly here: Int32Array;
  readonly rows: readonly Row[];
}

/** Each delegate present takes part with the chance of the turnout. */
export const listVotesOf = (here: readonly number[], turnout: number): ListVotes => ({
  here: Int32Array.from(here),
  rows: here.map((size) => rowOf(binomial(size, turnout, 1 - turnout))),
});

/** The votes of each list in one run. All that are there where nobody takes part. */
export function drawListVotes(stream: Stream, { here, rows }: ListVotes, into: Int32Array): void {
  let all = 0;
  for (let i = 0; i < rows.length; i++) {
    const votes = drawRow(stream, rows[i]!);
    into[i] = votes;
    all += votes;
  }
  if (all === 0) into.set(here);
}

/** What the stream of an election's list votes is keyed by. */
export const listVotesKey = (id: string): ProceedingKey => proceedingKey(`${id}#`);

/**
 * A body's seats by a method from the delegates with a vote in the hall, or from the list votes of one session. Seats that equal claims
 * contest go to nobody. `null` where the size of the body is not known or nobody is there.
 */
export function seatedBy(
  proceeding: Told,
  house: HouseView,
  name: string,
  because: Text | null,
  drawn: { readonly seed: number; readonly session: number } | null = null,
): Put | null {
  const method = findMethod(name);
  if (!isBody(proceeding) || !method) return null;
  const total = sizeOf(proceeding);
  const { factions, here } = electorateOf(house);
  if (total === null || factions.length === 0) return null;
  const votes = Int32Array.from(here);
  if (drawn && proceeding.kind === 'elect-cec' && proceeding.turnout !== undefined) {
    const stream = new Stream().moveTo(drawn.seed, drawn.session, listVotesKey(proceeding.id));
    drawListVotes(stream, listVotesOf(here, proceeding.turnout), votes);
  }
  const given = apportion(method, [...votes], total);
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
