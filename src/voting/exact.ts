/** Sign of a × b − c × d, exact for whole numbers below 2^53 in size. */
export function compareProducts(a: number, b: number, c: number, d: number): number {
  const left = a * b;
  const right = c * d;
  // Rounding keeps the order of two products, so only equal ones can hide a difference.
  if (left !== right || Math.abs(left) <= Number.MAX_SAFE_INTEGER) return left - right;
  return sign(BigInt(a) * BigInt(b) - BigInt(c) * BigInt(d));
}

/** Sign of a × b × c − d × e × f, exact for whole numbers 0 or more, below 2^53. */
export function compareTriples(a: number, b: number, c: number, d: number, e: number, f: number): number {
  const left = a * b * c;
  const right = d * e * f;
  const exact = left <= Number.MAX_SAFE_INTEGER && right <= Number.MAX_SAFE_INTEGER;
  // Two roundings err by less than 2^-52 of a product; further apart than that, the order is certain.
  if (exact || Math.abs(left - right) > left * 2 ** -50) return left - right;
  return sign(BigInt(a) * BigInt(b) * BigInt(c) - BigInt(d) * BigInt(e) * BigInt(f));
}

const sign = (n: bigint): number => (n > 0n ? 1 : n < 0n ? -1 : 0);

/**
 * The whole part and the remainder of factor × weight ÷ divisor, exact for whole numbers below 2^53,
 * as long as the whole part is below 2^53 too.
 */
export function divideProduct(
  factor: number,
  weight: number,
  divisor: number,
): { readonly whole: number; readonly remainder: number } {
  const product = factor * weight;
  if (product <= Number.MAX_SAFE_INTEGER) {
    const whole = Math.floor(product / divisor);
    return { whole, remainder: product - whole * divisor };
  }
  const exact = BigInt(factor) * BigInt(weight);
  return { whole: Number(exact / BigInt(divisor)), remainder: Number(exact % BigInt(divisor)) };
}

/** Whether a number can be a count: whole, 0 or more, below 2^53. */
export const isCount = (n: number): boolean => Number.isSafeInteger(n) && n >= 0;

/** The sum of counts, exact while it stays below 2^53. */
export function sumOf(counts: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < counts.length; i++) sum += counts[i] ?? 0;
  return sum;
}
