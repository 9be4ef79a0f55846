import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { charterNamed, clausesOn } from '../../src/scenario/charters.ts';
import {
  ROUNDINGS,
  delegatesDue,
  effectiveWeights,
  electorsAmong,
  standingOf,
  weightOfOne,
} from '../../src/voting/representation.ts';

const ALL = { numerator: 1, denominator: 1 };
const tenths = (numerator: number) => ({ numerator, denominator: 10 });

/** What a charter says of representation, where it states it in figures. */
const stated = (id: 'custom-1917' | 'constitution-1918' | 'constitution-1925') => {
  const [clause] = clausesOn(charterNamed(id), 'representation')
    .map((inForce) => inForce.clause)
    .filter(({ town, standing }) => town ?? standing);
  if (!clause) throw new Error(`nothing on representation in ${id}`);
  return clause;
};
const norms = (id: 'constitution-1918' | 'constitution-1925') => {
  const { town, province } = stated(id);
  if (!town || !province) throw new Error(`no norms in ${id}`);
  return { town, province };
};
const RULE_OF_1917 = stated('custom-1917').standing ?? { of: 'persons', vote: 0, voice: 0 };
const { town, province } = norms('constitution-1918');

describe('the rule of 1917', () => {
  test.each([
    [9_999, 'none'],
    [10_000, 'voice'],
    [24_999, 'voice'],
    [25_000, 'vote'],
    [1_000_000, 'vote'],
    [0, 'none'],
  ])('a soviet of %i persons has: %s', (persons, standing) => {
    expect(standingOf(persons, RULE_OF_1917)).toBe(standing);
  });

  test('a number that is no count is refused', () => {
    expect(() => standingOf(-1, RULE_OF_1917)).toThrow(RangeError);
    expect(() => standingOf(12_000.5, RULE_OF_1917)).toThrow(RangeError);
  });
});

describe('the norms of the constitutions', () => {
  test('1918, article 25: one of 25,000 electors of a town, one of 125,000 inhabitants of a province; 1925 the same', () => {
    expect(stated('constitution-1918')).toMatchObject({
      article: '25',
      town: { of: 'electors', per: 25_000 },
      province: { of: 'inhabitants', per: 125_000 },
    });
    expect(norms('constitution-1925')).toEqual({ town, province });
  });

  test('a town elector weighed five provincial inhabitants on paper (Britannica, 14th ed.)', () => {
    expect(weightOfOne(town, ALL, province, ALL)).toEqual({ numerator: 125_000, denominator: 25_000 });
  });

  test.each([
    [5, 2.5],
    [6, 3],
    [7, 3.5],
  ])(
    'with %i tenths of the town inhabitants electors, a head in town weighs %d in the country',
    (electors, weight) => {
      // 3 to 1 is what contemporaries reckoned: Spargo 1920, Britannica, 14th ed.
      const { numerator, denominator } = weightOfOne(town, tenths(electors), province, ALL);
      expect(numerator / denominator).toBe(weight);
    },
  );

  test.each([
    // urban, rural, tenths of electors; delegates of towns and of provinces
    ['RSFSR 1926', 17_442_655, 83_448_589, 5, 349, 668],
    ['RSFSR 1926', 17_442_655, 83_448_589, 6, 419, 668],
    ['RSFSR 1926', 17_442_655, 83_448_589, 7, 488, 668],
    ['RSFSR 1926, the sourced share', 17_857_750, 83_033_494, 6, 429, 664],
    ['Soviet lands 1920', 20_900_000, 115_900_000, 6, 502, 927],
  ])('%s: %i in towns, %i in the country, %i tenths electors', (_, urban, rural, share, towns, provinces) => {
    expect(delegatesDue(electorsAmong(urban, tenths(share)), town, 'nearest').delegates).toBe(towns);
    expect(delegatesDue(rural, province, 'nearest').delegates).toBe(provinces);
  });

  test('one norm for all, 125,000 inhabitants, would leave the towns of 1926 140 of 808', () => {
    expect(delegatesDue(17_442_655, province, 'nearest').delegates).toBe(140);
    expect(delegatesDue(83_448_589, province, 'nearest').delegates).toBe(668);
  });
});

