import { majorityOf } from '../voting/majority.ts';
import { effectiveNumber } from '../voting/measure/fragmentation.ts';
import { banzhaf, dummies } from '../voting/power/banzhaf.ts';
import { weightedGame } from '../voting/power/weightedGame.ts';

/** How far a house was contested. With delegates of unknown party the first two are lower bounds. */
export interface Contest {
  /** Effective number of groups, 1 or more; the delegates of unknown party count as one group. */
  readonly effective: number;
  /** The largest named group as a part of the house, 0 … 1. */
  readonly largest: number;
  /** Some delegates are of unknown party: the figures say “at least”. */
  readonly partly: boolean;
  /** Groups that can turn a majority of those with a vote, each voting as one; `null` where that is not known. */
  readonly swing: number | null;
}

/** Delegates of a house by group. */
export interface Sizes {
  /** Of each named group. */
  readonly groups: readonly number[];
  /** Of unknown party. */
  readonly unknown: number;
}

/**
 * Measures a house, and who of those in it with a vote can turn a majority; `null` where nobody is named.
 * A group that alone has more than half decides whatever the unknown would do, so it is the only one that can.
 */
export function contestOf({ groups, unknown }: Sizes, votes: Sizes = { groups, unknown }): Contest | null {
  const named = groups.filter((size) => size > 0);
  const total = sum(named) + unknown;
  const effective = effectiveNumber([...named, unknown]);
  if (named.length === 0 || effective === null) return null;
  return { effective, largest: Math.max(...named) / total, partly: unknown > 0, swing: swingOf(votes) };
}

const sum = (sizes: readonly number[]): number => sizes.reduce((all, size) => all + size, 0);

function swingOf({ groups, unknown }: Sizes): number | null {
  const named = groups.filter((size) => size > 0);
  const quota = majorityOf(sum(named) + unknown);
  if (Math.max(...named) >= quota) return 1;
  if (unknown > 0) return null;
  const made = weightedGame(quota, named);
  if (made.kind === 'refused') return null;
  return named.length - dummies(banzhaf(made.game)).length;
}
