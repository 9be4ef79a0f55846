import { describe, expect, test } from 'vitest';
import { give, seatsOf } from '../../support/apportionment.ts';

describe('Balinski and Young 1975, The Quota Method of Apportionment (as kept in the tests of martinlackner/apportionment, re-read)', () => {
  test.each([
    ['quota', [52, 44, 2, 1, 1]],
    ['hamilton', [51, 44, 2, 2, 1]],
    ['jefferson', [52, 45, 1, 1, 1]],
    ['webster', [51, 43, 2, 2, 2]],
    ['modified-sainte-lague', [51, 43, 2, 2, 2]],
    ['huntington-hill', [51, 43, 2, 2, 2]],
    ['adams', [51, 43, 2, 2, 2]],
    ['dean', [51, 43, 2, 2, 2]],
  ])('five states, 100 seats, by %s', (method, seats) => {
    expect(seatsOf(method, [5117, 4400, 162, 161, 160], 100)).toEqual(seats);
  });

  test.each([
    ['quota', [10, 7, 5, 3, 1]],
    ['hamilton', [9, 7, 5, 4, 1]],
    ['jefferson', [10, 7, 5, 3, 1]],
    ['webster', [9, 8, 5, 3, 1]],
    ['modified-sainte-lague', [9, 8, 5, 3, 1]],
    ['huntington-hill', [9, 7, 6, 3, 1]],
    ['adams', [9, 7, 5, 3, 2]],
    ['dean', [9, 7, 5, 4, 1]],
  ])('the five historic divisor methods all differ: 26 seats by %s', (method, seats) => {
    expect(seatsOf(method, [9061, 7179, 5259, 3319, 1182], 26)).toEqual(seats);
  });
});

test("lists of 100, 80, 30 and 20 thousand, 8 seats: d'Hondt and Sainte-Laguë (Wikipedia, from memory)", () => {
  const votes = [100_000, 80_000, 30_000, 20_000];
  expect(seatsOf('dhondt', votes, 8)).toEqual([4, 3, 1, 0]);
  expect(seatsOf('sainte-lague', votes, 8)).toEqual([3, 3, 1, 1]);
});

test('five states, 44 seats and 43: by Hamilton the fourth gains one when the house shrinks (README of the npm package apportionment, re-read)', () => {
  const populations = [21_878, 9_713, 4_167, 3_252, 1_065];
  expect(seatsOf('hamilton', populations, 44)).toEqual([24, 11, 5, 3, 1]);
  expect(seatsOf('hamilton', populations, 43)).toEqual([24, 10, 4, 4, 1]);
  // By Webster it is the same at 43: 3,252 ÷ 7 = 464.6 is before 9,713 ÷ 21 = 462.5. The README prints 24, 11, 4, 3, 1.
  expect(seatsOf('webster', populations, 43)).toEqual([24, 10, 4, 4, 1]);
});

test('five parties, 420 seats by Sainte-Laguë (README of the npm package sainte-lague, re-read)', () => {
  expect(seatsOf('sainte-lague', [130_755, 102_068, 34_012, 31_090, 11_111], 420)).toEqual([
    178, 139, 46, 42, 15,
  ]);
});

test('modified Sainte-Laguë withholds the first seat that the pure method gives (test of martinlackner/apportionment)', () => {
  expect(seatsOf('sainte-lague', [6, 1], 4)).toEqual([3, 1]);
  expect(seatsOf('modified-sainte-lague', [6, 1], 4)).toEqual([4, 0]);
});

test('six lists, 10 seats: Hare and Droop (Wikipedia, Largest remainder method, from memory)', () => {
  const votes = [47_000, 16_000, 15_900, 12_000, 6_000, 3_100];
  expect(seatsOf('hare', votes, 10)).toEqual([5, 2, 1, 1, 1, 0]);
  expect(seatsOf('droop', votes, 10)).toEqual([5, 2, 2, 1, 0, 0]);
});

test('the Alabama paradox: Hamilton takes seats from two lists when the house grows (Wikipedia, Quota method)', () => {
  const votes = [1500, 1500, 900, 500, 500, 200];
  expect(seatsOf('hamilton', votes, 25)).toEqual([7, 7, 4, 3, 3, 1]);
  expect(seatsOf('hamilton', votes, 26)).toEqual([8, 8, 5, 2, 2, 1]);
});

test('Droop can give a list more than its exact share rounded up (votingtheory.org forum, re-read)', () => {
  // the first list has 310.9998 exact shares of 360
  expect(seatsOf('droop', [885_292, 50_089, 1_536, 87_859], 360)).toEqual([312, 17, 0, 31]);
});

