import { describe, expect, test } from 'vitest';
import {
  after,
  courseOfSmall,
  event,
  lastOf,
  left,
  opened,
  present,
  stepOf,
  walkout,
} from '../support/smallAssembly.ts';
import { mandatesInAll, presentInAll } from '../../src/congress/house.ts';
import { replay } from '../../src/congress/replay.ts';

const house = { reds: 60, greens: 30, blues: 10 };

describe('how many a walkout takes', () => {
  test.each([
    ['all: whole delegations', 'all', { greens: 30, blues: 10 }],
    ['a number, in proportion: 20 of 30 and 10 is 15 and 5', 20, { greens: 15, blues: 5 }],
    ['about a number: as the number', { about: 20 }, { greens: 15, blues: 5 }],
    ['between two numbers: the midpoint', { between: [10, 30] }, { greens: 15, blues: 5 }],
    ['between 10 and 13: the midpoint 11½ rounds up to 12', { between: [10, 13] }, { greens: 9, blues: 3 }],
    ['a share of each faction: half', { share: '1/2' }, { greens: 15, blues: 5 }],
    ['a share rounds half up: 1/20 of 30 is 1½, of 10 is ½', { share: '1/20' }, { greens: 2, blues: 1 }],
    ['a share below the half rounds down: 1/25 of 10 is 0.4', { share: '1/25' }, { greens: 1 }],
    [
      'a share of those present in the whole house: 1/10 of 100',
      { shareOfHouse: '1/10' },
      { greens: 8, blues: 2 },
    ],
    ['a number for each', { each: { greens: 4, blues: 7 } }, { greens: 4, blues: 7 }],
    ['a number for one of them only', { each: { blues: 7 } }, { blues: 7 }],
    ['nobody', 0, {}],
  ])('%s', (_, size, gone) => {
    expect(left(lastOf(after(house, walkout(['greens', 'blues'], size))))).toEqual(gone);
  });

  test('largest remainder decides who loses the odd delegate: 7 of 30 and 10 is 5¼ and 1¾', () => {
    expect(left(lastOf(after(house, walkout(['greens', 'blues'], 7))))).toEqual({ greens: 5, blues: 2 });
  });

  test('a midpoint is remarked with its ends', () => {
    const { remarks } = lastOf(after(house, walkout(['greens'], { between: [10, 13] })));
    expect(remarks).toContainEqual({ code: 'midpoint', low: 10, high: 13, value: 12 });
  });

  test('a number above those available takes all, with a remark', () => {
    const step = lastOf(after(house, walkout(['greens', 'blues'], 200)));
    expect(left(step)).toEqual({ greens: 30, blues: 10 });
    expect(step.remarks).toEqual([{ code: 'took-all', recorded: 200, available: 40 }]);
    expect(step.status).toBe('held');
  });

  test('a number for one faction above those it has takes all of that faction, with a remark', () => {
    const step = lastOf(after(house, walkout(['greens', 'blues'], { each: { greens: 1, blues: 11 } })));
    expect(left(step)).toEqual({ greens: 1, blues: 10 });
    expect(step.remarks).toEqual([{ code: 'took-all', recorded: 11, available: 10 }]);
  });

  test('a walkout of nobody is held, with a remark', () => {
    const step = lastOf(after({ reds: 5, greens: 0 }, walkout(['greens'])));
    expect(step.status).toBe('held');
    expect(step.remarks).toEqual([{ code: 'nobody-of-them' }]);
  });

  test('a tie of remainders goes to the larger delegation, with a remark', () => {
    // 2 of 1 and 3 is ½ and 1½
    const step = lastOf(after({ reds: 9, small: 1, large: 3 }, walkout(['small', 'large'], 2)));
    expect(left(step)).toEqual({ large: 2 });
    expect(step.remarks).toEqual([{ code: 'remainder-tie' }]);
  });

  test('a tie between equals goes to the earlier in the file, however they are listed', () => {
    const step = lastOf(after({ reds: 9, first: 3, second: 3 }, walkout(['second', 'first'], 1)));
    expect(left(step)).toEqual({ first: 1 });
    expect(step.remarks).toEqual([{ code: 'remainder-tie' }]);
  });
});

