import { divideProduct, isCount, sumOf } from './exact.ts';

/** A whole number divided in proportion. */
export interface Parts {
  /** Whole parts in the order of the weights, summing to the total. */
  readonly parts: number[];
  /** True when equal remainders competed for the last units, so that the tie rule and not the arithmetic decided. */
  readonly tied: boolean;
}

/**
 * Divides `total` over `weights` in proportion, in whole numbers, by largest remainder (Hamilton, Hare–Niemeyer):
 * each gets the whole part of total × weight ÷ Σ weights; what is left goes one each to the largest remainders.
 *
 * Equal remainders go to the larger weight, then to the earlier place in the list, and `tied` says that this was
 * needed. This is the rounding of walkouts, splits and tallies, where an answer there must be; seats, where a tie
 * is an answer, are given by `apportion`.
 *
 * @param total whole number, 0 or more
 * @param weights whole numbers, 0 or more, their sum below 2^53; a weight of 0 gets nothing
 * @throws RangeError if a number is not such, or if there is something to divide and every weight is 0
 */
export function apportionByLargestRemainder(total: number, weights: readonly number[]): Parts {
  const sum = sumOf(weights);
  if (![total, sum, ...weights].every(isCount)) {
    throw new RangeError('total and weights have to be whole numbers, 0 or more, summing to less than 2^53');
  }
  if (sum === 0) {
    if (total > 0) throw new RangeError(`${total} cannot be divided: every weight is 0`);
    return { parts: weights.map(() => 0), tied: false };
  }

  const shares = weights.map((weight, index) => ({ index, weight, ...divideProduct(total, weight, sum) }));
  const parts = shares.map((share) => share.whole);
  const left = total - sumOf(parts);

  shares.sort((a, b) => b.remainder - a.remainder || b.weight - a.weight || a.index - b.index);
  for (const { index } of shares.slice(0, left)) parts[index] = (parts[index] ?? 0) + 1;

  const lastIn = shares[left - 1];
  const firstOut = shares[left];
  const tied = lastIn !== undefined && firstOut !== undefined && lastIn.remainder === firstOut.remainder;
  return { parts, tied };
}