test('Droop depends on the scale of the votes', () => {
  // quota 7: 5 r 3, 1 r 5, 0 r 6; with a thousand times the votes 6,223: 6 r 662, 1 r 5,777, 0 r 6,000
  expect(seatsOf('droop', [38, 12, 6], 8)).toEqual([5, 2, 1]);
  expect(seatsOf('droop', [38_000, 12_000, 6_000], 8)).toEqual([6, 1, 1]);
});

test('the quota method can leave two ties side by side (remark in martinlackner/apportionment, re-read)', () => {
  const result = give('quota', [720, 720, 120, 120], 8);
  expect(result).toMatchObject({ kind: 'tied', seats: [3, 3, 0, 0], contested: 2, between: [0, 1, 2, 3] });
  expect(result.kind === 'tied' && result.ties).toEqual([
    { contested: 1, between: [2, 3], each: 1 },
    { contested: 1, between: [0, 1], each: 1 },
  ]);
});

test("Danish divisors 1, 4, 7, 10, … by hand: the smallest list gets in where d'Hondt leaves it out", () => {
  const votes = [60, 28, 9, 3];
  // 60, 15, 8.57, 6, 4.62, 3.75, 3.16, 2.73 | 28, 7, 4, 2.8 | 9, 2.25 | 3
  expect(seatsOf('danish', votes, 12)).toEqual([7, 3, 1, 1]);
  // 60 ÷ 8 = 7.5 | 28 ÷ 3 = 9.33, 28 ÷ 4 = 7 | 9 | 3
  expect(seatsOf('dhondt', votes, 12)).toEqual([8, 3, 1, 0]);
});

describe('too many whole quotas are counted again with the next larger quota, as in Italy to 1993 (Lijphart Elections Archive, Italy: Formulaic Matrix, re-read)', () => {
  test('28/28/28 for 8 by Hagenbach-Bischoff is three times 3 and not nine seats', () => {
    // 84 ÷ 9 gives three whole quotas each; 84 ÷ 8 gives two each and equal remainders
    expect(give('hagenbach-bischoff', [28, 28, 28], 8)).toMatchObject({
      kind: 'tied',
      seats: [2, 2, 2],
      contested: 2,
      between: [0, 1, 2],
      quota: { numerator: 84, denominator: 8 },
    });
  });

  test('the Imperiali quota of 10 would give ten seats for 8; with a ninth of the votes it gives eight', () => {
    // 100 ÷ 10: 4 + 3 + 3; 100 ÷ 9 = 11.1: 3 r 7.7, 2 r 8.8, 2 r 6.8
    const result = give('imperiali-quota', [41, 31, 28], 8);
    expect(result).toMatchObject({ kind: 'settled', seats: [3, 3, 2] });
    expect(result.quota).toEqual({ numerator: 100, denominator: 9 });
  });

  test('it may have to be counted a third time, by Hare', () => {
    // 90 ÷ 5 and 90 ÷ 4 both give four whole quotas or more for 3 seats
    const result = give('imperiali-quota', [45, 45], 3);
    expect(result).toMatchObject({ kind: 'tied', seats: [1, 1], contested: 1, between: [0, 1] });
    expect(result.quota).toEqual({ numerator: 90, denominator: 3 });
  });
});

describe('a Droop quota that few votes and many seats make too large gives way to the unrounded one', () => {
  test('100 votes, 30 seats: 4 votes a seat would leave 7 seats for 3 lists (question in the votingtheory.org forum, re-read)', () => {
    // 100 ÷ 31 = 3.23: 7 r 0.42, 8 r 0.19, 15 r 2.61
    const result = give('droop', [23, 26, 51], 30);
    expect(result).toMatchObject({ kind: 'settled', seats: [7, 8, 15] });
    expect(result.quota).toEqual({ numerator: 100, denominator: 31 });
  });

  test('963 delegates, 207 seats, as at the Sixth Congress: 5 votes a seat would give 15 seats to nobody', () => {
    // 963 ÷ 208 = 4.63: 204 r 1.5, 3 r 2.1, 0 r 1
    expect(seatsOf('droop', [946, 16, 1], 207)).toEqual([204, 3, 0]);
  });

  test('one seat for each list by remainder is still the rounded quota', () => {
    // quota 3: 2 r 1, 2 r 0, 1 r 2 make 5 of 8
    const result = give('droop', [7, 6, 5], 8);
    expect(result).toMatchObject({ kind: 'settled', seats: [3, 3, 2] });
    expect(result.quota).toEqual({ numerator: 3, denominator: 1 });
  });
});
