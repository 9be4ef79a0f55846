import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ratio } from '../../../src/voting/power/ratio.ts';

/** A positive double as an exact fraction over 2^1074. */
function exact(double: number): bigint {
  let scaled = double;
  let shift = 1074;
  while (!Number.isInteger(scaled)) {
    scaled *= 2;
    shift--;
  }
  return BigInt(scaled) << BigInt(shift);
}

/** The doubles next to a positive one. */
function neighbours(double: number): readonly number[] {
  const bits = new BigInt64Array(1);
  const view = new Float64Array(bits.buffer);
  view[0] = double;
  const middle = bits[0] ?? 0n;
  return [middle - 1n, middle + 1n].map((pattern) => {
    bits[0] = pattern;
    return view[0] ?? 0;
  });
}

const distance = (a: bigint, b: bigint): bigint => (a > b ? a - b : b - a);

it('a ratio of whole numbers of any size is the nearest double', () => {
  const whole = fc.oneof(fc.bigInt({ min: 1n, max: 2n ** 60n }), fc.bigInt({ min: 1n, max: 2n ** 700n }));
  fc.assert(
    fc.property(whole, whole, (a, b) => {
      const [numerator, denominator] = a < b ? [a, b] : [b, a];
      const found = ratio(numerator, denominator);
      // Everything times denominator × 2^1074, so that all of it is whole.
      const truth = numerator << 1074n;
      const off = distance(exact(found) * denominator, truth);
      for (const other of neighbours(found)) {
        expect(off <= distance(exact(other) * denominator, truth)).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});

it('a ratio just past half way between two doubles is rounded up, and exactly half way to the even one', () => {
  const halfWay = 2n ** 53n + 1n;
  const huge = 2n ** 300n;
  expect(ratio(halfWay * huge, huge)).toBe(2 ** 53);
  expect(ratio(halfWay * huge + 1n, huge)).toBe(2 ** 53 + 2);
});

it('a ratio below every double is 0', () => {
  expect(ratio(1n, 2n ** 2000n)).toBe(0);
});
