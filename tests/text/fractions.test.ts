import { expect, test } from 'vitest';
import { formatFraction, pluralOf } from '../../src/text/fractions.ts';
import { m } from '../../src/text/paraglide/messages.js';

const plain = (text: string): string => text.replace(/\s/g, ' ');

test.each([
  [3, 1, '3'],
  [0, 25_000, '0'],
  [10_000_000, 5_000_000, '2'],
  [5, 2, '5/2 (2.5)'],
  [5, 3, '5/3 (≈ 1.67)'],
  [125_000, 3, '125 000/3 (≈ 41 666.7)'],
  [1, 20, '1/20 (0.05)'],
  [1, 3, '1/3 (≈ 0.333)'],
  [1, 10_000_000, '1/10 000 000 (0.0000001)'],
  [1, 30_000, '1/30 000 (≈ 0.0000333)'],
])('%i/%i is written %s', (numerator, denominator, written) => {
  expect(plain(formatFraction({ numerator, denominator }, 'en'))).toBe(written);
});

test('the decimal beside a fraction is within half a per cent of it, and ≈ stands where it is not the fraction itself', () => {
  for (let numerator = 1; numerator < 60; numerator += 1)
    for (const denominator of [7, 20, 64, 999, 25_000, 1_234_567]) {
      const written = formatFraction({ numerator, denominator }, 'en');
      const [, about = '', decimal = ''] = /\((≈ )?(.+)\)/.exec(written) ?? [];
      const value = numerator / denominator;
      if (Number.isInteger(value)) continue;
      expect(Math.abs(Number(decimal.replace(/\s/g, '')) / value - 1), written).toBeLessThanOrEqual(0.005);
      const [, after = ''] = decimal.split('.');
      const digits = BigInt(decimal.replace(/\D/g, ''));
      expect(about === '', written).toBe(
        digits * BigInt(denominator) === BigInt(numerator) * 10n ** BigInt(after.length),
      );
    }
});

test.each([
  [{ numerator: 3, denominator: 1 }, 'Один житель города весит как 3 жителя деревни.'],
  [{ numerator: 5, denominator: 1 }, 'Один житель города весит как 5 жителей деревни.'],
  [{ numerator: 21, denominator: 1 }, 'Один житель города весит как 21 житель деревни.'],
  [{ numerator: 5, denominator: 2 }, 'Один житель города весит как 5/2 (2,5) жителя деревни.'],
  [
    { numerator: 1, denominator: 10_000_000 },
    'Один житель города весит как 1/10 000 000 (0,0000001) жителя деревни.',
  ],
])(
  'after a fraction Russian has the genitive singular, after a whole number its own form: %o',
  (heads, says) => {
    const n = formatFraction(heads, 'ru');
    expect(plain(m.norms_heads({ count: pluralOf(heads), n }, { locale: 'ru' }))).toBe(says);
  },
);

test('one elector is one, in either language', () => {
  const one = { count: 1, n: '1' };
  expect(m.norms_norm_electors(one, { locale: 'en' })).toBe('1 for 1 elector');
  expect(m.norms_norm_electors(one, { locale: 'ru' })).toBe('1 от 1 избирателя');
  expect(m.norms_norm_inhabitants({ count: 125_000, n: '125 000' }, { locale: 'ru' })).toBe(
    '1 от 125 000 жителей',
  );
  expect(m.norms_behind(one, { locale: 'en' })).toBe('1 inhabitant');
  expect(
    m.norms_behind_electors(
      { countElectors: 1, electors: '1', count: pluralOf({ numerator: 5, denominator: 3 }), n: '5/3' },
      { locale: 'en' },
    ),
  ).toBe('1 elector, that is 5/3 inhabitants');
});
