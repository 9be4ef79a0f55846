import { log } from './log.ts';
import type { Stream } from './stream.ts';

/** ln k! − [½ ln 2π + (k + ½) ln(k + 1) − (k + 1)] for k = 0…15; from there Stirling's series does. */
const REST = [
  0.08106146679532726, 0.0413406959554093, 0.02767792568499834, 0.020790672103765093, 0.016644691189821193,
  0.013876128823070748, 0.01189670994589177, 0.010411265261972096, 0.009255462182712733, 0.00833056343336287,
  0.007573675487951841, 0.00694284010720953, 0.006408994188004207, 0.0059513701127588475,
  0.005554733551962801, 0.0052076559196096404,
];

function stirlingRest(k: number): number {
  if (k < 16) return REST[k]!;
  const each = 1 / (k + 1);
  const square = each * each;
  return (1 / 12 - (1 / 360 - (1 / 1260 - square / 1680) * square) * square) * each;
}

/** qⁿ by squaring. */
function power(q: number, n: number): number {
  let result = 1;
  for (let base = q, left = n; left > 0; left = Math.floor(left / 2), base *= base)
    if (left % 2 === 1) result *= base;
  return result;
}

/** By inversion: walks up the masses until they cover a uniform number. For n p < 10. */
function byInversion(stream: Stream, n: number, p: number, q: number): number {
  const odds = p / q;
  const first = power(q, n);
  for (;;) {
    let left = stream.uniform();
    let mass = first;
    for (let k = 0; k <= n; k++) {
      if (left < mass) return k;
      left -= mass;
      mass *= ((n - k) * odds) / (k + 1);
    }
  }
}

/** Up to so far from the mode, masses are compared by the ratios between; the products stay well within doubles. */
const NEAR = 24;

/** Whether level × P(m) ≤ P(k). */
function isUnder(level: number, k: number, m: number, n: number, odds: number): boolean {
  if (Math.abs(k - m) <= NEAR) {
    let upper = 1;
    let lower = level;
    for (let i = m + 1; i <= k; i++) {
      upper *= odds * (n - i + 1);
      lower *= i;
    }
    for (let i = k + 1; i <= m; i++) {
      upper *= i;
      lower *= odds * (n - i + 1);
    }
    return lower <= upper;
  }
  const ratio =
    (m + 0.5) * log((m + 1) / (odds * (n - m + 1))) +
    (n + 1) * log((n - m + 1) / (n - k + 1)) +
    (k + 0.5) * log((odds * (n - k + 1)) / (k + 1)) +
    stirlingRest(m) +
    stirlingRest(n - m) -
    stirlingRest(k) -
    stirlingRest(n - k);
  return log(level) <= ratio;
}

/**
 * By transformed rejection with squeeze, algorithm BTRS of Hörmann, “The generation of binomial random variates”, Journal of
 * Statistical Computation and Simulation 46 (1993). For p ≤ ½, n p ≥ 10; about 1.2 tries.
 */
function byRejection(stream: Stream, n: number, p: number, q: number): number {
  const spread = Math.sqrt(n * p * q);
  const b = 1.15 + 2.53 * spread;
  const a = -0.0873 + 0.0248 * b + 0.01 * p;
  const c = n * p + 0.5;
  const squeeze = 0.92 - 4.2 / b;
  for (;;) {
    const u = stream.uniform() - 0.5;
    const v = stream.positive();
    const us = 0.5 - Math.abs(u);
    const k = Math.floor(((2 * a) / us + b) * u + c);
    if (us >= 0.07 && v <= squeeze) return k;
    if (!(k >= 0 && k <= n)) continue;
    const level = (v * (2.83 + 5.1 / b) * spread) / (a / (us * us) + b);
    if (isUnder(level, k, Math.floor((n + 1) * p), n, p / q)) return k;
  }
}

const FEW = 10;

/**
 * How many of n independent trials succeed, each with chance p; q = 1 − p. n is a whole number ≥ 0, p and q in 0…1. Exact in
 * distribution, as far as doubles tell.
 */
export function drawBinomial(stream: Stream, n: number, p: number, q: number): number {
  if (n === 0 || p === 0) return 0;
  if (q === 0) return n;
  if (p > q) return n - drawBinomial(stream, n, q, p);
  return n * p < FEW ? byInversion(stream, n, p, q) : byRejection(stream, n, p, q);
}
