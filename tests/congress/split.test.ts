import { describe, expect, test } from 'vitest';
import { replay } from '../../src/congress/replay.ts';
import {
  courseOfSmall,
  event,
  lastOf,
  left,
  opened,
  present,
  stepOf,
  walkout,
  type Fields,
} from '../support/smallAssembly.ts';

const FACTIONS = [
  'reds',
  { id: 'greens', ratio: { moss: 92, fern: 60 } },
  { id: 'moss', parent: 'greens' },
  { id: 'fern', parent: 'greens' },
  { id: 'bracken', parent: 'fern' },
];
const run = (house: Fields, ...proceedings: Fields[]) =>
  replay(courseOfSmall({ factions: FACTIONS, houses: [house], proceedings: opened(...proceedings) }));
const split = (faction = 'greens', also: Fields = {}) =>
  event('split', { id: `split-${faction}`, faction, ...also });

describe('before a split', () => {
  test('children whom a count names sit as their parent', () => {
    const seats = stepOf(run({ reds: 10, moss: 6, fern: 3, bracken: 1 }), 'seats');
    expect(present(seats)).toEqual({ reds: 10, greens: 10 });
  });
});

describe('how a faction divides', () => {
  test('by the ratio of the faction where the count has it whole: 193 in 92 to 60 is 117 and 76', () => {
    const step = lastOf(run({ reds: 10, greens: 193 }, split()));
    expect(present(step)).toEqual({ reds: 10, moss: 117, fern: 76 });
    expect(step.remarks).toEqual([{ code: 'split-by-ratio', faction: 'greens' }]);
  });

  test('by the children that the count has, whatever the ratio says', () => {
    const step = lastOf(run({ reds: 10, moss: 100, fern: 60 }, split()));
    expect(present(step)).toEqual({ reds: 10, moss: 100, fern: 60 });
    expect(step.remarks).toEqual([]);
  });

  test('those whom the count gives no wing follow the ratio: 33 in 92 to 60 is 20 and 13', () => {
    const step = lastOf(run({ reds: 10, greens: 33, moss: 70, fern: 16, bracken: 36 }, split()));
    expect(present(step)).toEqual({ reds: 10, moss: 90, fern: 65 });
    expect(step.remarks).toContainEqual({ code: 'split-by-ratio', faction: 'greens' });
  });

  test('grandchildren sit with their parent until that splits too', () => {
    const step = lastOf(run({ reds: 10, moss: 6, fern: 3, bracken: 1 }, split()));
    expect(present(step)).toEqual({ reds: 10, moss: 6, fern: 4 });
  });

  test('those who left are divided too, and stay out', () => {
    const step = lastOf(run({ reds: 10, moss: 60, fern: 30 }, walkout(['greens'], 30), split()));
    expect(present(step)).toEqual({ reds: 10, moss: 40, fern: 20 });
    expect(left(step)).toEqual({ moss: 20, fern: 10 });
  });

  test('consultatives are divided apart from voters', () => {
    const step = lastOf(
      run(
        { reds: 10, moss: { decisive: 6, consultative: 2 }, fern: { decisive: 2, consultative: 2 } },
        split(),
      ),
    );
    expect(step.house.delegations.moss?.decisive.present).toBe(6);
    expect(step.house.delegations.fern?.decisive.present).toBe(2);
    const voices = [step.house.delegations.moss, step.house.delegations.fern].map(
      (d) => d?.consultative.present,
    );
    expect(voices).toEqual([2, 2]);
  });
});

describe('when a split is not in order', () => {
  test('a second time', () => {
    const step = lastOf(run({ reds: 10, greens: 20 }, split(), event('split', { faction: 'greens' })));
    expect(step.status).toBe('struck');
    expect(step.why).toEqual({ code: 'already-split', faction: 'greens' });
  });

  test('a child before its parent', () => {
    const step = lastOf(run({ reds: 10, greens: 20 }, split('fern')));
    expect(step.why).toEqual({ code: 'child-before-split', child: 'fern', parent: 'greens' });
  });
});

describe('seats of the presidium at a split', () => {
  const presidium = event('presidium', { by: 'agreement', offered: { reds: 2, greens: 3 } });

  test('stay with the parent', () => {
    const { house } = lastOf(run({ reds: 10, greens: 20 }, presidium, split()));
    expect(house.presidium?.taken).toEqual({ reds: 2, greens: 3 });
  });

  test('go to the children where the split assigns them', () => {
    const { house } = lastOf(
      run({ reds: 10, greens: 20 }, presidium, split('greens', { assigns: { moss: 2 } })),
    );
    expect(house.presidium?.taken).toEqual({ reds: 2, greens: 1, moss: 2 });
  });
});
