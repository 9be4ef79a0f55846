const sumOfSquares = (sizes: readonly number[]): number => sizes.reduce((sum, n) => sum + n * n, 0);
const sum = (sizes: readonly number[]): number => sizes.reduce((total, n) => total + n, 0);

/**
 * The effective number of parties: (Σ sizes)² ÷ Σ sizes², so many equal parties would be as fragmented. From 1 (one
 * party) to the number of parties (all equal). Sizes are votes or seats, 0 or more; `null` where all are 0.
 *
 * Source: M. Laakso and R. Taagepera, “‘Effective’ Number of Parties”, Comparative Political Studies 12 (1979), 3–27.
 */
export function effectiveNumber(sizes: readonly number[]): number | null {
  const total = sum(sizes);
  return total === 0 ? null : total ** 2 / sumOfSquares(sizes);
}

/**
 * Rae's fractionalization: 1 − Σ shares², the chance that two members drawn with replacement are of different
 * parties. From 0 (one party) towards 1. It is 1 − 1 ÷ the effective number. `null` where all sizes are 0.
 *
 * Source: D. W. Rae, The Political Consequences of Electoral Laws (1967).
 */
export function fractionalization(sizes: readonly number[]): number | null {
  const total = sum(sizes);
  return total === 0 ? null : 1 - sumOfSquares(sizes) / total ** 2;
}
