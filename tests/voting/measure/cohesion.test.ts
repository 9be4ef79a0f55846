import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agreementIndex, likenessIndex, riceIndex } from '../../../src/voting/measure/cohesion.ts';

const count = fc.integer({ min: 0, max: 3_000 });
const votes = fc.record({ for: count, against: count, abstaining: count });

describe("Rice's index of cohesion", () => {
  test('90 for and 10 against is 0.8 (example of the R package politicsR)', () => {
    expect(riceIndex({ for: 90, against: 10 })).toBe(0.8);
  });

  test('the House of Commons at 3 in the morning, 49 ayes and 1 no of 670, is nearly one: absence is not seen (Casstevens 1970)', () => {
    expect(riceIndex({ for: 49, against: 1 })).toBe(0.96);
  });

  test('halves are 0, all one way is 1, either way', () => {
    expect(riceIndex({ for: 7, against: 7 })).toBe(0);
    expect(riceIndex({ for: 0, against: 3 })).toBe(1);
    expect(riceIndex({ for: 3, against: 0 })).toBe(1);
  });

  test('it is undefined where nobody voted for or against', () => {
    expect(riceIndex({ for: 0, against: 0 })).toBeNull();
  });
});

describe('the agreement index of Hix, Noury and Roland', () => {
  test('three equal parts are 0, all one way is 1 (the ends given in the article)', () => {
    expect(agreementIndex({ for: 20, against: 20, abstaining: 20 })).toBe(0);
    expect(agreementIndex({ for: 0, against: 0, abstaining: 9 })).toBe(1);
    expect(agreementIndex({ for: 9, against: 0, abstaining: 0 })).toBe(1);
  });

  test('by hand: 60, 30, 10 is (60 − ½ × 40) ÷ 100, and halves are a quarter', () => {
    expect(agreementIndex({ for: 60, against: 30, abstaining: 10 })).toBe(0.4);
    expect(agreementIndex({ for: 50, against: 50, abstaining: 0 })).toBe(0.25);
  });

  test('it is undefined where nobody voted or abstained', () => {
    expect(agreementIndex({ for: 0, against: 0, abstaining: 0 })).toBeNull();
  });

  test('without abstentions it is a quarter and three quarters of Rice’s', () => {
    fc.assert(
      fc.property(votes, (tally) => {
        const rice = riceIndex(tally);
        fc.pre(rice !== null);
        const agreement = agreementIndex({ ...tally, abstaining: 0 });
        if (rice !== null) expect(agreement).toBeCloseTo(0.25 + 0.75 * rice, 12);
      }),
    );
  });

  test('it lies between 0 and 1 and does not care which choice is the largest', () => {
    fc.assert(
      fc.property(votes, (tally) => {
        const index = agreementIndex(tally);
        fc.pre(index !== null);
        expect(index).toBeGreaterThanOrEqual(0);
        expect(index).toBeLessThanOrEqual(1);
        const turned = { for: tally.abstaining, against: tally.for, abstaining: tally.against };
        expect(agreementIndex(turned)).toBe(index);
      }),
    );
  });
});

describe("Rice's index of likeness", () => {
  test('by hand: 80 per cent and 30 per cent for are 50 points apart', () => {
    expect(likenessIndex({ for: 8, against: 2 }, { for: 30, against: 70 })).toBe(0.5);
  });

  test('groups opposed as one are 0, groups divided alike are 1 whatever their sizes', () => {
    expect(likenessIndex({ for: 5, against: 0 }, { for: 0, against: 90 })).toBe(0);
    expect(likenessIndex({ for: 3, against: 1 }, { for: 300, against: 100 })).toBe(1);
  });

  test('it is undefined where either group has no such votes', () => {
    expect(likenessIndex({ for: 0, against: 0 }, { for: 3, against: 0 })).toBeNull();
    expect(likenessIndex({ for: 3, against: 0 }, { for: 0, against: 0 })).toBeNull();
  });

  test('it is the same both ways, and for the opposite motion', () => {
    fc.assert(
      fc.property(votes, votes, (one, other) => {
        const turn = (tally: { for: number; against: number }) => ({
          for: tally.against,
          against: tally.for,
        });
        const index = likenessIndex(one, other);
        fc.pre(index !== null);
        if (index === null) return;
        expect(likenessIndex(other, one)).toBeCloseTo(index, 12);
        expect(likenessIndex(turn(one), turn(other))).toBeCloseTo(index, 12);
      }),
    );
  });
});
