import { LN2_HIGH, LN2_LOW } from './log.ts';

const view = new DataView(new ArrayBuffer(8));

/** 2ᵏ for k in −1022…1023. */
function powerOfTwo(k: number): number {
  view.setInt32(0, (k + 1023) << 20);
  view.setInt32(4, 0);
  return view.getFloat64(0);
}

/**
 * e to the power x, the same bits on every machine: only + − × ÷ on doubles. x = k ln 2 + r with |r| ≤ ½ ln 2; eʳ by its power
 * series to r¹³, the rest below 1e-17. Within 2 units in the last place of the truth (tested against 50 digits), while the
 * result is no subnormal number.
 */
export function exp(x: number): number {
  if (!(x < 709.79)) return Number.isNaN(x) ? x : Infinity;
  if (x < -745.14) return 0;
  const k = Math.floor(x / Math.LN2 + 0.5);
  const r = x - k * LN2_HIGH - k * LN2_LOW;
  let series = 1 / 6227020800;
  series = series * r + 1 / 479001600;
  series = series * r + 1 / 39916800;
  series = series * r + 1 / 3628800;
  series = series * r + 1 / 362880;
  series = series * r + 1 / 40320;
  series = series * r + 1 / 5040;
  series = series * r + 1 / 720;
  series = series * r + 1 / 120;
  series = series * r + 1 / 24;
  series = series * r + 1 / 6;
  series = series * r + 1 / 2;
  const power = 1 + (r + r * r * series);
  const half = k >> 1;
  return power * powerOfTwo(half) * powerOfTwo(k - half);
}
