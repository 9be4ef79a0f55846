import { expect, test } from 'vitest';
import { cadenceRule, gapBetween } from '../../src/scenario/cadence.ts';
import { CONGRESSES } from '../../src/scenario/congresses.ts';
import { contestOf } from '../../src/scenario/contest.ts';

test('the mocks’ effective numbers: 2.5 for the 649, at least 1.9 for 441 of 707, at least 3.8 for 670 of 822', () => {
  expect(contestOf({ groups: [390, 100, 60, 72, 14, 6, 7], unknown: 0 })).toMatchObject({
    partly: false,
    swing: 1,
  });
  expect(contestOf({ groups: [390, 100, 60, 72, 14, 6, 7], unknown: 0 })?.effective).toBeCloseTo(2.46, 2);
  expect(contestOf({ groups: [441], unknown: 266 })?.effective).toBeCloseTo(1.88, 2);
  expect(contestOf({ groups: [285, 248, 105, 32], unknown: 152 })?.effective).toBeCloseTo(3.8, 2);
});

test('who has more than half decides alone, even where the rest is unknown', () => {
  expect(contestOf({ groups: [441], unknown: 266 })?.swing).toBe(1);
});

test('where nobody has half, unknown delegates leave open who could turn a majority', () => {
  expect(contestOf({ groups: [285, 248, 105, 32], unknown: 152 })?.swing).toBeNull();
});

test('in the Council of 1958 by simple majority of 17 Luxembourg can turn a majority too', () => {
  expect(contestOf({ groups: [4, 4, 4, 2, 2, 1], unknown: 0 })?.swing).toBe(6);
});

test('who has a voice only turns no majority', () => {
  const house = { groups: [45, 35], unknown: 20 };
  expect(contestOf(house)?.swing).toBeNull();
  expect(contestOf(house, { groups: [45, 35], unknown: 0 })).toMatchObject({ partly: true, swing: 1 });
});

test('a house where nobody is named has no contest to measure', () => {
  expect(contestOf({ groups: [], unknown: 500 })).toBeNull();
  expect(contestOf({ groups: [], unknown: 0 })).toBeNull();
});

test('the rule of the day: none in 1917, then three months, half a year, a year', () => {
  expect(cadenceRule('1917-11-09')).toBeNull();
  expect(
    ['1918-01-31', '1918-07-10', '1922-01-01', '1925-05-16'].map((day) => cadenceRule(day)?.months),
  ).toEqual([3, 6, 12, 12]);
});

test('the Fifth is later than three months after the Fourth, the Sixth in time, the Seventh late', () => {
  const late = CONGRESSES.slice(1).map((next, index) => {
    const former = CONGRESSES[index];
    return former !== undefined && gapBetween(former, next.opened).late;
  });
  expect(late.slice(0, 6)).toEqual([false, false, false, true, false, true]);
});

test('a gap at the very day that it is due is not late', () => {
  const former = { opened: '1922-12-23', closed: '1922-12-27' };
  expect(gapBetween(former, '1923-12-23').late).toBe(false);
  expect(gapBetween(former, '1923-12-24').late).toBe(true);
});
