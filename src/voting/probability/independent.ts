import { binomial } from './binomial.ts';
import { certain, type Lattice, NEGLIGIBLE, trimmed } from './lattice.ts';

/** A chance, and what a delegate adds to the statistic where it falls so. */
interface Score {
  readonly weight: number;
  /** In 0…1; the chances of one delegate's scores sum to 1. */
  readonly chance: number;
}

/** Recurrences divide by chances; a part as rare as this is taken one delegate at a time instead. */
const RARE = 1e-30;
const LARGE = 1e200;

/**
 * The coefficients of (1 + r₁ xᵘ + r₂ xᵘ⁺ᵗ)ⁿ from the lowest to that of xⁿᵘ, all multiplied by one number. Euler's recurrence
 * for the power of a polynomial, k qₖ = Σⱼ ((n + 1) j − k) rⱼ qₖ₋ⱼ, has positive terms only for k ≤ (n + 1) u, so nothing
 * cancels. Stops where all that follows is negligible beside the largest; then the last entry is 0.
 */
function lowerHalf(n: number, r1: number, r2: number, u: number, t: number): Float64Array {
  const length = n * u + 1;
  const far = u + t;
  const q = new Float64Array(length);
  q[0] = 1;
  let largest = 1;
  let first = 0;
  let falling = 0;
  for (let k = 1; k < length; k++) {
    let next = k >= u ? ((n + 1) * u - k) * r1 * q[k - u]! : 0;
    if (k >= far) next += ((n + 1) * far - k) * r2 * q[k - far]!;
    next /= k;
    if (next > LARGE) {
      for (; first < k - far && q[first]! < LARGE * NEGLIGIBLE; first++) q[first] = 0;
      for (let i = first; i < k; i++) q[i]! /= LARGE;
      next /= LARGE;
      largest /= LARGE;
    }
    q[k] = next;
    if (next > largest) largest = next;
    falling = next < largest * NEGLIGIBLE ? falling + 1 : 0;
    if (falling > far) {
      q[k] = 0;
      break;
    }
  }
  return q;
}

function maximum(values: Float64Array): number {
  let largest = 0;
  for (let i = 0; i < values.length; i++) if (values[i]! > largest) largest = values[i]!;
  return largest;
}

/**
 * The sum of n scores that are 0, u or u + t steps. Both halves of the range are reckoned towards the middle, n u, where every
 * delegate scores u, and are joined there.
 */
function threeScores(n: number, low: Score, middle: Score, high: Score, step: number): Lattice {
  const u = (middle.weight - low.weight) / step;
  const t = (high.weight - middle.weight) / step;
  const below = lowerHalf(n, middle.chance / low.chance, high.chance / low.chance, u, t);
  const above = lowerHalf(n, middle.chance / high.chance, low.chance / high.chance, t, u);
  const join = n * u;
  const size = join + n * t + 1;
  const mass = new Float64Array(size);
  // The larger maximum of the two becomes 1, and the other half follows from the middle, by quotients before products, lest
  // a factor fall among the subnormal numbers. A half that died out before the middle leaves nothing to the other.
  const atBelow = below[join]!;
  const atAbove = above[n * t]!;
  const mostBelow = maximum(below);
  const mostAbove = maximum(above);
  const nearBelow = atBelow / mostBelow;
  const nearAbove = atAbove / mostAbove;
  const [byBelow, timesBelow] = nearBelow >= nearAbove ? [atBelow, nearAbove] : [mostBelow, 1];
  const [byAbove, timesAbove] = nearBelow >= nearAbove ? [mostAbove, 1] : [atAbove, nearBelow];
  let total = 0;
  for (let i = 0; i < size; i++) {
    const one = i < join ? (below[i]! / byBelow) * timesBelow : (above[size - 1 - i]! / byAbove) * timesAbove;
    mass[i] = one;
    total += one;
  }
  for (let i = 0; i < size; i++) mass[i]! /= total;
  return trimmed({ from: n * low.weight, step, mass });
}

/** Scores of equal weight as one, in ascending order of weight, those without a chance left out. */
function merged(scores: readonly Score[]): Score[] {
  const byWeight = new Map<number, number>();
  for (const { weight, chance } of scores)
    if (chance > 0) byWeight.set(weight, (byWeight.get(weight) ?? 0) + chance);
  return [...byWeight].map(([weight, chance]) => ({ weight, chance })).sort((a, b) => a.weight - b.weight);
}

/**
 * The sum of the scores of `size` delegates who decide independently. `step` divides the difference of any two weights.
 * Linear in the range for up to three different weights.
 */
export function independentSum(size: number, scores: readonly Score[], step: number): Lattice {
  const kinds = merged(scores);
  const [low, middle, high] = kinds;
  if (!low || size === 0) return certain(0, step);
  if (!middle) return certain(size * low.weight, step);
  if (!high) {
    const { from, mass } = binomial(size, middle.chance, low.chance);
    const stride = (middle.weight - low.weight) / step;
    const spread = new Float64Array((mass.length - 1) * stride + 1);
    mass.forEach((one, i) => (spread[i * stride] = one));
    return { from: size * low.weight + from * stride * step, step, mass: spread };
  }
  const rarest = kinds.reduce((a, b) => (b.chance < a.chance ? b : a));
  if (kinds.length === 3 && rarest.chance > RARE) return threeScores(size, low, middle, high, step);
  return oneApart(
    size,
    rarest,
    kinds.filter((kind) => kind !== rarest),
    step,
  );
}

/** The same, summed over how many delegates score `rarest`. */
function oneApart(size: number, rarest: Score, others: readonly Score[], step: number): Lattice {
  const rest = others.reduce((all, { chance }) => all + chance, 0);
  const given = others.map(({ weight, chance }) => ({ weight, chance: chance / rest }));
  const weights = [rarest, ...others].map(({ weight }) => weight);
  const least = size * Math.min(...weights);
  const mass = new Float64Array((size * Math.max(...weights) - least) / step + 1);
  const count = binomial(size, rarest.chance, rest);
  count.mass.forEach((chance, i) => {
    const taken = count.from + i;
    const row = independentSum(size - taken, given, step);
    const offset = (row.from + taken * rarest.weight - least) / step;
    row.mass.forEach((one, k) => (mass[offset + k]! += chance * one));
  });
  return trimmed({ from: least, step, mass });
}
