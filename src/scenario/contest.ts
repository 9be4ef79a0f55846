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
  /** Groups that can turn a majority of all delegates, each voting as one; `null` where that is not known. */
  readonly swing: number | null;
}

/**
 * Measures a house by the delegates of its named groups and those of unknown party; `null` where nobody is named.
 * A group that alone has more than half decides whatever the unknown would do, so it is the only one that can.
 */
export function contestOf(sizes: readonly number[], unknown: number): Contest | null {
  const groups = sizes.filter((size) => size > 0);
  const total = groups.reduce((sum, size) => sum + size, unknown);
  const effective = effectiveNumber([...groups, unknown]);
  if (groups.length === 0 || effective === null) return null;
  const most = Math.max(...groups);
  return { effective, largest: most / total, partly: unknown > 0, swing: swingOf(groups, unknown, total) };
}

function swingOf(groups: readonly number[], unknown: number, total: number): number | null {
  const quota = Math.floor(total / 2) + 1;
  if (Math.max(...groups) >= quota) return 1;
  if (unknown > 0) return null;
  const made = weightedGame(quota, groups);
  if (made.kind === 'refused') return null;
  return groups.length - dummies(banzhaf(made.game)).length;
}
