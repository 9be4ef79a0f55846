import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apportion } from '../../../src/voting/apportionment/apportion.ts';
import { APPORTIONMENT_METHODS } from '../../../src/voting/apportionment/methods.ts';
import type { TiePolicy } from '../../../src/voting/apportionment/ties.ts';
import { give, methodNamed } from '../../support/apportionment.ts';

const at = (list: readonly number[], i: number): number => list[i] ?? 0;
const lotOf = (...draws: number[]): TiePolicy => ({
  kind: 'lot',
  draw: (n) => {
    const drawn = draws.shift();
    if (drawn === undefined || drawn >= n) throw new Error(`no draw below ${n} left`);
    return drawn;
  },
});

describe('without a policy', () => {
  test('a tie is returned with the seats that are certain, and no list is preferred for its place', () => {
    expect(give('dhondt', [12, 6, 6], 4)).toMatchObject({
      kind: 'settled',
      seats: [2, 1, 1],
    });
    // 12 6 4 | 6 3 | 6 3: after 12 the three averages of 6 contest two seats
    expect(give('dhondt', [12, 6, 6], 3)).toMatchObject({
      kind: 'tied',
      seats: [1, 0, 0],
      contested: 2,
      between: [0, 1, 2],
      ties: [{ contested: 2, between: [0, 1, 2], each: 1 }],
      tieBreaks: [],
    });
  });

  test('equal claims that are all met are no tie, and the award says that they were level', () => {
    const result = give('dhondt', [6, 6, 1], 2);
    expect(result.kind).toBe('settled');
    expect(result.awards).toMatchObject([
      { list: 0, rival: { list: 1, level: true } },
      { list: 1, rival: { list: 0, level: false } },
    ]);
  });

  test('equal claims that are all met are served in the order of the lists', () => {
    expect(give('dhondt', [6, 12], 3).awards.map((award) => award.list)).toEqual([1, 0, 1]);
    expect(give('dhondt', [12, 6], 3).awards.map((award) => award.list)).toEqual([0, 0, 1]);
  });

  test('where the winner takes all, those who share the lead contest every seat', () => {
    const result = give('winner-takes-all', [9, 9, 4], 10);
    expect(result).toMatchObject({ kind: 'tied', seats: [0, 0, 0], contested: 10, between: [0, 1] });
    expect(result.kind === 'tied' && result.ties).toEqual([{ contested: 10, between: [0, 1], each: 10 }]);
  });
});

