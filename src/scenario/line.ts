import { PARTS, type Part } from '../domain/tally.ts';
import type { WrittenLine } from './types.ts';

/** The shares of a group that mean to vote for, against, to abstain, and not to vote; together 1. */
export type Split = readonly [number, number, number, number];
export type FullLine = Exclude<WrittenLine, string | readonly unknown[]>;

const splitFor = (part: Part): [number, number, number, number] => {
  const [ayes = 0, against = 0, abstaining = 0, notVoting = 0] = PARTS.map((one) => Number(one === part));
  return [ayes, against, abstaining, notVoting];
};

/** A line in full: a part alone, or four shares, stand for a line without reasons. */
export function fullLine(written: WrittenLine): FullLine {
  if (typeof written === 'string') return { split: splitFor(written) };
  return Array.isArray(written) ? { split: written } : written;
}
