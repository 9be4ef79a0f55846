import { numbersOf } from '../congress/division.ts';
import { present, seatedFactions, type HouseView } from '../congress/house.ts';
import type { Step } from '../congress/replay.ts';
import type { Fork } from './fork.ts';

/** Delegates in the hall with a vote, of each faction that has any. */
const presence = (house: HouseView): [string, number][] =>
  seatedFactions(house)
    .map((id): [string, number] => [id, present(house, id)])
    .filter(([, delegates]) => delegates > 0);

/** What a reader sees of a step. */
const seenOf = ({ status, house, division, body }: Step): string =>
  JSON.stringify([
    status,
    presence(house),
    division && [division.outcome, division.basis, numbersOf(division.tally)],
    body && [body.basis, house.cec?.seats, house.presidium?.taken],
  ]);

/** The first step of a fork that is not as in other steps (those of history unless told), or is not among them; `null` where none is. */
export function firstDifference(fork: Fork, others: readonly Step[] = fork.history.steps): Step | null {
  const known = new Map(others.map((step) => [step.id, step]));
  const other = (step: Step): boolean => {
    const past = known.get(step.id);
    return !past || seenOf(past) !== seenOf(step);
  };
  return fork.steps.find(other) ?? null;
}
