import { numbersOf } from '../congress/division.ts';
import { present, seatedFactions, type HouseView } from '../congress/house.ts';
import type { Step } from '../congress/replay.ts';
import type { Fork } from './fork.ts';

/** Delegates in the hall with a vote, of each faction that has any. */
export const presence = (house: HouseView): [string, number][] =>
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

/** The first step of a fork that is not as in history, or is not in history; `null` where none is. */
export function firstDifference({ steps, history }: Fork): Step | null {
  const other = (step: Step): boolean => {
    const past = history.at.get(step.id)?.step;
    return !past || seenOf(past) !== seenOf(step);
  };
  return steps.find(other) ?? null;
}