describe('delegates due', () => {
  test('the exact number is kept beside the whole one', () => {
    expect(delegatesDue(37_500, town, 'nearest')).toEqual({
      exact: { numerator: 37_500, denominator: 25_000 },
      delegates: 2,
    });
  });

  test.each([
    [24_999, { down: 0, nearest: 1, up: 1 }],
    [12_499, { down: 0, nearest: 0, up: 1 }],
    [12_500, { down: 0, nearest: 1, up: 1 }],
    [25_000, { down: 1, nearest: 1, up: 1 }],
    [25_001, { down: 1, nearest: 1, up: 2 }],
    [0, { down: 0, nearest: 0, up: 0 }],
  ])('%i electors of 25,000', (electors, delegates) => {
    for (const rounding of ROUNDINGS) {
      expect(delegatesDue(electors, town, rounding).delegates).toBe(delegates[rounding]);
    }
  });

  test('any other norm serves, and one that is no count is refused', () => {
    expect(delegatesDue(1_000, { of: 'inhabitants', per: 10 }, 'down').delegates).toBe(100);
    expect(() => delegatesDue(1_000, { of: 'inhabitants', per: 0 }, 'down')).toThrow(RangeError);
    expect(() => delegatesDue(1_000, { of: 'inhabitants', per: 2.5 }, 'down')).toThrow(RangeError);
    expect(() => delegatesDue(Number.NaN, town, 'down')).toThrow(RangeError);
  });

  test('rounded down and up are the whole numbers on either side, and nearest is one of them', () => {
    const people = fc.integer({ min: 0, max: 200_000_000 });
    fc.assert(
      fc.property(people, fc.integer({ min: 1, max: 300_000 }), (counted, per) => {
        const [down, nearest, up] = ROUNDINGS.map(
          (rounding) => delegatesDue(counted, { of: 'persons', per }, rounding).delegates,
        );
        expect(down).toBe(Number(BigInt(counted) / BigInt(per)));
        expect(up).toBe(counted % per === 0 ? down : (down ?? 0) + 1);
        expect(nearest).toBe((counted % per) * 2 >= per ? up : down);
      }),
    );
  });
});

describe('electors among inhabitants', () => {
  test('half a person counts up, and shares are exact', () => {
    expect(electorsAmong(5, { numerator: 1, denominator: 2 })).toBe(3);
    expect(electorsAmong(100, { numerator: 55, denominator: 100 })).toBe(55);
    expect(electorsAmong(9_007_199_254_740_991, { numerator: 999_999, denominator: 1_000_000 })).toBe(
      9_007_190_247_541_736,
    );
  });

  test.each([
    { numerator: 3, denominator: 2 },
    { numerator: 1, denominator: 0 },
    { numerator: 0.5, denominator: 1 },
  ])('%o is no share', (share) => {
    expect(() => electorsAmong(100, share)).toThrow(RangeError);
  });
});

describe('effective weights', () => {
  test('with delegates in proportion everybody weighs 1', () => {
    expect(effectiveWeights([300, 200, 100], [3, 2, 1])).toEqual([1, 1, 1]);
  });

  test('towns and country of 1926 by the norm of 1918: 2.2 and 0.74 times the average', () => {
    // 419 ÷ 1,087 over 17.4 ÷ 100.9 million, 668 ÷ 1,087 over 83.4 ÷ 100.9
    const [towns, country] = effectiveWeights([17_442_655, 83_448_589], [419, 668]);
    expect(towns).toBeCloseTo(2.23, 2);
    expect(country).toBeCloseTo(0.743, 3);
    expect((towns ?? 0) / (country ?? 1)).toBeCloseTo(3, 1);
  });

  test('nobody has no weight, and a house without delegates gives none', () => {
    expect(effectiveWeights([100, 0], [1, 0])).toEqual([1, null]);
    expect(effectiveWeights([100, 50], [0, 0])).toEqual([null, null]);
    expect(() => effectiveWeights([100], [1, 2])).toThrow(RangeError);
    expect(() => effectiveWeights([-100], [1])).toThrow(RangeError);
  });

  test('weighed by inhabitants they average to 1', () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 0, max: 500 })), {
      minLength: 1,
      maxLength: 10,
    });
    fc.assert(
      fc.property(pairs, (list) => {
        const people = list.map(([own]) => own);
        const delegates = list.map(([, own]) => own);
        fc.pre(delegates.some((own) => own > 0));
        const all = people.reduce((a, b) => a + b, 0);
        const mean = effectiveWeights(people, delegates).reduce<number>(
          (sum, weight, i) => sum + ((weight ?? 0) * (people[i] ?? 0)) / all,
          0,
        );
        expect(mean).toBeCloseTo(1, 9);
      }),
    );
  });

  test('a norm that counts nobody cannot be compared with', () => {
    expect(() => weightOfOne(town, ALL, province, { numerator: 0, denominator: 1 })).toThrow(RangeError);
  });
});
