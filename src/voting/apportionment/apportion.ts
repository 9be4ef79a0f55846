import type { Share } from '../../domain/rules.ts';
import { compareProducts, isCount, sumOf } from '../exact.ts';
import type { Allocation, Award, Tie } from './allocation.ts';
import type { Method } from './method.ts';
import { type TieBreak, type TiePolicy, awardsOf, breakTie } from './ties.ts';

/** The largest house that is apportioned. No assembly ever had so many seats; more is a slip of the keyboard. */
export const MOST_SEATS = 100_000;

/** What a list needs to be given seats at all: so many votes, or at least this share of the votes of all lists. */
export type Threshold = { readonly atLeast: number } | { readonly share: Share };

export interface Conditions {
  readonly threshold?: Threshold;
  /** Seats that every list with votes (and above the threshold) has at least; 0 unless given. */
  readonly minimum?: number;
  /** How ties are broken; without it they are returned. */
  readonly ties?: TiePolicy;
}

interface Given {
  readonly method: string;
  /** Seats that are certain, in the order of the lists. */
  readonly seats: readonly number[];
  readonly awards: readonly Award[];
  /** Votes for one seat in the last count of a method that uses a quota. */
  readonly quota: Share | null;
  /** Lists below the threshold. */
  readonly excluded: readonly number[];
  /** Lists that have their seats by the guaranteed minimum. */
  readonly raised: readonly number[];
  /** What the tie policy did. */
  readonly tieBreaks: readonly TieBreak[];
}

/** Why nothing can be given: nobody has votes, nobody passes the threshold, or the minimum asks for more seats than there are. */
export const IMPOSSIBLE = ['no-votes', 'none-above-threshold', 'minimum-exceeds-seats'] as const;

export type Apportionment =
  | ({ readonly kind: 'settled' } & Given)
  | ({
      readonly kind: 'tied';
      /** Seats that are not given, over all ties. */
      readonly contested: number;
      /** Every list that may get one. */
      readonly between: readonly number[];
      readonly ties: readonly Tie[];
    } & Given)
  | { readonly kind: 'impossible'; readonly method: string; readonly why: (typeof IMPOSSIBLE)[number] };

/**
 * Apportions seats to lists by their votes.
 *
 * A list without votes gets nothing. The threshold is met by reaching it, and is a share of the votes of all lists;
 * quotas count only the votes of lists that meet it. No seats to give is settled at once.
 *
 * The minimum is a floor, not a first helping: lists that the method alone would leave below it get exactly the
 * minimum, and the method gives the other seats to the other lists anew, until none is below. For highest averages
 * this is the greater of the minimum and the list's own rounding (Balinski and Young, Fair Representation, 1982).
 *
 * @param votes whole numbers, 0 or more, at least one list, summing to less than 2^53
 * @param seats whole number, 0 … MOST_SEATS
 * @throws RangeError if a number is not such
 */
export function apportion(
  method: Method,
  votes: readonly number[],
  seats: number,
  conditions: Conditions = {},
): Apportionment {
  const { threshold, minimum = 0, ties: policy } = conditions;
  requireCounts(votes, seats, minimum, threshold);

  const excluded = threshold === undefined ? [] : below(threshold, votes);
  const competing = votes.map((own, list) => (excluded.includes(list) ? 0 : own));
  const lists = competing.filter((own) => own > 0).length;
  const impossible = (why: (typeof IMPOSSIBLE)[number]): Apportionment => ({
    kind: 'impossible',
    method: method.id,
    why,
  });
  if (lists * minimum > seats) return impossible('minimum-exceeds-seats');
  if (seats > 0 && sumOf(votes) === 0) return impossible('no-votes');
  if (seats > 0 && lists === 0) return impossible('none-above-threshold');

  const { raised, ...allocation } = giveWithMinimum(method, competing, seats, minimum);
  const resolved =
    policy === undefined ? { ...allocation, tieBreaks: [] } : resolve(allocation, votes, policy);
  const { ties, ...given } = { method: method.id, excluded, raised, ...resolved };
  if (ties.length === 0) return { kind: 'settled', ...given };
  return {
    kind: 'tied',
    ...given,
    ties,
    contested: ties.reduce((sum, tie) => sum + tie.contested, 0),
    between: [...new Set(ties.flatMap((tie) => tie.between))].sort((a, b) => a - b),
  };
}

