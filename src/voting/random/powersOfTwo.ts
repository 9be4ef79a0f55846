/** 2^(i − 1023) for i = 0…2046: what the exponent bits of a double stand for. */
export const POWERS_OF_TWO = powers();

function powers(): Float64Array {
  const result = new Float64Array(2047);
  result[1023] = 1;
  for (let i = 1024; i < 2047; i++) result[i] = 2 * result[i - 1]!;
  for (let i = 1022; i >= 0; i--) result[i] = result[i + 1]! / 2;
  return result;
}

const bits = new Float64Array(1);
const words = new Int32Array(bits.buffer);
const HIGH = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1 ? 1 : 0;

/** The upper half of the bits of a double, as a signed integer. */
export function highWord(value: number): number {
  bits[0] = value;
  return words[HIGH]!;
}
