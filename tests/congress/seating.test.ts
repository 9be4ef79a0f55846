import { describe, expect, test } from 'vitest';
import { mandatesInAll, presentInAll } from '../../src/congress/house.ts';
import { replay } from '../../src/congress/replay.ts';
import {
  courseOfSmall,
  event,
  lastOf,
  left,
  opened,
  present,
  stepOf,
  voters,
  walkout,
  words,
  type Fields,
} from '../support/smallAssembly.ts';

const UNNAMED = { id: 'unknown', unnamed: true };
const run = (factions: (string | Fields)[], houses: Fields[], ...proceedings: Fields[]) =>
  replay(courseOfSmall({ factions, houses, proceedings: opened(...proceedings) }));
const recount = event('credentials', { id: 'recount', composition: 'next' });

describe('seating by a count', () => {
  test('nobody is seated until the credentials are read', () => {
    const steps = run(['reds'], [{ reds: 5 }]);
    expect(presentInAll(stepOf(steps, 'opening').house)).toBe(0);
    expect(presentInAll(stepOf(steps, 'seats').house)).toBe(5);
  });

  test('mandates that a source does not split by right all vote, and that is remarked', () => {
    const step = lastOf(run(['reds', 'greens'], [{ reds: 5, greens: { about: 3 } }]));
    expect(present(step)).toEqual({ reds: 5, greens: 3 });
    expect(step.remarks).toEqual([{ code: 'not-split-by-right' }]);
  });

  test('consultatives sit and do not vote', () => {
    const step = lastOf(run(['reds'], [{ reds: { decisive: 5, consultative: 2 } }]));
    expect(presentInAll(step.house)).toBe(5);
    expect(step.house.delegations.reds?.consultative.present).toBe(2);
    expect(step.remarks).toEqual([]);
  });

  test('a count said to be of one right is of that right', () => {
    const step = lastOf(run(['reds'], [{ counts: { reds: 5 }, right: 'consultative' }]));
    expect(presentInAll(step.house)).toBe(0);
    expect(step.house.delegations.reds?.consultative.present).toBe(5);
  });

  test('where only the decisive total is known it is spread by largest remainder, estimated: 822 of 1,090', () => {
    // 822/1090 of 285, 248, 105, 452: 214.93, 187.02, 79.18, 340.87; the two odd mandates go to .93 and .87
    const house = { counts: { srs: 285, mensheviks: 248, bolsheviks: 105, others: 452 }, decisive: 822 };
    const step = lastOf(run(['srs', 'mensheviks', 'bolsheviks', 'others'], [house]));
    expect(present(step)).toEqual({ srs: 215, mensheviks: 187, bolsheviks: 79, others: 341 });
    expect(step.remarks).toEqual([{ code: 'decisive-spread', decisive: 822, total: 1090 }]);
  });

  test('delegates whose party no source names sit as a bloc of their own', () => {
    const step = lastOf(run(['reds', UNNAMED], [{ counts: { reds: 5 }, unaccounted: 4 }]));
    expect(present(step)).toEqual({ reds: 5, unknown: 4 });
  });

  test('parts that do not add up are seated as they are, with the reason for the reader', () => {
    const house = { counts: { reds: 5, greens: 3 }, total: 10, mismatch: words('Printed so.') };
    const step = lastOf(run(['reds', 'greens'], [house]));
    expect(presentInAll(step.house)).toBe(8);
    expect(step.remarks).toContainEqual({ code: 'mismatch', why: words('Printed so.') });
  });
});

describe('seating again by a later count', () => {
  test('each faction changes by the difference from its current mandates', () => {
    const step = lastOf(
      run(
        ['reds', 'greens'],
        [
          { reds: 5, greens: 3 },
          { reds: 9, greens: 2 },
        ],
        recount,
      ),
    );
    expect(present(step)).toEqual({ reds: 9, greens: 2 });
  });

  test('who left stays out, and newcomers sit', () => {
    const step = lastOf(
      run(
        ['reds', 'greens'],
        [
          { reds: 5, greens: 4 },
          { reds: 5, greens: 7 },
        ],
        walkout(['greens']),
        recount,
      ),
    );
    expect(present(step)).toEqual({ reds: 5, greens: 3 });
    expect(left(step)).toEqual({ greens: 4 });
  });

  test('losses fall on those present first', () => {
    const step = lastOf(
      run(
        ['reds', 'greens'],
        [
          { reds: 5, greens: 8 },
          { reds: 5, greens: 3 },
        ],
        walkout(['greens'], 4),
        recount,
      ),
    );
    expect(present(step)).toEqual({ reds: 5 });
    expect(left(step)).toEqual({ greens: 3 });
  });

  test('who left stays out where the later count splits the mandates by right', () => {
    const step = lastOf(
      run(
        ['reds', 'greens'],
        [
          { reds: 5, greens: 8 },
          { reds: { decisive: 5 }, greens: { decisive: 8 } },
        ],
        walkout(['greens']),
        recount,
      ),
    );
    expect(present(step)).toEqual({ reds: 5 });
    expect(left(step)).toEqual({ greens: 8 });
  });

  test('the excluded whose mandates were annulled are not counted among the current mandates', () => {
    const step = lastOf(
      run(
        ['reds', 'greens'],
        [
          { reds: 5, greens: 8 },
          { reds: 5, greens: 10 },
        ],
        event('exclusion', { factions: ['greens'], size: 8, mandates: 'annulled' }),
        recount,
      ),
    );
    expect(voters(step.house, 'excluded')).toEqual({ greens: 8 });
    expect(present(step)).toEqual({ reds: 5, greens: 10 });
  });

  test('a faction that the later count does not name keeps its seats, and the rest is without a party', () => {
    const step = lastOf(
      run(
        ['reds', 'greens', UNNAMED],
        [
          { counts: { reds: 441 }, unaccounted: 266 },
          { counts: {}, unaccounted: 1587 },
        ],
        recount,
      ),
    );
    expect(present(step)).toEqual({ reds: 441, unknown: 1146 });
  });

  test('after a split a count of the whole faction is divided by its ratio', () => {
    const factions = [
      'reds',
      { id: 'greens', ratio: { moss: 2, fern: 1 } },
      { id: 'moss', parent: 'greens' },
      { id: 'fern', parent: 'greens' },
    ];
    const step = lastOf(
      run(
        factions,
        [
          { reds: 5, greens: 9 },
          { reds: 5, greens: 15 },
        ],
        event('split', { faction: 'greens' }),
        recount,
      ),
    );
    expect(present(step)).toEqual({ reds: 5, moss: 10, fern: 5 });
  });

  test('credentials with nothing left to seat are not in order', () => {
    const step = lastOf(run(['reds'], [{ reds: 5 }], recount));
    expect(step.status).toBe('struck');
    expect(step.why).toEqual({ code: 'nothing-to-seat' });
  });
});

