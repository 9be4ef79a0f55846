/** A distribution over whole numbers: `mass[i]` is the probability of `from + i × step`. The masses may sum to less than 1. */
export interface Lattice {
  readonly from: number;
  /** ≥ 1 */
  readonly step: number;
  readonly mass: Float64Array;
}

/**
 * Masses below this are dropped. A dropped mass can lower an outcome's probability by no more than itself, and at most some
 * 10⁸ are ever dropped, so whatever exceeds 1e-250 keeps far more than nine digits.
 */
export const NEGLIGIBLE = 1e-290;

/** The lattice without the masses below `least` at its ends. */
export function trimmed(lattice: Lattice, least = NEGLIGIBLE): Lattice {
  const { from, step, mass } = lattice;
  let first = 0;
  let end = mass.length;
  while (first < end && mass[first]! < least) first++;
  while (end > first && mass[end - 1]! < least) end--;
  if (first === 0 && end === mass.length) return lattice;
  return { from: from + first * step, step, mass: mass.subarray(first, end) };
}

/** Certainty of one value. */
export function certain(value: number, step: number): Lattice {
  return { from: value, step, mass: Float64Array.of(1) };
}

/** Σ value × mass ÷ Σ mass; NaN without any mass. */
export function mean(lattice: Lattice): number {
  let weighted = 0;
  let total = 0;
  lattice.mass.forEach((mass, i) => {
    weighted += i * mass;
    total += mass;
  });
  return lattice.from + (lattice.step * weighted) / total;
}

/** The mean squared distance from the mean. */
export function variance(lattice: Lattice): number {
  const centre = mean(lattice);
  let weighted = 0;
  let total = 0;
  lattice.mass.forEach((mass, i) => {
    const distance = lattice.from + i * lattice.step - centre;
    weighted += distance * distance * mass;
    total += mass;
  });
  return weighted / total;
}

const HAIR = 1e-9;

/**
 * The smallest value whose cumulative probability is at least `level` (0…1). A sum within 1e-9 of the level has reached
 * it, so that the median of an even house doesn't hang on the last bit.
 */
export function quantile(lattice: Lattice, level: number): number {
  const last = lattice.mass.length - 1;
  let cumulative = 0;
  let i = -1;
  do cumulative += lattice.mass[++i]!;
  while (i < last && cumulative < level - HAIR);
  return lattice.from + i * lattice.step;
}