describe('what a walkout does to the house', () => {
  test('it lowers the number present and leaves the mandates as they were', () => {
    const step = lastOf(after(house, walkout(['greens', 'blues'])));
    expect(presentInAll(step.house)).toBe(60);
    expect(mandatesInAll(step.house)).toBe(100);
    expect(step.phase).toBe('business');
  });

  test('a second walkout takes from those who are left', () => {
    const step = lastOf(after(house, walkout(['greens'], 20), walkout(['greens'], { share: '1/2' })));
    expect(left(step)).toEqual({ greens: 25 });
  });

  test('consultatives leave in proportion to the voters of their delegation', () => {
    const mixed = { reds: { decisive: 40, consultative: 10 }, greens: { decisive: 20, consultative: 6 } };
    const step = lastOf(after(mixed, walkout(['greens'], 5)));
    expect(step.house.delegations.greens?.decisive).toMatchObject({ present: 15, left: 5 });
    // 5 of 20 is a quarter; a quarter of 6 is 1½, half up
    expect(step.house.delegations.greens?.consultative).toMatchObject({ present: 4, left: 2 });
  });

  test('a size counts voters, not consultatives', () => {
    const mixed = { reds: { decisive: 40 }, greens: { decisive: 20, consultative: 20 } };
    expect(left(lastOf(after(mixed, walkout(['greens'], 20))))).toEqual({ greens: 20 });
  });

  test('a whole delegation of consultatives leaves too', () => {
    const mixed = { reds: { decisive: 40 }, guests: { consultative: 6 } };
    const step = lastOf(after(mixed, walkout(['guests'])));
    expect(step.house.delegations.guests?.consultative).toMatchObject({ present: 0, left: 6 });
  });

  test('naming a faction includes its descendants', () => {
    const steps = replay(
      courseOfSmall({
        factions: [
          'reds',
          { id: 'greens', ratio: { moss: 2, fern: 1 } },
          { id: 'moss', parent: 'greens' },
          { id: 'fern', parent: 'greens' },
        ],
        houses: [{ reds: 10, greens: 9 }],
        proceedings: opened(event('split', { faction: 'greens' }), walkout(['greens'], 3)),
      }),
    );
    expect(left(lastOf(steps))).toEqual({ moss: 2, fern: 1 });
  });

  test('a number given for a faction that has split is taken from its descendants', () => {
    const steps = replay(
      courseOfSmall({
        factions: [
          'reds',
          { id: 'greens', ratio: { moss: 2, fern: 1 } },
          { id: 'moss', parent: 'greens' },
          { id: 'fern', parent: 'greens' },
        ],
        houses: [{ reds: 10, greens: 9 }],
        proceedings: opened(
          event('split', { faction: 'greens' }),
          walkout(['greens'], { each: { greens: 3 } }),
        ),
      }),
    );
    expect(left(lastOf(steps))).toEqual({ moss: 2, fern: 1 });
  });
});

describe('coming back', () => {
  const back = (size: unknown = 'all', also = {}) => event('return', { factions: ['greens'], size, ...also });

  test('those who left come back', () => {
    const step = lastOf(after(house, walkout(['greens']), back()));
    expect(present(step)).toEqual(house);
  });

  test('some of them come back', () => {
    const step = lastOf(after(house, walkout(['greens']), back(12)));
    expect(present(step)).toEqual({ reds: 60, greens: 12, blues: 10 });
    expect(left(step)).toEqual({ greens: 18 });
  });

  test('more than left cannot come back: all do, with a remark', () => {
    const step = lastOf(after(house, walkout(['greens'], 5), back(12)));
    expect(present(step)).toEqual(house);
    expect(step.remarks).toEqual([{ code: 'took-all', recorded: 12, available: 5 }]);
  });

  const exclude = (mandates: string, size: unknown = 'all') =>
    event('exclusion', { id: 'out', factions: ['greens'], size, mandates });

  test('the excluded do not come back by themselves', () => {
    const step = lastOf(after(house, exclude('kept'), back()));
    expect(present(step)).toEqual({ reds: 60, blues: 10 });
    expect(step.remarks).toEqual([{ code: 'nobody-of-them' }]);
  });

  test('the excluded come back when they are readmitted, and their annulled mandates with them', () => {
    const steps = after(house, exclude('annulled'), back('all', { readmit: true }));
    expect(mandatesInAll(stepOf(steps, 'out').house)).toBe(70);
    expect(present(lastOf(steps))).toEqual(house);
    expect(mandatesInAll(lastOf(steps).house)).toBe(100);
  });

  test('those who only left bring no annulled mandates of others back', () => {
    const step = lastOf(
      after(house, exclude('annulled', 10), walkout(['greens'], 5), back(5, { readmit: true })),
    );
    expect(present(step)).toEqual({ reds: 60, greens: 20, blues: 10 });
    expect(mandatesInAll(step.house)).toBe(90);
  });
});

describe('exclusion', () => {
  const exclude = (mandates: string, size: unknown = 'all') =>
    event('exclusion', { factions: ['greens'], size, mandates });

  test('with mandates kept the house is as large as before, and fewer are present', () => {
    const step = lastOf(after(house, exclude('kept')));
    expect(presentInAll(step.house)).toBe(70);
    expect(mandatesInAll(step.house)).toBe(100);
  });

  test('with mandates annulled the house is smaller', () => {
    const step = lastOf(after(house, exclude('annulled', 10)));
    expect(presentInAll(step.house)).toBe(90);
    expect(mandatesInAll(step.house)).toBe(90);
  });

  test('it reaches those who have left', () => {
    const step = lastOf(after(house, walkout(['greens'], 20), exclude('annulled')));
    expect(step.house.delegations.greens?.unsplit).toMatchObject({
      present: 0,
      left: 0,
      excluded: 30,
      annulled: 30,
    });
  });

  test('those present are excluded before those who have left', () => {
    const step = lastOf(after(house, walkout(['greens'], 20), exclude('kept', 12)));
    expect(step.house.delegations.greens?.unsplit).toMatchObject({ present: 0, left: 18, excluded: 12 });
  });
});

describe('absence', () => {
  test.each([
    ['excused', true, { excused: 4, unexcused: 0 }],
    ['unexcused', false, { excused: 0, unexcused: 4 }],
  ])('%s delegates are out of the hall and keep their mandates', (_, excused, where) => {
    const step = lastOf(after(house, event('absence', { factions: ['greens'], size: 4, excused })));
    expect(step.house.delegations.greens?.unsplit).toMatchObject({ present: 26, left: 0, ...where });
    expect(mandatesInAll(step.house)).toBe(100);
  });
});
