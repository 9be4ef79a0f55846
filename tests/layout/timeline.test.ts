import fc from 'fast-check';
import { expect, test } from 'vitest';
import { timelineOf, unbroken, yearsOf } from '../../src/layout/timeline.ts';

test('the middle day of a year is half a year, of leap years too', () => {
  expect(yearsOf('1917-01-01')).toBe(1917);
  expect(yearsOf('1920-07-02')).toBe(1920.5);
});

test('columns are evenly spaced and days in their true proportion', () => {
  const { columns, ticks } = timelineOf(['1917-01-01', '1918-01-01', '1920-07-02'], 400);
  expect(columns.map(({ x }) => Math.round(x))).toEqual([67, 200, 333]);
  expect(columns.map(({ at }) => at)).toEqual([0, 100, 350]);
  expect(ticks.map(({ year, x }) => [year, x])).toEqual([
    [1917, 0],
    [1918, 100],
    [1919, 200],
    [1920, 300],
    [1921, 400],
  ]);
});

test('a missing value breaks the line and is never bridged', () => {
  expect(unbroken([3, 2, null, 1, null, null, 4, 5])).toEqual([[0, 1], [3], [6, 7]]);
  fc.assert(
    fc.property(fc.array(fc.option(fc.nat())), (values) => {
      const runs = unbroken(values);
      expect(runs.flat()).toEqual(values.flatMap((value, index) => (value === null ? [] : [index])));
      for (const run of runs) expect((run.at(-1) ?? 0) - (run[0] ?? 0)).toBe(run.length - 1);
    }),
  );
});
