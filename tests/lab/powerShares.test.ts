import { expect, test } from 'vitest';
import { neededAt } from '../../src/congress/attendance.ts';
import { present } from '../../src/congress/house.ts';
import { forkFrom } from '../../src/lab/fork.ts';
import { historyOf } from '../../src/lab/history.ts';
import { powerShares } from '../../src/lab/powerShares.ts';
import { builtIn, courseFrom } from '../support/read.ts';
import { courseOfSmall, opened, stepOf, vote } from '../support/smallAssembly.ts';

test('300 of 670 decide 63.6 percent while the 95 of no party are one bloc, 98.0 percent when they vote one by one', () => {
  const course = courseOfSmall({
    houses: [{ b: 300, mi: 14, ls: 100, np: 95, m: 68, rs: 93 }],
    proceedings: opened(),
  });
  const step = historyOf(course).steps.at(-1)!;
  const percent = (singly: string | null) =>
    (100 * (powerShares(step, course, singly).get('b') ?? 0)).toFixed(1);
  expect(percent(null)).toBe('63.6');
  expect(percent('np')).toBe('98.0');
});

test('who decides alone has what the step needs, by its own rule or the one in force', () => {
  const { plan, steps } = forkFrom(courseFrom(builtIn('04-fourth'), { variant: 'credentials-1204' }), [
    { do: 'rule', rule: 'two-thirds' },
  ]);
  const step = stepOf(steps, 'ratify');
  expect([neededAt(step, plan.course), present(step.house, 'bolshevik')]).toEqual([803, 795]);
  const shares = powerShares(step, plan.course);
  expect(shares.get('bolshevik')).toBeLessThan(1);
});

test('where nobody can carry anything, nobody has power', () => {
  const course = courseOfSmall({
    houses: [{ a: 6, b: 3 }],
    proceedings: opened(
      { kind: 'walkout', factions: ['a'], size: 'all' },
      vote('text', 'lost', { rule: 'all' }),
    ),
  });
  expect(powerShares(stepOf(historyOf(course).steps, 'text'), course)).toEqual(new Map([['b', 0]]));
});
