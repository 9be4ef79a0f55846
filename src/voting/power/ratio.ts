const EXACT = BigInt(Number.MAX_SAFE_INTEGER);

/** numerator ÷ denominator as the nearest double. The numerator is at least 0, the denominator at least 1. */
export function ratio(numerator: bigint, denominator: bigint): number {
  if (numerator <= EXACT && denominator <= EXACT) return Number(numerator) / Number(denominator);
  const shift = Math.max(0, bitLength(denominator) - bitLength(numerator) + 72);
  const shifted = numerator << BigInt(shift);
  const quotient = shifted / denominator;
  // A remainder decides what would otherwise look like exactly half way between two doubles.
  const beyond = quotient * denominator === shifted ? 0n : 1n;
  return scaleDown(Number(quotient | beyond), shift);
}

/** Bits of a whole number, at most three too many. */
function bitLength(whole: bigint): number {
  return whole.toString(16).length * 4;
}

/** value ÷ 2^bits, also where 2^bits is no double. */
function scaleDown(value: number, bits: number): number {
  let scaled = value;
  for (let left = bits; left > 0; left -= 1000) scaled /= 2 ** Math.min(left, 1000);
  return scaled;
}
