import { expect, test } from 'vitest';
import { historyOf } from '../../src/lab/history.ts';
import { powerShares } from '../../src/lab/powerShares.ts';
import { courseOfSmall, opened } from '../support/smallAssembly.ts';

test('300 of 670 decide 63.6 percent while the 95 of no party are one bloc, 98.0 percent when they vote one by one', () => {
  const course = courseOfSmall({
    houses: [{ b: 300, mi: 14, ls: 100, np: 95, m: 68, rs: 93 }],
    proceedings: opened(),
  });
  const house = historyOf(course).steps.at(-1)!.house;
  const percent = (singly: string | null) => (100 * (powerShares(house, singly).get('b') ?? 0)).toFixed(1);
  expect(percent(null)).toBe('63.6');
  expect(percent('np')).toBe('98.0');
});
