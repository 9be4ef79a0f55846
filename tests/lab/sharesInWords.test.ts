import { expect, test } from 'vitest';
import { sharesInWords } from '../../src/lab/sharesInWords.ts';

const sure = (p: number) => ({ low: p, high: p });

test('three thirds are shown so that they add up to 100 percent', () => {
  expect(sharesInWords([sure(1 / 3), sure(1 / 3), sure(1 / 3)], 'en')).toEqual(['33.4%', '33.3%', '33.3%']);
});

test('what is next to nothing or next to certain is not shown as that', () => {
  expect(sharesInWords([sure(1 - 1e-7), sure(1e-7)], 'en')).toEqual(['over 99.9%', 'under 0.1%']);
});

test('where a line is missing each has its bounds', () => {
  expect(sharesInWords([{ low: 0, high: 0.25 }, sure(0.75)], 'ru')).toEqual([
    expect.stringContaining('25'),
    expect.stringMatching(/^75\s%$/),
  ]);
});
