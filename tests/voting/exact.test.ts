import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareProducts, compareTriples, divideProduct, sumOf } from '../../src/voting/exact.ts';

const count = fc.oneof(
  fc.integer({ min: 0, max: 50 }),
  fc.integer({ min: 0, max: 2 ** 31 }),
  fc.maxSafeNat(),
  // neighbours of the edge, where products of floats collide
  fc.integer({ min: 0, max: 9 }).map((n) => Number.MAX_SAFE_INTEGER - n),
);
const signOf = (n: bigint): number => (n > 0n ? 1 : n < 0n ? -1 : 0);

describe('exact comparison', () => {
  test('two products that floats cannot tell apart are told apart', () => {
    const n = 3_000_000_001;
    // n² and (n − 1)(n + 1) differ by one, at 9 × 10^18
    expect(n * n).toBe((n - 1) * (n + 1));
    expect(compareProducts(n, n, n - 1, n + 1)).toBeGreaterThan(0);
    expect(compareProducts(n - 1, n + 1, n, n)).toBeLessThan(0);
    expect(compareProducts(n, n, n, n)).toBe(0);
  });

  test('products compare as whole numbers do', () => {
    fc.assert(
      fc.property(count, count, count, count, (a, b, c, d) => {
        const truth = signOf(BigInt(a) * BigInt(b) - BigInt(c) * BigInt(d));
        expect(Math.sign(compareProducts(a, b, c, d))).toBe(truth);
        expect(Math.sign(compareProducts(-a, b, c, -d))).toBe(
          signOf(BigInt(c) * BigInt(d) - BigInt(a) * BigInt(b)),
        );
      }),
      { numRuns: 2_000 },
    );
  });

  test('products of three compare as whole numbers do', () => {
    fc.assert(
      fc.property(count, count, count, count, count, count, (a, b, c, d, e, f) => {
        const truth = signOf(BigInt(a) * BigInt(b) * BigInt(c) - BigInt(d) * BigInt(e) * BigInt(f));
        expect(Math.sign(compareTriples(a, b, c, d, e, f))).toBe(truth);
      }),
      { numRuns: 2_000 },
    );
  });

  test('the same three factors in another order are equal, whatever rounding makes of them', () => {
    const large = fc.integer({ min: 2 ** 30, max: 2 ** 52 });
    fc.assert(
      fc.property(large, large, large, (a, b, c) => {
        expect(compareTriples(a, b, c, c, b, a)).toBe(0);
        expect(compareTriples(a, b, c, b, c, a)).toBe(0);
      }),
      { numRuns: 500 },
    );
  });

  test('neighbours at the scale of squared votes are told apart', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2 ** 40, max: 2 ** 52 }),
        fc.integer({ min: 1, max: 500 }),
        (votes, held) => {
          const divisor = held * (held + 1);
          expect(compareTriples(votes, votes, divisor, votes, votes, divisor)).toBe(0);
          expect(compareTriples(votes + 1, votes - 1, divisor, votes, votes, divisor)).toBeLessThan(0);
          expect(compareTriples(votes, votes, divisor, votes + 1, votes - 1, divisor)).toBeGreaterThan(0);
        },
      ),
    );
  });

  test('a division has the whole part and the remainder of whole numbers', () => {
    fc.assert(
      fc.property(count, count, count, (factor, weight, extra) => {
        const divisor = Math.max(1, Math.min(Number.MAX_SAFE_INTEGER, weight + (extra % 7)));
        const product = BigInt(factor) * BigInt(weight);
        expect(divideProduct(factor, weight, divisor)).toEqual({
          whole: Number(product / BigInt(divisor)),
          remainder: Number(product % BigInt(divisor)),
        });
      }),
      { numRuns: 2_000 },
    );
  });

  test('sums are those of the counts, in lists and in typed arrays', () => {
    expect(sumOf([])).toBe(0);
    expect(sumOf([5, 0, 7])).toBe(12);
    expect(sumOf(Int32Array.of(5, 0, 7))).toBe(12);
  });
});
