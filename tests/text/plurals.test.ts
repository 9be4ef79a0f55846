import { expect, test } from 'vitest';
import { m } from '../../src/text/paraglide/messages.js';

/** The Russian forms by the last digits, as the grammars give them: 1 but not 11; 2–4 but not 12–14; the rest. */
function grammar(count: number): string {
  const tens = count % 100;
  const ones = count % 10;
  if (ones === 1 && tens !== 11) return 'делегат';
  if (ones >= 2 && ones <= 4 && (tens < 12 || tens > 14)) return 'делегата';
  return 'делегатов';
}

test('Russian delegates are counted right from 0 to 200', () => {
  for (let count = 0; count <= 200; count += 1)
    expect(m.delegates({ count, n: String(count) }, { locale: 'ru' })).toBe(`${count} ${grammar(count)}`);
});

test('one English delegate is a delegate, and any other number are delegates', () => {
  for (let count = 0; count <= 200; count += 1)
    expect(m.delegates({ count, n: String(count) }, { locale: 'en' })).toBe(
      `${count} delegate${count === 1 ? '' : 's'}`,
    );
});