describe('which proceedings advance the chain', () => {
  const houses = [{ reds: 5 }, { reds: 9 }];

  test.each([
    ['an arrival that names the next count', event('arrival', { composition: 'next' })],
    ['an arrival that names the count itself', event('arrival', { composition: 'house-2' })],
    ['an arrival that names it among others', event('arrival', { composition: ['house-1', 'house-2'] })],
    ['a merger that names it', event('merge', { with: words('Another'), composition: 'house-2' })],
    ['credentials that name it', event('credentials', { composition: 'house-2' })],
  ])('%s', (_, proceeding) => {
    expect(present(lastOf(run(['reds'], houses, proceeding)))).toEqual({ reds: 9 });
  });

  test('a count that is not the next in the chain seats nobody', () => {
    const also = event('arrival', { composition: 'house-2' });
    const step = stepOf(
      run(['reds'], houses, event('arrival', { id: 'early', composition: 'house-1' }), also),
      'early',
    );
    expect(present(step)).toEqual({ reds: 5 });
  });
});

describe('arrivals and mergers of stated mandates', () => {
  test('are over and above those seated', () => {
    const step = lastOf(
      run(
        ['reds', 'greens'],
        [{ reds: 5, greens: 3 }],
        event('arrival', { adds: { greens: 4, reds: { decisive: 1, consultative: 2 } } }),
      ),
    );
    expect(present(step)).toEqual({ reds: 6, greens: 7 });
    expect(step.house.delegations.reds?.consultative.present).toBe(2);
  });

  test('942 and 705 with a vote, 104 and 115 with a voice add up in their own columns', () => {
    const step = lastOf(
      run(
        ['workers', 'peasants'],
        [{ workers: { decisive: 942, consultative: 104 }, peasants: 0 }],
        event('merge', {
          with: words('Peasants’ congress'),
          adds: { peasants: { decisive: 705, consultative: 115 } },
        }),
      ),
    );
    expect(mandatesInAll(step.house)).toBe(1647);
    expect(step.house.delegations.peasants?.consultative.present).toBe(115);
  });

  test('an arrival of unknown size seats nobody, and says so', () => {
    const step = lastOf(run(['reds'], [{ reds: 5 }], event('arrival', { adds: null })));
    expect(present(step)).toEqual({ reds: 5 });
    expect(step.remarks).toEqual([{ code: 'number-unknown' }]);
  });

  test('a merger with nothing to seat is not in order', () => {
    const step = lastOf(run(['reds'], [{ reds: 5 }], event('merge', { with: words('Another') })));
    expect(step.why).toEqual({ code: 'nothing-to-seat' });
  });

  test('children before their split are refused by name', () => {
    const factions = ['reds', { id: 'greens' }, { id: 'moss', parent: 'greens' }];
    const step = lastOf(run(factions, [{ reds: 5, greens: 3 }], event('arrival', { adds: { moss: 1 } })));
    expect(step.why).toEqual({ code: 'child-before-split', child: 'moss', parent: 'greens' });
  });
});

describe('striking mandates', () => {
  const strike = (n: number) => event('credentials', { id: 'struck', strike: { reds: n } });

  test('struck mandates are out of the house and out of its mandates', () => {
    const step = lastOf(run(['reds', 'greens'], [{ reds: 773, greens: 391 }], strike(399)));
    expect(present(step)).toEqual({ reds: 374, greens: 391 });
    expect(mandatesInAll(step.house)).toBe(765);
  });

  test('more than are present cannot be struck', () => {
    const step = lastOf(run(['reds', 'greens'], [{ reds: 10, greens: 5 }], strike(11)));
    expect(step.why).toEqual({ code: 'too-many-mandates', faction: 'reds', wanted: 11, available: 10 });
    expect(present(step)).toEqual({ reds: 10, greens: 5 });
  });

  test('a report that strikes nothing and seats nobody needs a house', () => {
    const steps = replay(
      courseOfSmall({
        houses: [{ reds: 5 }],
        proceedings: [
          event('convene'),
          event('credentials', { id: 'report' }),
          event('credentials', { id: 'seats', composition: 'next' }),
        ],
      }),
    );
    expect(stepOf(steps, 'report').why).toEqual({ code: 'nobody-seated' });
    expect(present(stepOf(steps, 'seats'))).toEqual({ reds: 5 });
  });
});
