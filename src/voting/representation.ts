import type { Share } from '../domain/rules.ts';
import { compareProducts, divideProduct, isCount, sumOf } from './exact.ts';

/** Who is counted where a norm says “one delegate for every N”. */
type Counted = 'electors' | 'inhabitants' | 'persons';

/** A norm of representation: one delegate for every `per` of those counted. */
export interface Norm {
  readonly of: Counted;
  /** Whole number, 1 or more. */
  readonly per: number;
}

/** Who sat in what right, by the size of the body that sent them. */
export interface StandingRule {
  readonly of: Counted;
  /** As many persons as this and more: a decisive vote. */
  readonly vote: number;
  /** As many as this, and fewer than `vote`: a consultative voice. */
  readonly voice: number;
}

/** What a body of so many persons may send: delegates with a vote, with a voice, or none. */
export function standingOf(persons: number, rule: StandingRule): 'vote' | 'voice' | 'none' {
  requireCount(persons);
  if (persons >= rule.vote) return 'vote';
  return persons >= rule.voice ? 'voice' : 'none';
}

export const ROUNDINGS = ['down', 'nearest', 'up'] as const;
export type Rounding = (typeof ROUNDINGS)[number];

/** Delegates that a number of electors, inhabitants or persons gives by a norm. */
export interface Due {
  /** The exact number, counted ÷ norm. */
  readonly exact: Share;
  /** In whole delegates. */
  readonly delegates: number;
}

/**
 * Delegates due to a constituency.
 *
 * @param counted electors, inhabitants or persons, as the norm says: a whole number, 0 or more
 * @param rounding `down`: one for each full norm; `nearest`: half a norm and more counts, the usual reckoning with totals;
 *   `up`: one for each norm begun
 * @throws RangeError if a number is not such
 */
export function delegatesDue(counted: number, norm: Norm, rounding: Rounding): Due {
  requireCount(counted);
  if (!isCount(norm.per) || norm.per === 0)
    throw new RangeError('a norm has to be a whole number, 1 or more');
  const { whole, remainder } = divideProduct(counted, 1, norm.per);
  return {
    exact: { numerator: counted, denominator: norm.per },
    delegates: whole + roundsUp(remainder, norm.per, rounding),
  };
}

function roundsUp(remainder: number, per: number, rounding: Rounding): 0 | 1 {
  switch (rounding) {
    case 'down':
      return 0;
    case 'nearest':
      return compareProducts(remainder, 2, per, 1) >= 0 ? 1 : 0;
    case 'up':
      return remainder > 0 ? 1 : 0;
  }
}

/**
 * Electors among so many inhabitants, to the nearest whole number, half up.
 *
 * @param share electors among inhabitants, 0 to 1
 * @throws RangeError if a number is not such
 */
export function electorsAmong(inhabitants: number, share: Share): number {
  requireCount(inhabitants);
  requireShare(share);
  const { whole, remainder } = divideProduct(inhabitants, share.numerator, share.denominator);
  return whole + roundsUp(remainder, share.denominator, 'nearest');
}

/**
 * How many inhabitants under the other norm one inhabitant under this norm counts for: the ratio of delegates for
 * each head. With the norms of 1918 and electors as a share e of the inhabitants of towns it is 5e.
 *
 * @param counted the share of inhabitants that each norm counts: 1 for inhabitants, less for electors
 * @returns the exact ratio, not reduced
 * @throws RangeError if a share is not from 0 to 1, or the other norm counts nobody
 */
export function weightOfOne(
  norm: Norm,
  counted: Share,
  other: Norm,
  otherCounted: Share,
): { readonly numerator: number; readonly denominator: number } {
  requireShare(counted);
  requireShare(otherCounted);
  if (otherCounted.numerator === 0) throw new RangeError('the other norm counts nobody');
  const numerator = counted.numerator * otherCounted.denominator * other.per;
  const denominator = otherCounted.numerator * counted.denominator * norm.per;
  requireCount(numerator);
  requireCount(denominator);
  return { numerator, denominator };
}

/**
 * The weight of each constituency's inhabitants in a house: their part of the delegates ÷ their part of the
 * inhabitants. 1 is equal weight; `null` for a constituency without inhabitants, or in a house without delegates.
 *
 * @param inhabitants of each constituency, whole numbers, 0 or more
 * @param delegates of the same constituencies
 * @throws RangeError if a number is not such, or the two are not of one length
 */
export function effectiveWeights(
  inhabitants: readonly number[],
  delegates: readonly number[],
): readonly (number | null)[] {
  if (inhabitants.length !== delegates.length) throw new RangeError('every constituency needs both numbers');
  [...inhabitants, ...delegates].forEach(requireCount);
  const people = sumOf(inhabitants);
  const house = sumOf(delegates);
  return inhabitants.map((own, i) =>
    own === 0 || house === 0 ? null : ((delegates[i] ?? 0) / house) * (people / own),
  );
}

function requireCount(n: number): void {
  if (!isCount(n)) throw new RangeError('a count has to be a whole number, 0 or more, below 2^53');
}

function requireShare({ numerator, denominator }: Share): void {
  if (!isCount(numerator) || !isCount(denominator) || denominator === 0 || numerator > denominator) {
    throw new RangeError('a share has to be from 0 to 1, in whole numbers');
  }
}
