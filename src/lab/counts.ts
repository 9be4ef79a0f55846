import type { Outcome, Tally } from '../domain/tally.ts';

/** How often a division came out in each way over the runs of an ensemble. */
export interface DivisionCount {
  readonly id: string;
  readonly outcomes: Readonly<Record<Outcome, number>>;
  /** Votes of each faction added over all runs; `null` where only outcomes were drawn. */
  readonly tallies: Readonly<Record<string, Tally>> | null;
}

/** How often each number of seats came about, by faction: `seats[faction][n]` runs in which it had n. */
export interface BodyCount {
  readonly elected: number;
  readonly seats: Readonly<Record<string, readonly number[]>>;
}

/** What there is to say of some runs of an ensemble. Counts of whole runs, so those of two shards are simply added. */
export interface Counts {
  readonly runs: number;
  /** Runs in which every pinned division came out as it is pinned; only these are counted below. */
  readonly kept: number;
  readonly divisions: readonly DivisionCount[];
  /** What was not certain to come about, and in how many runs it did. */
  readonly chances: readonly { readonly id: string; readonly held: number }[];
  readonly bodies: Readonly<Record<string, BodyCount>>;
}

const addedTally = (a: Tally, b: Tally): Tally => ({
  for: a.for + b.for,
  against: a.against + b.against,
  abstaining: a.abstaining + b.abstaining,
  notVoting: a.notVoting + b.notVoting,
});

/** Two records of one shape, key by key; what one lacks is the other's. */
function addedByKey<T>(
  a: Readonly<Record<string, T>>,
  b: Readonly<Record<string, T>>,
  add: (a: T, b: T) => T,
): Record<string, T> {
  const both = new Map(Object.entries(a));
  for (const [key, value] of Object.entries(b)) {
    const own = both.get(key);
    both.set(key, own === undefined ? value : add(own, value));
  }
  return Object.fromEntries([...both].sort(([x], [y]) => (x < y ? -1 : 1)));
}

const addedCounts = (a: readonly number[], b: readonly number[]): number[] =>
  Array.from({ length: Math.max(a.length, b.length) }, (_, i) => (a[i] ?? 0) + (b[i] ?? 0));

/** The counts of two shards of one ensemble together. */
export function addedRuns(a: Counts, b: Counts): Counts {
  return {
    runs: a.runs + b.runs,
    kept: a.kept + b.kept,
    divisions: a.divisions.map((own, i) => {
      const other = b.divisions[i];
      if (!other) return own;
      return {
        id: own.id,
        outcomes: {
          carried: own.outcomes.carried + other.outcomes.carried,
          lost: own.outcomes.lost + other.outcomes.lost,
          tied: own.outcomes.tied + other.outcomes.tied,
          inquorate: own.outcomes.inquorate + other.outcomes.inquorate,
          unknown: own.outcomes.unknown + other.outcomes.unknown,
        },
        tallies: own.tallies && other.tallies && addedByKey(own.tallies, other.tallies, addedTally),
      };
    }),
    chances: a.chances.map(({ id, held }, i) => ({ id, held: held + (b.chances[i]?.held ?? 0) })),
    bodies: addedByKey(a.bodies, b.bodies, (one, two) => ({
      elected: one.elected + two.elected,
      seats: addedByKey(one.seats, two.seats, addedCounts),
    })),
  };
}
