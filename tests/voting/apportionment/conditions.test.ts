import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MOST_SEATS, apportion } from '../../../src/voting/apportionment/apportion.ts';
import { APPORTIONMENT_METHODS, findMethod } from '../../../src/voting/apportionment/methods.ts';
import { give, methodNamed, seatsOf } from '../../support/apportionment.ts';

const METHODS = APPORTIONMENT_METHODS.map((method) => ({ id: method.id, method }));
const at = (list: readonly number[], i: number): number => list[i] ?? 0;
const votes = fc
  .array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 8 })
  .filter((list) => list.some((own) => own > 0));

describe('the registry', () => {
  test('has the methods of the command line, under their ids and aliases', () => {
    const names = APPORTIONMENT_METHODS.map((method) => [method.id, ...method.aliases].join('|'));
    expect(names.sort()).toEqual(
      [
        'dhondt|jefferson',
        'sainte-lague|webster',
        'modified-sainte-lague',
        'adams',
        'dean',
        'huntington-hill',
        'imperiali',
        'danish',
        'hamilton|hare',
        'droop',
        'hagenbach-bischoff',
        'imperiali-quota',
        'quota',
        'macau',
        'winner-takes-all',
      ].sort(),
    );
  });

  test('finds a method by any of its names and nothing by another', () => {
    expect(findMethod('webster')?.id).toBe('sainte-lague');
    expect(findMethod('Webster')).toBeUndefined();
    expect(findMethod('')).toBeUndefined();
  });

  test('shows averages as the published divisors make them', () => {
    const averages = (name: string) => [1, 2, 3].map((held) => methodNamed(name).average?.(420, held));
    expect(averages('dhondt')).toEqual([210, 140, 105]);
    expect(averages('sainte-lague')).toEqual([140, 84, 60]);
    expect(methodNamed('modified-sainte-lague').average?.(420, 0)).toBe(300);
    expect(averages('modified-sainte-lague')).toEqual([140, 84, 60]);
    expect(averages('adams')).toEqual([420, 210, 140]);
    expect(averages('dean')[0]).toBe(315);
    expect(averages('huntington-hill')[0]).toBeCloseTo(420 / Math.SQRT2, 10);
    expect(averages('imperiali')).toEqual([280, 210, 168]);
    expect(averages('danish')).toEqual([105, 60, 42]);
    expect(averages('macau')).toEqual([210, 105, 52.5]);
    expect(methodNamed('adams').average?.(420, 0)).toBe(Number.POSITIVE_INFINITY);
  });
});

describe.each(METHODS)('edges of $id', ({ method }) => {
  test('no seats are settled at once, with or without votes', () => {
    expect(apportion(method, [5, 3], 0)).toMatchObject({ kind: 'settled', seats: [0, 0], awards: [] });
    expect(apportion(method, [0, 0], 0)).toMatchObject({ kind: 'settled', seats: [0, 0] });
  });

  test('without a vote for anybody nothing can be given', () => {
    expect(apportion(method, [0, 0, 0], 5)).toEqual({
      kind: 'impossible',
      method: method.id,
      why: 'no-votes',
    });
  });

  test('one vote for one list gets the whole house', () => {
    expect(apportion(method, [0, 1], 40)).toMatchObject({ kind: 'settled', seats: [0, 40] });
  });

  test.each([
    ['no lists', [], 5],
    ['negative votes', [5, -1], 5],
    ['half a vote', [5, 0.5], 5],
    ['votes that are no number', [5, Number.NaN], 5],
    ['votes without end', [Number.POSITIVE_INFINITY, 1], 5],
    ['votes that sum beyond 2^53', [Number.MAX_SAFE_INTEGER, 1], 5],
    ['negative seats', [5, 1], -1],
    ['half a seat', [5, 1], 1.5],
    ['seats that are no number', [5, 1], Number.NaN],
    ['a million seats', [5, 1], 1_000_000],
  ])('%s are refused', (_, list, seats) => {
    expect(() => apportion(method, list, seats)).toThrow(RangeError);
  });

  test('two equal lists tie for an odd seat', () => {
    const result = give(method, [7, 7], 1);
    expect(result).toMatchObject({ kind: 'tied', seats: [0, 0], contested: 1, between: [0, 1], awards: [] });
  });
});

test('the largest house allowed is given out, the Macau divisors passing 2^50000 on the way', () => {
  expect(seatsOf('macau', [3, 2], MOST_SEATS)).toEqual([50_000, 50_000]);
  expect(seatsOf('dhondt', [3, 1], MOST_SEATS)).toEqual([75_000, 25_000]);
});

