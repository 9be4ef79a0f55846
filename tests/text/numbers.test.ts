import { describe, expect, test } from 'vitest';
import {
  formatCount,
  formatDecimal,
  formatFigure,
  formatPercent,
  readCount,
} from '../../src/text/numbers.ts';

describe('numbers', () => {
  test.each([
    [0, '0'],
    [72, '72'],
    [649, '649'],
    [1_090, '1\u202f090'],
    [1_234_567, '1\u202f234\u202f567'],
  ])('%i is written %s', (count, written) => {
    expect(formatCount(count)).toBe(written);
  });

  test.each([
    [390 / 649, '60.1%', '60,1\u00a0%'],
    [0.75, '75%', '75\u00a0%'],
    [0, '0%', '0\u00a0%'],
    [1, '100%', '100\u00a0%'],
    [0.0004, '0%', '0\u00a0%'],
    [0.005, '0.5%', '0,5\u00a0%'],
  ])('the share %f is %s in English and %s in Russian', (share, en, ru) => {
    expect(formatPercent(share, 'en')).toBe(en);
    expect(formatPercent(share, 'ru')).toBe(ru);
  });

  test.each([
    ['25000', 25_000],
    ['25 000', 25_000],
    [formatCount(10_000_000), 10_000_000],
    [' 0 ', 0],
    ['', null],
    ['-5', null],
    ['2.5', null],
    ['2,5', null],
    ['many', null],
    ['1e6', null],
    ['9'.repeat(16), null],
  ])('%j is read as %j', (text, count) => {
    expect(readCount(text)).toBe(count);
  });

  test('decimals have no trailing zeros, and a rounded zero has no sign', () => {
    expect(formatDecimal(2.5, 'ru')).toBe('2,5');
    expect(formatDecimal(1_587.25, 'en', 2)).toBe('1\u202f587.25');
    expect(formatDecimal(-0.04, 'en')).toBe('0');
    expect(formatDecimal(-0.5, 'en')).toBe('−0.5');
    expect(formatDecimal(-12, 'en')).toBe('−12');
  });

  test('a figure shows its precision, and an unknown one is no number', () => {
    expect(formatFigure({ kind: 'exact', value: 390 })).toBe('390');
    expect(formatFigure({ kind: 'about', value: 100 })).toBe('≈\u00a0100');
    expect(formatFigure({ kind: 'between', low: 50, high: 70 })).toBe('50–70');
    expect(formatFigure({ kind: 'unknown' })).toBeNull();
  });
});
