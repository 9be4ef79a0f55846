import type { Share } from '../../domain/rules.ts';
import { compareProducts, divideProduct, sumOf } from '../exact.ts';
import type { Award, CompareClaims } from './allocation.ts';
import { countLists, settle } from './fill.ts';
import type { Method } from './method.ts';
import { giveSeatBySeat } from './seatBySeat.ts';

/** The quota of a method for given votes and seats; `attempt` counts how many of its quotas did not fit. */
type QuotaRule = (votes: number, seats: number, attempt: number) => Share;

/**
 * A method of largest remainders: a seat for every whole quota, then one each in the order of the votes left over.
 *
 * A quota fits when whole quotas make no more seats than there are, and leave no more than one for each list. One
 * that doesn't gives way to the next of its method: a quota that is too small to the next larger, as in Italy from
 * 1948 to 1993 (votes ÷ (seats + 2), + 1, + 0); a Droop quota that few votes and many seats make too large, because
 * it is rounded up, to the unrounded one. Votes ÷ seats always fits.
 */
export function largestRemainders(id: string, aliases: readonly string[], rule: QuotaRule): Method {
  return {
    id,
    aliases,
    family: 'largest-remainder',
    explain(votes, seats) {
      const wholes = new Int32Array(votes.length);
      const quota = fillWholeQuotas(votes, seats, rule, wholes);
      const awards = votes.flatMap((_, list) =>
        Array.from({ length: wholes[list] ?? 0 }, (__, held): Award => ({ by: 'whole-quota', list, held })),
      );
      const round = giveSeatBySeat(
        votes,
        [...wholes],
        seats - awards.length,
        byVotesLeft(quota),
        'remainder',
      );
      return { ...round, awards: [...awards, ...round.awards], quota };
    },
    fill(votes, seats, into) {
      const quota = fillWholeQuotas(votes, seats, rule, into);
      guessRemainders(votes, seats - sumOf(into), quota, into);
      return settle(votes, seats, byVotesLeft(quota), into);
    },
    average: null,
  };
}

/** Writes the whole quotas of each list and returns the quota, the first that fits. */
function fillWholeQuotas(votes: ArrayLike<number>, seats: number, rule: QuotaRule, into: Int32Array): Share {
  const total = sumOf(votes);
  const lists = countLists(votes);
  for (let attempt = 0; ; attempt++) {
    const quota = rule(total, seats, attempt);
    let wholes = 0;
    for (let i = 0; i < into.length; i++) {
      const { whole } = divideProduct(votes[i] ?? 0, quota.denominator, quota.numerator);
      into[i] = whole;
      wholes += whole;
    }
    if (wholes <= seats && seats - wholes <= lists) return quota;
  }
}

/** Remainders are sorted into so many classes to find where about the cut falls. */
const CLASSES = 128;

/** Up to so many lists it is quicker to take remainders as spread evenly and to move what that misses. */
const FEW_LISTS = 16;

/** Rounds up about as many lists as there are seats left, those with the larger remainders. */
function guessRemainders(votes: ArrayLike<number>, left: number, quota: Share, into: Int32Array): void {
  if (left <= 0) return;
  const scale = quota.denominator / quota.numerator;
  if (into.length <= FEW_LISTS) {
    const lists = countLists(votes);
    for (let i = 0; i < into.length; i++) {
      const own = votes[i] ?? 0;
      if (own > 0) into[i] = Math.floor(own * scale + left / lists);
    }
    return;
  }
  const sizes = new Int32Array(CLASSES + 1);
  for (let i = 0; i < into.length; i++) {
    const place = remainderClass(votes[i] ?? 0, into[i] ?? 0, scale);
    sizes[place] = (sizes[place] ?? 0) + 1;
  }
  let cut = CLASSES;
  for (let above = sizes[cut] ?? 0; cut > 0 && above < left; above += sizes[cut] ?? 0) cut--;
  for (let i = 0; i < into.length; i++) {
    const own = votes[i] ?? 0;
    const whole = into[i] ?? 0;
    if (own > 0 && remainderClass(own, whole, scale) >= cut) into[i] = whole + 1;
  }
}

function remainderClass(votes: number, wholes: number, scale: number): number {
  return Math.min(CLASSES, Math.max(0, Math.floor((votes * scale - wholes) * CLASSES)));
}

/** Compares votes − quota × seats held. */
const byVotesLeft =
  ({ numerator, denominator }: Share): CompareClaims =>
  (votesA, heldA, votesB, heldB) =>
    compareProducts(votesA - votesB, denominator, heldA - heldB, numerator);

/** Votes ÷ (seats + extra), then with one less. */
export const dividedBySeatsAnd =
  (extra: number): QuotaRule =>
  (votes, seats, attempt) => ({ numerator: votes, denominator: seats + extra - attempt });

const unrounded = dividedBySeatsAnd(1);

/** The whole number next above votes ÷ (seats + 1): the fewest votes that no more lists than seats can reach. */
export const droop: QuotaRule = (votes, seats, attempt) =>
  attempt === 0
    ? { numerator: divideProduct(votes, 1, seats + 1).whole + 1, denominator: 1 }
    : unrounded(votes, seats, attempt - 1);