test('the Macau divisors are powers of two to the last', () => {
  // 2^50 ÷ 2^50 meets 1 ÷ 1 at the 51st seat
  expect(seatsOf('macau', [2 ** 50, 1], 50)).toEqual([50, 0]);
  expect(give('macau', [2 ** 50, 1], 51)).toMatchObject({ kind: 'tied', seats: [50, 0], contested: 1 });
  expect(seatsOf('macau', [2 ** 50, 1], 52)).toEqual([51, 1]);
  expect(seatsOf('macau', [2 ** 50 + 1, 1], 51)).toEqual([51, 0]);
});

describe.each([{ name: 'adams' }, { name: 'dean' }, { name: 'huntington-hill' }])(
  'a first divisor of 0, $name',
  ({ name }) => {
    test('every list with votes has a seat before any has two', () => {
      expect(seatsOf(name, [1_000_000, 1, 0, 1], 3)).toEqual([1, 1, 0, 1]);
    });

    test('with fewer seats than lists the larger lists have them', () => {
      // the convention of the tests of martinlackner/apportionment
      expect(seatsOf(name, [10, 9, 8, 8, 11, 12], 3)).toEqual([1, 0, 0, 0, 1, 1]);
    });

    test('and equal lists tie for them', () => {
      expect(give(name, [10, 8, 8], 2)).toMatchObject({
        kind: 'tied',
        seats: [1, 0, 0],
        contested: 1,
        between: [1, 2],
      });
    });
  },
);

describe('votes beyond 2^53 when multiplied', () => {
  test('averages that floats cannot tell apart are told apart', () => {
    // a ÷ 100 is above b ÷ 99 by 1 ÷ 9,900, at forty million million
    const a = 4_000_000_000_000_099;
    const b = 3_960_000_000_000_098;
    expect(BigInt(a) * 99n - BigInt(b) * 100n).toBe(1n);
    expect(a / 100).toBe(b / 99);
    expect(seatsOf('dhondt', [a, b], 198)).toEqual([100, 98]);
    expect(seatsOf('dhondt', [b, a], 198)).toEqual([98, 100]);
    const m = 40_000_000_000_001;
    expect(give('dhondt', [100 * m, 99 * m], 198)).toMatchObject({
      kind: 'tied',
      seats: [99, 98],
      contested: 1,
    });
  });

  test('Huntington–Hill compares squares of 10^30 exactly', () => {
    // a third seat for v is worth v² ÷ 6, a second for w is worth w² ÷ 2; v² = 3w² is never met by whole numbers
    const w = 1_000_000_000_000_000;
    const v = 1_732_050_807_568_877; // √3 × w is 1 732 050 807 568 877.29…
    expect(seatsOf('huntington-hill', [v, w], 4)).toEqual([2, 2]);
    expect(seatsOf('huntington-hill', [v + 1, w], 4)).toEqual([3, 1]);
  });
});

describe('thresholds', () => {
  const share = (numerator: number, denominator: number) => ({
    threshold: { share: { numerator, denominator } },
  });

  test('a share is reached exactly, not nearly', () => {
    // 3 of 100 is 3 per cent (example of martinlackner/apportionment: 41, 56, 3)
    expect(give('hamilton', [41, 56, 3], 60, share(3, 100)).excluded).toEqual([]);
    expect(give('hamilton', [41, 56, 3], 60, share(31, 1000)).excluded).toEqual([2]);
    expect(give('hamilton', [55, 45], 10, share(55, 100)).excluded).toEqual([1]);
  });

  test('a share of all votes is judged exactly where floats would err', () => {
    const all = 9_000_000_000_000_000;
    const five = all / 20;
    expect(give('dhondt', [all - five, five], 100, share(1, 20)).excluded).toEqual([]);
    expect(give('dhondt', [all - five + 1, five - 1], 100, share(1, 20)).excluded).toEqual([1]);
  });

  test('a number of votes is reached by that number', () => {
    expect(give('dhondt', [60, 20, 19], 10, { threshold: { atLeast: 20 } }).excluded).toEqual([2]);
  });

  test('votes below the threshold count for the share but not for the quota', () => {
    const result = give('hamilton', [60, 30, 10], 9, share(11, 100));
    expect(result.seats).toEqual([6, 3, 0]);
    expect(result.quota).toEqual({ numerator: 90, denominator: 9 });
  });

  test('a threshold that nobody reaches is an answer, not an accident', () => {
    expect(apportion(methodNamed('dhondt'), [1, 1, 1], 3, share(1, 2))).toEqual({
      kind: 'impossible',
      method: 'dhondt',
      why: 'none-above-threshold',
    });
  });

  test.each([
    { share: { numerator: 3, denominator: 2 } },
    { share: { numerator: 0, denominator: 0 } },
    { share: { numerator: 0.5, denominator: 2 } },
    { share: { numerator: -1, denominator: 2 } },
    { atLeast: -1 },
    { atLeast: 0.5 },
  ])('%o is refused', (threshold) => {
    expect(() => apportion(methodNamed('dhondt'), [1], 1, { threshold })).toThrow(RangeError);
  });

  test('it is as if the lists below had no votes', () => {
    fc.assert(
      fc.property(
        votes,
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 0, max: 300 }),
        (list, house, atLeast) => {
          const left = list.map((own) => (own < atLeast ? 0 : own));
          fc.pre(left.some((own) => own > 0));
          for (const { method } of METHODS) {
            const result = give(method, list, house, { threshold: { atLeast } });
            const among = give(method, left, house);
            expect(result.seats).toEqual(among.seats);
            expect(result.kind).toBe(among.kind);
          }
        },
      ),
    );
  });
});

