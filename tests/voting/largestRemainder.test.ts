import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apportionByLargestRemainder } from '../../src/voting/largestRemainder.ts';

const weights = fc
  .array(fc.integer({ min: 0, max: 2_000 }), { minLength: 1, maxLength: 12 })
  .filter((list) => list.some((weight) => weight > 0));
const total = fc.integer({ min: 0, max: 5_000 });

describe('dividing a whole number by largest remainder', () => {
  test('the split of the Socialist Revolutionaries 92:60 over 193 delegates is 117 and 76', () => {
    // 193 × 92 ÷ 152 = 116.8…, 193 × 60 ÷ 152 = 76.2…
    expect(apportionByLargestRemainder(193, [92, 60])).toEqual({ parts: [117, 76], tied: false });
  });

  test('equal remainders go to the larger delegation, and the tie is remarked', () => {
    // 2 over 1:3 is 0.5 and 1.5
    expect(apportionByLargestRemainder(2, [1, 3])).toEqual({ parts: [0, 2], tied: true });
    expect(apportionByLargestRemainder(2, [3, 1])).toEqual({ parts: [2, 0], tied: true });
  });

  test('equal remainders of equal delegations go to the earlier in the file, and the tie is remarked', () => {
    expect(apportionByLargestRemainder(4, [7, 7, 7])).toEqual({ parts: [2, 1, 1], tied: true });
  });

  test('equal remainders that all get a unit are no tie', () => {
    // 3 over 1:1:2 is 0.75, 0.75, 1.5: both 0.75 rise
    expect(apportionByLargestRemainder(3, [1, 1, 2])).toEqual({ parts: [1, 1, 1], tied: false });
  });

  test('equal remainders none of which gets a unit are no tie', () => {
    // 2 over 1:1:5 is 2/7, 2/7, 1 and 3/7
    expect(apportionByLargestRemainder(2, [1, 1, 5])).toEqual({ parts: [0, 0, 2], tied: false });
  });

  test('a weight of nothing gets nothing, even where all remainders are equal', () => {
    expect(apportionByLargestRemainder(2, [0, 5, 0, 5])).toEqual({ parts: [0, 1, 0, 1], tied: false });
  });

  test('nothing divides over anything, and over nobody', () => {
    expect(apportionByLargestRemainder(0, [3, 4])).toEqual({ parts: [0, 0], tied: false });
    expect(apportionByLargestRemainder(0, [0, 0])).toEqual({ parts: [0, 0], tied: false });
    expect(apportionByLargestRemainder(0, [])).toEqual({ parts: [], tied: false });
  });

  test('something cannot be divided over nobody', () => {
    expect(() => apportionByLargestRemainder(1, [])).toThrow(RangeError);
    expect(() => apportionByLargestRemainder(1, [0, 0])).toThrow(RangeError);
  });

  test.each([
    [-1, [1]],
    [1.5, [1]],
    [Number.NaN, [1]],
    [1, [-1, 2]],
    [1, [0.5, 2]],
    [1, [Number.NaN, 2]],
    [1, [Number.POSITIVE_INFINITY]],
    [1, [Number.MAX_SAFE_INTEGER, 1]],
  ])('%s over %s is refused', (amount, list) => {
    expect(() => apportionByLargestRemainder(amount, list)).toThrow(RangeError);
  });

  test('products beyond 2^53 are compared exactly', () => {
    // the remainders differ by 2 in 9 × 10^15, far below what a float quotient near 10^9 can show
    const big = 4_500_000_000_000_000;
    expect(apportionByLargestRemainder(1_000_000_001, [big - 1, big + 1])).toEqual({
      parts: [500_000_000, 500_000_001],
      tied: false,
    });
    expect(apportionByLargestRemainder(1_000_000_001, [big, big])).toEqual({
      parts: [500_000_001, 500_000_000],
      tied: true,
    });
  });

  test('the parts sum to the total', () => {
    fc.assert(
      fc.property(total, weights, (amount, list) => {
        const { parts } = apportionByLargestRemainder(amount, list);
        expect(parts.reduce((a, b) => a + b, 0)).toBe(amount);
      }),
    );
  });

  test('every part is the exact share rounded down or up', () => {
    fc.assert(
      fc.property(total, weights, (amount, list) => {
        const sum = list.reduce((a, b) => a + b, 0);
        apportionByLargestRemainder(amount, list).parts.forEach((part, i) => {
          const product = amount * (list[i] ?? 0);
          expect(Math.abs(part * sum - product)).toBeLessThan(sum);
        });
      }),
    );
  });

  test('the order of the list matters only where a tie is remarked', () => {
    fc.assert(
      fc.property(total, weights, (amount, list) => {
        const { parts, tied } = apportionByLargestRemainder(amount, list);
        const backwards = apportionByLargestRemainder(amount, [...list].reverse());
        expect(backwards.tied).toBe(tied);
        if (!tied) expect([...backwards.parts].reverse()).toEqual(parts);
      }),
    );
  });

  test('weights a thousand times as large give the same parts', () => {
    fc.assert(
      fc.property(total, weights, (amount, list) => {
        const scaled = list.map((weight) => weight * 1_000);
        expect(apportionByLargestRemainder(amount, scaled)).toEqual(
          apportionByLargestRemainder(amount, list),
        );
      }),
    );
  });
});
