import { type Lattice, NEGLIGIBLE, trimmed } from './lattice.ts';

/**
 * Masses on 0…size from the ratio of each to the one before, `ratio(k)` = P(k + 1) ÷ P(k), outward from `start`, which should
 * be where the mass is largest. With `unimodal` false the walk goes on through masses that are negligible, since they may rise again.
 * No power, factorial or logarithm is taken: each mass is within a few units in the last place per step from `start`.
 */
function fromRatios(size: number, start: number, unimodal: boolean, ratio: (k: number) => number): Lattice {
  const mass = new Float64Array(size + 1);
  const least = unimodal ? NEGLIGIBLE : 0;
  mass[start] = 1;
  let total = 1;
  let current = 1;
  let end = start + 1;
  for (; end <= size && current > least; end++) {
    current *= ratio(end - 1);
    mass[end] = current;
    total += current;
  }
  current = 1;
  let first = start;
  for (; first > 0 && current > least; first--) {
    current /= ratio(first - 1);
    mass[first - 1] = current;
    total += current;
  }
  for (let i = first; i < end; i++) mass[i]! /= total;
  return trimmed({ from: first, step: 1, mass: mass.subarray(first, end) });
}

/**
 * How many of `size` independent trials succeed, each with chance `p`; `q` = 1 − p is given apart so that neither loses
 * digits by subtraction. p, q in 0…1.
 */
export function binomial(size: number, p: number, q: number): Lattice {
  if (p === 0) return { from: 0, step: 1, mass: Float64Array.of(1) };
  if (q === 0) return { from: size, step: 1, mass: Float64Array.of(1) };
  const start = Math.min(size, Math.floor((size + 1) * p));
  return fromRatios(size, start, true, (k) => ((size - k) * p) / ((k + 1) * q));
}

/**
 * How many of `size` exchangeable delegates choose aye where each does with chance `aye`, no with `no` = 1 − aye, and any
 * two choices have correlation ρ = `cohesion`: the beta-binomial distribution with α = κ aye, β = κ no, κ = 1/ρ − 1
 * (Johnson, Kemp, Kotz, Univariate Discrete Distributions, 6.2.2, where it is the negative hypergeometric; from memory).
 * The ratios are multiplied out by ρ, so ρ = 0 is the binomial and every ρ up to 1 is a limit without a seam.
 */
export function betaBinomial(size: number, aye: number, no: number, cohesion: number): Lattice {
  if (size === 0 || aye === 0) return { from: 0, step: 1, mass: Float64Array.of(1) };
  if (no === 0) return { from: size, step: 1, mass: Float64Array.of(1) };
  const apart = 1 - cohesion;
  if (apart === 0) {
    const mass = new Float64Array(size + 1);
    mass[0] = no;
    mass[size] = aye;
    return { from: 0, step: 1, mass };
  }
  const ayes = aye * apart;
  const noes = no * apart;
  const unimodal = apart > 2 * cohesion;
  const peak = (size * ayes - noes - (size - 1) * cohesion) / (apart - 2 * cohesion);
  const start = unimodal ? Math.min(size, Math.max(0, Math.ceil(peak))) : aye > no ? size : 0;
  return fromRatios(
    size,
    start,
    unimodal,
    (k) => ((size - k) * (ayes + k * cohesion)) / ((k + 1) * (noes + (size - k - 1) * cohesion)),
  );
}