function requireCounts(
  votes: readonly number[],
  seats: number,
  minimum: number,
  threshold: Threshold | undefined,
): void {
  if (votes.length === 0) throw new RangeError('there are no lists');
  if (!votes.every(isCount) || !isCount(sumOf(votes))) {
    throw new RangeError('votes have to be whole numbers, 0 or more, summing to less than 2^53');
  }
  if (!isCount(seats) || seats > MOST_SEATS) {
    throw new RangeError(`seats have to be a whole number from 0 to ${MOST_SEATS}`);
  }
  if (!isCount(minimum)) throw new RangeError('the minimum has to be a whole number, 0 or more');
  if (threshold === undefined) return;
  if ('atLeast' in threshold) {
    if (!isCount(threshold.atLeast)) throw new RangeError('a threshold in votes has to be a whole number');
    return;
  }
  const { numerator, denominator } = threshold.share;
  if (!isCount(numerator) || !isCount(denominator) || denominator === 0 || numerator > denominator) {
    throw new RangeError('a threshold has to be a share from 0 to 1 in whole numbers');
  }
}

function below(threshold: Threshold, votes: readonly number[]): number[] {
  const total = sumOf(votes);
  return votes.flatMap((own, list) => {
    const short =
      'atLeast' in threshold
        ? own - threshold.atLeast
        : compareProducts(own, threshold.share.denominator, total, threshold.share.numerator);
    return short < 0 ? [list] : [];
  });
}

const minimumAwards = (list: number, minimum: number): Award[] =>
  Array.from({ length: minimum }, (_, held): Award => ({ by: 'minimum', list, held }));

/** Who has seats by the minimum alone, and the votes by which the other seats are given. */
interface Guarantee {
  readonly raised: readonly number[];
  readonly competing: readonly number[];
}

function guarantee(method: Method, votes: readonly number[], seats: number, minimum: number): Guarantee {
  if (minimum === 0) return { raised: [], competing: votes };
  // The winner takes whatever is not guaranteed, so there the minimum is a first helping for all.
  if (method.family === 'plurality') {
    return { raised: votes.flatMap((own, list) => (own > 0 ? [list] : [])), competing: votes };
  }
  const raised = new Set<number>();
  for (;;) {
    const competing = votes.map((own, list) => (raised.has(list) ? 0 : own));
    const allocation = give(method, competing, seats - minimum * raised.size);
    const before = raised.size;
    competing.forEach((own, list) => {
      if (own > 0 && (allocation.seats[list] ?? 0) < minimum) raised.add(list);
    });
    if (raised.size === before) return { raised: [...raised].sort((a, b) => a - b), competing };
  }
}

function giveWithMinimum(
  method: Method,
  votes: readonly number[],
  seats: number,
  minimum: number,
): Allocation & { readonly raised: readonly number[] } {
  const { raised, competing } = guarantee(method, votes, seats, minimum);
  const allocation = give(method, competing, seats - minimum * raised.length);
  return {
    ...allocation,
    seats: allocation.seats.map((own, list) => (raised.includes(list) ? own + minimum : own)),
    awards: [...raised.flatMap((list) => minimumAwards(list, minimum)), ...allocation.awards],
    raised,
  };
}

function give(method: Method, votes: readonly number[], seats: number): Allocation {
  if (seats > 0 && votes.some((own) => own > 0)) return method.explain(votes, seats);
  return { seats: votes.map(() => 0), awards: [], ties: [], quota: null };
}

function resolve(
  allocation: Allocation,
  votes: readonly number[],
  policy: TiePolicy,
): Allocation & { readonly tieBreaks: readonly TieBreak[] } {
  const seats = [...allocation.seats];
  const awards = [...allocation.awards];
  const ties: Tie[] = [];
  const tieBreaks: TieBreak[] = [];
  for (const { between, ...tie } of allocation.ties) {
    const winners = tieBreaks.flatMap((earlier) => earlier.winners);
    const left = { ...tie, between: between.filter((list) => !winners.includes(list)) };
    if (ties.some((earlier) => earlier.between.some((list) => left.between.includes(list)))) {
      ties.push(left);
      continue;
    }
    const { tieBreak, rest } = breakTie(left, votes, policy);
    awards.push(...awardsOf(tieBreak, seats));
    for (const list of tieBreak.winners) seats[list] = (seats[list] ?? 0) + tieBreak.each;
    tieBreaks.push(tieBreak);
    if (rest !== null) ties.push(rest);
  }
  return { ...allocation, seats, awards, ties, tieBreaks };
}