describe('policies', () => {
  test('the larger list gets the seat, and the result says so', () => {
    const result = give('dhondt', [12, 6, 5], 2, { ties: { kind: 'largest' } });
    expect(result).toMatchObject({
      kind: 'settled',
      seats: [2, 0, 0],
      tieBreaks: [{ policy: 'largest', between: [0, 1], winners: [0], each: 1 }],
    });
    expect(result.awards.at(-1)).toEqual({ by: 'tie-policy', list: 0, held: 1 });
  });

  test('the smaller list gets the seat', () => {
    expect(give('dhondt', [12, 6, 5], 2, { ties: { kind: 'smallest' } })).toMatchObject({
      kind: 'settled',
      seats: [1, 1, 0],
      tieBreaks: [{ policy: 'smallest', between: [0, 1], winners: [1], each: 1 }],
    });
  });

  test('lists of equal votes stay tied under either, the rest being decided', () => {
    expect(give('dhondt', [12, 6, 6], 3, { ties: { kind: 'largest' } })).toMatchObject({
      kind: 'tied',
      seats: [2, 0, 0],
      contested: 1,
      between: [1, 2],
      tieBreaks: [{ policy: 'largest', winners: [0] }],
    });
    expect(give('dhondt', [12, 6, 6], 2, { ties: { kind: 'smallest' } })).toMatchObject({
      kind: 'tied',
      seats: [1, 0, 0],
      contested: 1,
      between: [1, 2],
      tieBreaks: [{ policy: 'smallest', winners: [] }],
    });
  });

  test('a lot takes its draws from the stream it is given', () => {
    expect(give('dhondt', [6, 6, 6], 2, { ties: lotOf(1, 1, 0) })).toMatchObject({
      kind: 'settled',
      seats: [0, 1, 1],
      tieBreaks: [{ policy: 'lot', between: [0, 1, 2], winners: [1, 2], each: 1 }],
    });
  });

  test('a draw out of range is a fault of the stream', () => {
    const ties: TiePolicy = { kind: 'lot', draw: (n) => n };
    expect(() => apportion(methodNamed('dhondt'), [6, 6], 1, { ties })).toThrow(RangeError);
  });

  test('an order laid down is followed, and does not decide between lists it leaves out', () => {
    expect(give('dhondt', [6, 6, 6], 2, { ties: { kind: 'dictated', order: [2, 0] } })).toMatchObject({
      kind: 'settled',
      seats: [1, 0, 1],
      tieBreaks: [{ policy: 'dictated', winners: [2, 0] }],
    });
    expect(give('dhondt', [6, 6, 6], 2, { ties: { kind: 'dictated', order: [2] } })).toMatchObject({
      kind: 'tied',
      seats: [0, 0, 1],
      contested: 1,
      between: [0, 1],
    });
  });

  test('the winner of a lot takes all', () => {
    expect(give('winner-takes-all', [9, 9, 4], 10, { ties: lotOf(1, 0) })).toMatchObject({
      kind: 'settled',
      seats: [0, 10, 0],
    });
  });

  test('several ties are decided each in its turn', () => {
    expect(
      give('quota', [720, 720, 120, 120], 8, { ties: { kind: 'dictated', order: [3, 1] } }),
    ).toMatchObject({
      kind: 'settled',
      seats: [3, 4, 0, 1],
    });
  });

  test('who has won a narrower tie is out of the wider one that follows', () => {
    // the third seat lies between the lists of 3, the fourth between all who have not had theirs
    const result = give('quota', [3, 6, 6, 3], 4);
    expect(result.kind === 'tied' && result.ties).toEqual([
      { contested: 1, between: [0, 3], each: 1 },
      { contested: 1, between: [0, 1, 2, 3], each: 1 },
    ]);
    expect(give('quota', [3, 6, 6, 3], 4, { ties: { kind: 'dictated', order: [3, 0, 1, 2] } })).toMatchObject(
      {
        kind: 'settled',
        seats: [1, 1, 1, 1],
      },
    );
    // the policy cannot decide the first, so it must not touch the second
    expect(give('quota', [3, 6, 6, 3], 4, { ties: { kind: 'largest' } })).toMatchObject({
      kind: 'tied',
      seats: [0, 1, 1, 0],
      contested: 2,
      between: [0, 1, 2, 3],
    });
  });
});

describe.each(APPORTIONMENT_METHODS.map((method) => ({ id: method.id, method })))('$id', ({ method }) => {
  const small = fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 7 })
    .filter((list) => list.some((own) => own > 0));
  const house = fc.integer({ min: 0, max: 25 });

  test('a lot settles every tie, within what was contested, and leaves all else alone', () => {
    fc.assert(
      fc.property(small, house, fc.nat(), (list, seats, seed) => {
        const open = give(method, list, seats);
        const drawn = give(method, list, seats, { ties: { kind: 'lot', draw: (n) => seed % n } });
        expect(drawn.kind).toBe('settled');
        expect(drawn.seats.reduce((a, b) => a + b, 0)).toBe(seats);
        const between = open.kind === 'tied' ? open.between : [];
        const each = open.kind === 'tied' ? Math.max(...open.ties.map((tie) => tie.each)) : 0;
        list.forEach((_, i) => {
          const more = at(drawn.seats, i) - at(open.seats, i);
          expect(between.includes(i) ? [0, each] : [0]).toContain(more);
        });
        const awarded = list.map((__, i) => drawn.awards.filter((award) => award.list === i).length);
        expect(awarded).toEqual(drawn.seats);
      }),
    );
  });

  test('a policy changes nothing where nothing is tied', () => {
    fc.assert(
      fc.property(small, house, (list, seats) => {
        const open = give(method, list, seats);
        fc.pre(open.kind === 'settled');
        expect(give(method, list, seats, { ties: { kind: 'smallest' } })).toEqual(open);
      }),
    );
  });
});
