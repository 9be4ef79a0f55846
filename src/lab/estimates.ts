import { wilson } from '../voting/probability/wilson.ts';
import type { BodyCount, Counts } from './counts.ts';

/** What an ensemble says of one division. */
export interface Estimate {
  readonly id: string;
  /** The share of runs in which it was put and carried; `null` where a missing line left some unknown. */
  readonly carried: number | null;
  /** A 95 % interval by Wilson; from all unknown lost to all unknown carried. */
  readonly interval: readonly [number, number];
}

/** Seats of one faction in a body, over the runs in which it was elected. */
export interface SeatsEstimate {
  readonly mean: number;
  /** The numbers of seats that 5 and 95 in 100 runs do not exceed. */
  readonly p05: number;
  readonly p95: number;
}

export const estimatesOf = ({ kept, divisions }: Counts): Estimate[] =>
  divisions.map(({ id, outcomes: { carried, unknown } }) => ({
    id,
    carried: unknown > 0 || kept === 0 ? null : carried / kept,
    interval: [wilson(carried, kept).low, wilson(carried + unknown, kept).high],
  }));

/** The seats of each faction that had any. */
export function seatsOf({ elected, seats }: BodyCount): Record<string, SeatsEstimate> {
  return Object.fromEntries(
    Object.entries(seats).map(([faction, row]) => {
      const some = row.reduce((sum, runs) => sum + runs, 0);
      const withNone = row.map((runs, n) => (n === 0 ? elected - some : runs));
      const level = (part: number): number => {
        let below = 0;
        return withNone.findIndex((runs) => (below += runs) * 100 >= part * elected);
      };
      const sum = row.reduce((all, runs, n) => all + runs * n, 0);
      return [faction, { mean: sum / elected, p05: level(5), p95: level(95) }];
    }),
  );
}
