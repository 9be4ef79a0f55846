import { expect, test } from 'vitest';
import { PERIODS, readQuestion, unreadIn, writeQuestion } from '../../src/ui/norms/question.ts';

const OWN = 'other.e5000.i50000.50.lands-1920';

test.each([
  'custom-1917.25000',
  'constitution-1918.60.republic-1926',
  'constitution-1925.50.lands-1920',
  'other.e25000.i125000.60.republic-1926',
  OWN,
])('%s is read as it is written', (code) => {
  expect(writeQuestion(readQuestion(code))).toBe(code);
});

test('the share, the people and norms of one’s own stay through every period', () => {
  const asked = { ...readQuestion(OWN), soviet: 9_000 };
  for (const way of PERIODS.flatMap((a) => PERIODS.map((b) => [a, b] as const))) {
    const there = way.reduce(
      (question, period) => readQuestion(writeQuestion({ ...question, period })),
      asked,
    );
    expect(there).toEqual({ ...asked, period: way[1] });
  }
});

test('what was never chosen is not in the address', () => {
  const change = (code: string, period: (typeof PERIODS)[number]): string =>
    writeQuestion({ ...readQuestion(code), period });
  expect(change('custom-1917.25000', 'constitution-1918')).toBe('constitution-1918.60.republic-1926');
  expect(change('constitution-1918.50.lands-1920', 'custom-1917')).toBe('custom-1917.25000.50.lands-1920');
  expect(change('constitution-1918.60.republic-1926', 'custom-1917')).toBe('custom-1917.25000');
});

test.each([
  null,
  '',
  'nonsense',
  'other.e0.i-5.900.nobody',
  'custom-1917.x.0.nobody.q.e',
  'constitution-1918....',
])('of %j whatever is not of the form is left at its first value', (code) => {
  const { period, ...rest } = readQuestion(code);
  expect(PERIODS).toContain(period);
  expect({ ...rest, period: 'constitution-1918' }).toEqual(readQuestion(null));
});

test.each([
  [null, []],
  [OWN, []],
  ['custom-1917', []],
  ['nonsense', ['nonsense']],
  ['other.e0.i50000.5.nobody', ['e0', '5', 'nobody']],
  ['constitution-1918..republic-1926', []],
])('of %j what is left aside is told', (code, unread) => {
  expect(unreadIn(code)).toEqual(unread);
});
