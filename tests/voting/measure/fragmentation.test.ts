import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { effectiveNumber, fractionalization } from '../../../src/voting/measure/fragmentation.ts';

const many = (size: number, times: number): number[] => Array.from({ length: times }, () => size);
const sizes = fc
  .array(fc.integer({ min: 0, max: 5_000 }), { minLength: 1, maxLength: 12 })
  .filter((list) => list.some((n) => n > 0));

describe('the effective number of parties', () => {
  test.each([
    ['75 and 25', [75, 25], 1.6],
    ['75, 10 and fifteen of 1', [75, 10, ...many(1, 15)], 1.74],
    ['55 and 45', [55, 45], 1.98],
    ['55, three of 10 and fifteen of 1', [55, 10, 10, 10, ...many(1, 15)], 2.99],
  ])('%s per cent (table of Golosov 2010, Party Politics 16; from memory)', (_, shares, published) => {
    expect(effectiveNumber(shares)).toBeCloseTo(published, 2);
  });

  test('equal parties count in full, one party is one, absent ones nothing', () => {
    expect(effectiveNumber([7, 7, 7, 7])).toBe(4);
    expect(effectiveNumber([649])).toBe(1);
    expect(effectiveNumber([7, 0, 7])).toBe(2);
  });

  test('it is undefined for an empty house', () => {
    expect(effectiveNumber([])).toBeNull();
    expect(effectiveNumber([0, 0])).toBeNull();
  });

  test('it lies between 1 and the number of parties, and is the same at any scale', () => {
    fc.assert(
      fc.property(sizes, fc.integer({ min: 2, max: 50 }), (list, factor) => {
        const number = effectiveNumber(list) ?? Number.NaN;
        expect(number).toBeGreaterThanOrEqual(1 - 1e-12);
        expect(number).toBeLessThanOrEqual(list.filter((n) => n > 0).length + 1e-9);
        expect(effectiveNumber(list.map((n) => n * factor))).toBeCloseTo(number, 9);
      }),
    );
  });

  test('a split never lowers it', () => {
    fc.assert(
      fc.property(sizes, fc.nat(), (list, cut) => {
        const [first = 0, ...others] = list;
        const part = first === 0 ? 0 : cut % (first + 1);
        const split = effectiveNumber([part, first - part, ...others]) ?? Number.NaN;
        expect(split).toBeGreaterThanOrEqual((effectiveNumber(list) ?? Number.NaN) - 1e-9);
      }),
    );
  });
});

describe("Rae's fractionalization", () => {
  test('two equal parties are one half, one party is 0', () => {
    expect(fractionalization([50, 50])).toBe(0.5);
    expect(fractionalization([5, 0])).toBe(0);
    expect(fractionalization([1, 1, 1, 1])).toBe(0.75);
  });

  test('it is undefined for an empty house', () => {
    expect(fractionalization([0])).toBeNull();
  });

  test('it is 1 − 1 ÷ the effective number', () => {
    fc.assert(
      fc.property(sizes, (list) => {
        const number = effectiveNumber(list) ?? Number.NaN;
        expect(fractionalization(list)).toBeCloseTo(1 - 1 / number, 12);
      }),
    );
  });
});