describe('minimum seats', () => {
  test('a list below it has exactly the minimum, and the others share what is left by the method', () => {
    expect(seatsOf('dhondt', [92, 7, 1], 10)).toEqual([10, 0, 0]);
    const result = give('dhondt', [92, 7, 1], 10, { minimum: 1 });
    expect(result).toMatchObject({ kind: 'settled', seats: [8, 1, 1], raised: [1, 2] });
    expect(result.awards.slice(0, 3)).toEqual([
      { by: 'minimum', list: 1, held: 0 },
      { by: 'minimum', list: 2, held: 0 },
      { by: 'average', list: 0, held: 0, rival: null, barred: [] },
    ]);
  });

  test('it is a floor, not a first helping: lists above it keep their proportion', () => {
    expect(seatsOf('hamilton', [60, 30, 9, 1], 10, { minimum: 1 })).toEqual([5, 3, 1, 1]);
  });

  test('where the winner takes all, the winner takes what the minimum leaves', () => {
    expect(seatsOf('winner-takes-all', [5, 3, 2, 0], 10, { minimum: 2 })).toEqual([6, 2, 2, 0]);
    expect(give('winner-takes-all', [5, 5, 2], 10, { minimum: 2 })).toMatchObject({
      kind: 'tied',
      seats: [2, 2, 2],
      contested: 4,
      between: [0, 1],
    });
  });

  test('more than the house can bear is an answer', () => {
    expect(apportion(methodNamed('dhondt'), [5, 3, 2], 5, { minimum: 2 })).toEqual({
      kind: 'impossible',
      method: 'dhondt',
      why: 'minimum-exceeds-seats',
    });
    expect(seatsOf('dhondt', [5, 3, 0], 4, { minimum: 2 })).toEqual([2, 2, 0]);
  });

  test('a minimum that is no count is refused', () => {
    expect(() => apportion(methodNamed('dhondt'), [1], 1, { minimum: -1 })).toThrow(RangeError);
    expect(() => apportion(methodNamed('dhondt'), [1], 1, { minimum: 0.5 })).toThrow(RangeError);
  });

  const roomy = fc.tuple(votes, fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 40 }));

  test.each(METHODS)('with $id every list has it, and the seats add up', ({ method }) => {
    fc.assert(
      fc.property(roomy, ([list, minimum, more]) => {
        const house = list.filter((own) => own > 0).length * minimum + more;
        const result = give(method, list, house, { minimum });
        const contested = result.kind === 'tied' ? result.contested : 0;
        expect(result.seats.reduce((a, b) => a + b, contested)).toBe(house);
        list.forEach((own, i) => expect(at(result.seats, i)).toBeGreaterThanOrEqual(own > 0 ? minimum : 0));
        const awarded = list.map((_, i) => result.awards.filter((award) => award.list === i).length);
        expect(awarded).toEqual(result.seats);
      }),
    );
  });

  test.each(METHODS.filter(({ method }) => method.family === 'highest-averages'))(
    'with $id it is the same as beginning every list at the minimum and going on by averages',
    ({ method }) => {
      fc.assert(
        fc.property(roomy, ([list, minimum, more]) => {
          const house = list.filter((own) => own > 0).length * minimum + more;
          const result = give(method, list, house, { minimum });
          fc.pre(result.kind === 'settled');
          const held = list.map((own) => (own > 0 ? minimum : 0));
          for (let n = 0; n < more; n++) {
            // votes below 500 and fewer than 80 seats: floats tell these averages apart, and by votes where infinite
            const averages = list.map((own, i) => (own > 0 ? (method.average?.(own, at(held, i)) ?? 0) : -1));
            const highest = Math.max(...averages);
            const best = list.flatMap((own, i) => (at(averages, i) === highest ? [{ own, i }] : []));
            const [first] = best.sort((a, b) => b.own - a.own);
            if (first !== undefined) held[first.i] = at(held, first.i) + 1;
          }
          expect(result.seats).toEqual(held);
        }),
      );
    },
  );
});
