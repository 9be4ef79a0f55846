import { exp } from './exp.ts';
import { log } from './log.ts';
import { drawNormal } from './normalDraw.ts';
import type { Stream } from './stream.ts';

/**
 * A gamma number of shape a ≥ 1 and scale 1: Marsaglia and Tsang, “A simple method for generating gamma variables”, ACM
 * Transactions on Mathematical Software 26 (2000).
 */
function drawGamma(stream: Stream, a: number): number {
  const d = a - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = drawNormal(stream);
    const root = 1 + c * x;
    if (root <= 0) continue;
    const v = root * root * root;
    const u = stream.positive();
    const square = x * x;
    if (u < 1 - 0.0331 * square * square) return d * v;
    if (log(u) < 0.5 * square + d * (1 - v + log(v))) return d * v;
  }
}

/** The logarithm of a gamma number of any shape a > 0: for a < 1 one of shape a + 1, times a uniform to the power 1/a. */
function drawLogGamma(stream: Stream, a: number): number {
  return a < 1 ? log(drawGamma(stream, a + 1)) + log(stream.positive()) / a : log(drawGamma(stream, a));
}

/** A share and what is left of 1, each with all its digits. */
interface Shares {
  readonly p: number;
  readonly q: number;
}

/** A beta number of parameters a, b > 0, as one gamma number's share of two. */
export function drawBeta(stream: Stream, a: number, b: number): Shares {
  if (a >= 1 && b >= 1) {
    const x = drawGamma(stream, a);
    const y = drawGamma(stream, b);
    return { p: x / (x + y), q: y / (x + y) };
  }
  const odds = drawLogGamma(stream, a) - drawLogGamma(stream, b);
  return { p: 1 / (1 + exp(-odds)), q: 1 / (1 + exp(odds)) };
}
