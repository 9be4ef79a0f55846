import { expect, test } from 'vitest';
import { tallyWords } from '../../src/text/words.ts';
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

test('one who did not vote stands in the singular', () => {
  const tally = (notVoting: number) => ({
    for: { kind: 'exact', value: 5 } as const,
    against: { kind: 'exact', value: 1 } as const,
    abstaining: { kind: 'exact', value: 21 } as const,
    notVoting: { kind: 'exact', value: notVoting } as const,
  });
  expect(tallyWords(tally(1), 'ru')).toBe('5 за, 1 против, 21 воздержался, 1 не голосовал');
  expect(tallyWords(tally(11), 'ru')).toBe('5 за, 1 против, 21 воздержался, 11 не голосовали');
});

test('what is refused is counted right', () => {
  const refused = (votes: string): string =>
    m.refused_too_few({ title: 'A', votes, there: '0' }, { locale: 'ru' });
  expect(refused('1')).toContain('1 голос,');
  expect(refused('2')).toContain('2 голоса,');
  expect(refused('5')).toContain('5 голосов,');
});
