const view = new DataView(new ArrayBuffer(8));

/** ln 2 in two pieces: the first has 32 bits, so that its product with an exponent is exact. */
export const LN2_HIGH = 2977044471 / 2 ** 32;
export const LN2_LOW = 1.9082149292705877e-10;

/**
 * The natural logarithm, the same bits on every machine: only + − × ÷ on doubles, where engines differ in the last bit of
 * their own. x = 2ᵏ m with m in [√½, √2]; ln m = 2 artanh s, s = (m − 1)/(m + 1), by its power series to s²¹, the rest below
 * 1e-17 of it. Within 2 units in the last place of the truth (tested against 50 digits). −∞ at 0, NaN below.
 */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  if (x === Infinity) return x;
  const subnormal = x < 2 ** -1022;
  view.setFloat64(0, subnormal ? x * 2 ** 54 : x);
  const high = view.getInt32(0);
  let exponent = (high >> 20) - (subnormal ? 1023 + 54 : 1023);
  view.setInt32(0, (high & 0xfffff) | 0x3ff00000);
  let m = view.getFloat64(0);
  if (m > Math.SQRT2) {
    m /= 2;
    exponent++;
  }
  const s = (m - 1) / (m + 1);
  const z = s * s;
  const series =
    z *
    (2 / 3 +
      z *
        (2 / 5 +
          z *
            (2 / 7 +
              z *
                (2 / 9 +
                  z * (2 / 11 + z * (2 / 13 + z * (2 / 15 + z * (2 / 17 + z * (2 / 19 + (z * 2) / 21)))))))));
  // 2s = f − s f with f = m − 1, which is exact, loses less than the quotient doubled.
  const f = m - 1;
  return exponent * LN2_HIGH + (f - s * (f - series) + exponent * LN2_LOW);
}
