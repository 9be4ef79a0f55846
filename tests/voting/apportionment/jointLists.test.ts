import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type JointApportionment, apportionJointly } from '../../../src/voting/apportionment/jointLists.ts';
import { APPORTIONMENT_METHODS } from '../../../src/voting/apportionment/methods.ts';
import { give, methodNamed } from '../../support/apportionment.ts';

type Possible = Exclude<JointApportionment, { kind: 'impossible' }>;

function joint(...args: Parameters<typeof apportionJointly>): Possible {
  const result = apportionJointly(...args);
  if (result.kind === 'impossible') throw new Error(result.why);
  return result;
}

const dhondt = methodNamed('dhondt');

describe('joint lists', () => {
  test('an alliance competes with its votes together, then its lists share its seats', () => {
    // alone: 50 25 16.7 12.5 | 30 15 | 20 10: 3, 1, 1; together 50 and 50 contest the fifth
    expect(give('dhondt', [51, 30, 19], 5).seats).toEqual([3, 1, 1]);
    expect(give('dhondt', [50, 41, 9], 5).seats).toEqual([3, 2, 0]);
    const result = joint(dhondt, [50, 41, 10], [[1, 2]], 5);
    expect(result).toMatchObject({ kind: 'settled', seats: [2, 3, 0], contenders: [[0], [1, 2]] });
    expect(result.among).toMatchObject({ seats: [2, 3] });
    expect(result.within).toMatchObject([{ seats: [2] }, { seats: [3, 0] }]);
  });

  test('without alliances it is the method itself', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 0, max: 20 }),
        (votes, seats) => {
          for (const method of APPORTIONMENT_METHODS) {
            const alone = give(method, votes, seats);
            const result = joint(method, votes, [], seats);
            expect(result.kind).toBe(alone.kind);
            expect(result.seats).toEqual(alone.seats);
            if (result.kind === 'tied' && alone.kind === 'tied') {
              expect(result.contested).toBe(alone.contested);
              expect(result.between).toEqual(alone.between);
            }
          }
        },
      ),
    );
  });

  test('the threshold and the minimum hold for the alliance, not for its lists', () => {
    const conditions = { threshold: { atLeast: 10 }, minimum: 1 };
    const result = joint(dhondt, [80, 6, 5, 9], [[1, 2]], 10, conditions);
    expect(result).toMatchObject({ kind: 'settled', seats: [9, 1, 0, 0] });
    expect(result.among).toMatchObject({ excluded: [2] });
  });

  test('a tie between contenders leaves open what either would get', () => {
    // 20 against 12 + 8 for one seat
    expect(joint(dhondt, [20, 12, 8], [[1, 2]], 1)).toMatchObject({
      kind: 'tied',
      seats: [0, 0, 0],
      contested: 1,
      between: [0, 1],
    });
  });

  test('a tie within an alliance leaves the others settled', () => {
    expect(joint(dhondt, [20, 5, 5], [[1, 2]], 3)).toMatchObject({
      kind: 'tied',
      seats: [2, 0, 0],
      contested: 1,
      between: [1, 2],
    });
  });

  test('a tie policy holds in both stages', () => {
    expect(joint(dhondt, [20, 12, 8], [[1, 2]], 1, { ties: { kind: 'dictated', order: [2] } })).toMatchObject(
      {
        kind: 'settled',
        seats: [0, 1, 0],
      },
    );
    expect(
      joint(dhondt, [20, 5, 5], [[1, 2]], 3, { ties: { kind: 'dictated', order: [2, 1] } }),
    ).toMatchObject({
      kind: 'settled',
      seats: [2, 0, 1],
    });
  });

  test('what cannot be given is said as without alliances', () => {
    expect(apportionJointly(dhondt, [0, 0, 0], [[1, 2]], 3)).toEqual({
      kind: 'impossible',
      method: 'dhondt',
      why: 'no-votes',
    });
  });

  test.each([
    [[[0, 3]]],
    [
      [
        [0, 1],
        [1, 2],
      ],
    ],
    [[[0, 0]]],
    [[[-1]]],
    [[[0.5]]],
  ])('alliances %j of three lists are refused', (alliances) => {
    expect(() => apportionJointly(dhondt, [1, 1, 1], alliances, 3)).toThrow(RangeError);
  });

  test('whatever is tied, the certain seats and the contested ones add up, and only lists of a tie may get more', () => {
    const cases = fc
      .array(fc.integer({ min: 0, max: 12 }), { minLength: 3, maxLength: 7 })
      .filter((votes) => votes.some((own) => own > 0));
    fc.assert(
      fc.property(cases, fc.integer({ min: 1, max: 20 }), fc.nat(), (votes, seats, seed) => {
        for (const method of APPORTIONMENT_METHODS) {
          const alliances = [
            [0, 2],
            [1, votes.length - 1],
          ].filter((lists) => new Set(lists).size === 2 && !(lists.includes(2) && lists.includes(1)));
          const open = joint(method, votes, alliances, seats);
          const contested = open.kind === 'tied' ? open.contested : 0;
          expect(open.seats.reduce((a, b) => a + b, contested)).toBe(seats);
          const drawn = joint(method, votes, alliances, seats, {
            ties: { kind: 'lot', draw: (n) => seed % n },
          });
          expect(drawn.kind).toBe('settled');
          const between = open.kind === 'tied' ? open.between : [];
          drawn.seats.forEach((own, i) => {
            expect(own).toBeGreaterThanOrEqual(open.seats[i] ?? 0);
            if (!between.includes(i)) expect(own).toBe(open.seats[i]);
          });
        }
      }),
      { numRuns: 60 },
    );
  });
});
