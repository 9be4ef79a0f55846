import type { Allocation } from './allocation.ts';

export type Family = 'highest-averages' | 'largest-remainder' | 'quota-method' | 'plurality';

/**
 * A method of apportionment in its two forms. Both take whole votes, at least one of them above 0, summing to less
 * than 2^53, and 1 or more seats; lists without votes get nothing. A law holds the two forms equal.
 */
export interface Method {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly family: Family;
  /** Seats with the comparison that gave each. */
  explain(votes: readonly number[], seats: number): Allocation;
  /**
   * Seats alone, for many runs: writes what is certain into `into` (as long as `votes`) and returns how many seats
   * equal claims contest, 0 when all are given.
   */
  fill(votes: ArrayLike<number>, seats: number, into: Int32Array): number;
  /** The average by which a list that holds `held` seats claims one more, for display; `null` without averages. */
  average: ((votes: number, held: number) => number) | null;
}
