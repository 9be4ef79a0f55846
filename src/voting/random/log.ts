import { highWord, POWERS_OF_TWO } from './powersOfTwo.ts';

/** ln 2 in two pieces: the first has 32 bits, so that its product with an exponent is exact. */
export const LN2_HIGH = 2977044471 / 2 ** 32;
export const LN2_LOW = 1.9082149292705877e-10;

const C3 = 2 / 3;
const C5 = 2 / 5;
const C7 = 2 / 7;
const C9 = 2 / 9;
const C11 = 2 / 11;
const C13 = 2 / 13;
const C15 = 2 / 15;
const C17 = 2 / 17;
const C19 = 2 / 19;
const C21 = 2 / 21;

/**
 * The natural logarithm, the same bits on every machine: only + − × ÷ on doubles, where engines differ in the last bit of
 * their own. x = 2ᵏ m with m in [√½, √2]; ln m = 2 artanh s, s = (m − 1)/(m + 1), by its power series to s²¹, the rest below
 * 1e-17 of it. Within 2 units in the last place of the truth (tested against 60 digits). −∞ at 0, NaN below.
 */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  if (x === Infinity) return x;
  if (x < 2 ** -1022) return log(x * 2 ** 54) - 54 * LN2_HIGH - 54 * LN2_LOW;
  const exponentBits = highWord(x) >>> 20;
  let k = exponentBits - 1023;
  let m = x * POWERS_OF_TWO[2046 - exponentBits]!;
  if (m > Math.SQRT2) {
    m *= 0.5;
    k++;
  }
  const f = m - 1;
  const s = f / (m + 1);
  const z = s * s;
  const z2 = z * z;
  const z4 = z2 * z2;
  const series =
    z *
    (C3 + C5 * z + z2 * (C7 + C9 * z) + z4 * (C11 + C13 * z + z2 * (C15 + C17 * z) + z4 * (C19 + C21 * z)));
  // 2s = f − s f loses less than the quotient doubled, since f is exact.
  return k * LN2_HIGH + (f - s * (f - series) + k * LN2_LOW);
}
