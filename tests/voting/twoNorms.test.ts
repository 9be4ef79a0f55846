import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lowest, twoNorms } from '../../src/voting/twoNorms.ts';

const ELECTORS = { of: 'electors', per: 25_000 } as const;
const INHABITANTS = { of: 'inhabitants', per: 125_000 } as const;
const share = (percent: number) => ({ numerator: percent, denominator: 100 });
/** RSFSR, December 1926; the division into town and country is from memory. */
const [TOWNS, COUNTRY] = [17_442_655, 83_448_589];

const by1918 = (percent: number) =>
  twoNorms(
    { norm: ELECTORS, inhabitants: TOWNS },
    { norm: INHABITANTS, inhabitants: COUNTRY },
    share(percent),
  );

describe('the norms of 1918 and 1925', () => {
  test.each([
    // percent electors; a head in town weighs; delegates of towns; inhabitants behind one of them
    [50, { numerator: 5, denominator: 2 }, 349, { numerator: 50_000, denominator: 1 }],
    [60, { numerator: 3, denominator: 1 }, 419, { numerator: 125_000, denominator: 3 }],
    [70, { numerator: 7, denominator: 2 }, 488, { numerator: 250_000, denominator: 7 }],
  ])('with %i per cent electors, exactly', (percent, heads, delegates, behindOne) => {
    const { town, country, ...ratios } = by1918(percent);
    expect(ratios.heads).toEqual(heads);
    expect(town.due.delegates).toBe(delegates);
    expect(town.behindOne).toEqual(behindOne);
    expect(country.due.delegates).toBe(668);
    expect(country.behindOne).toEqual({ numerator: 125_000, denominator: 1 });
  });

  test('on paper an elector of a town against an inhabitant of the country is 5 to 1, whatever the electors', () => {
    for (const percent of [40, 60, 100])
      expect(by1918(percent).counted).toEqual({ numerator: 5, denominator: 1 });
  });

  test('419 of 1,087 delegates are 38.5 per cent, of 17.3 per cent of the people', () => {
    const { town, country } = by1918(60);
    const house = town.due.delegates + country.due.delegates;
    expect(house).toBe(1087);
    expect(((100 * town.due.delegates) / house).toFixed(1)).toBe('38.5');
    expect(((100 * TOWNS) / (TOWNS + COUNTRY)).toFixed(1)).toBe('17.3');
    expect(town.weight).toBeCloseTo(2.23, 2);
  });
});

test('electors counted everywhere: equal weight, and about 2,421 delegates', () => {
  const { town, country, heads } = twoNorms(
    { norm: ELECTORS, inhabitants: TOWNS },
    { norm: ELECTORS, inhabitants: COUNTRY },
    share(60),
  );
  expect(heads).toEqual({ numerator: 1, denominator: 1 });
  expect(Math.abs(town.due.delegates + country.due.delegates - 2421)).toBeLessThanOrEqual(1);
});

test('inhabitants counted everywhere: 140 of 808', () => {
  const { town, country } = twoNorms(
    { norm: INHABITANTS, inhabitants: TOWNS },
    { norm: INHABITANTS, inhabitants: COUNTRY },
    share(60),
  );
  expect([town.due.delegates, country.due.delegates]).toEqual([140, 668]);
});

test('a fraction in lowest terms is the same fraction', () => {
  const whole = fc.integer({ min: 1, max: 1_000_000 });
  fc.assert(
    fc.property(whole, whole, (numerator, denominator) => {
      const reduced = lowest({ numerator, denominator });
      expect(BigInt(reduced.numerator) * BigInt(denominator)).toBe(
        BigInt(numerator) * BigInt(reduced.denominator),
      );
      for (let k = 2; k <= 100; k++)
        expect(reduced.numerator % k === 0 && reduced.denominator % k === 0).toBe(false);
    }),
  );
});

test('where nobody is an elector, nothing can be compared', () => {
  expect(() => by1918(0)).toThrow(RangeError);
});
