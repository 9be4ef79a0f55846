/** 2^(i − 1023) for i = 0…2046: what the exponent bits of a double stand for. */
export const POWERS_OF_TWO: Float64Array = Float64Array.from({ length: 2047 }, (_, i) => 2 ** (i - 1023));

const bits = new Float64Array(1);
const words = new Int32Array(bits.buffer);
const HIGH = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1 ? 1 : 0;

/** The upper half of the bits of a double, as a signed integer. */
export function highWord(value: number): number {
  bits[0] = value;
  return words[HIGH]!;
}
