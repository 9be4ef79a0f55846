import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fillColumns, layTree, type Twig } from '../../src/layout/tree.ts';

const end = (id: string): Twig => ({ id, twigs: [] });

test('ends stand at one edge, each in its row; a fork stands midway before them', () => {
  const tree = layTree({ id: 'r', twigs: [end('a'), { id: 'b', twigs: [end('c'), end('d')] }] });
  expect(tree).toEqual({
    places: [
      { id: 'r', parent: null, column: 0, row: 0.75 },
      { id: 'a', parent: 'r', column: 2, row: 0 },
      { id: 'b', parent: 'r', column: 1, row: 1.5 },
      { id: 'c', parent: 'b', column: 2, row: 1 },
      { id: 'd', parent: 'b', column: 2, row: 2 },
    ],
    columns: 3,
    rows: 3,
  });
});

test('a road without a fork is one line', () => {
  expect(layTree(end('r'))).toMatchObject({ places: [{ column: 1, row: 0 }], rows: 1 });
});

interface Bare {
  readonly twigs: readonly Bare[];
}
const { tree: bare } = fc.letrec<{ tree: Bare }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    fc.constant({ twigs: [] }),
    fc.record({ twigs: fc.array(tie('tree'), { maxLength: 4 }) }),
  ),
}));
const named = ({ twigs }: Bare, id = 'r'): Twig => ({
  id,
  twigs: twigs.map((one, k) => named(one, `${id}.${k}`)),
});

test('whatever the tree: ends in order at the edge, forks before what they fork into, no two places meet', () => {
  fc.assert(
    fc.property(bare, (grown) => {
      const { places, columns, rows } = layTree(named(grown));
      const at = new Map(places.map((place) => [place.id, place]));
      const forks = new Set(places.map(({ parent }) => parent));
      const ends = places.filter(({ id }) => !forks.has(id));
      expect(ends.map(({ row }) => row)).toEqual(ends.map((_, k) => k));
      expect(rows).toBe(ends.length);
      expect(ends.every(({ column }) => column === columns - 1)).toBe(true);
      expect(new Set(places.map(({ column, row }) => `${column} ${row}`)).size).toBe(places.length);
      for (const { id, parent, column, row } of places) {
        const before = at.get(parent ?? '');
        if (before) expect(column).toBeGreaterThan(before.column);
        const after = places.filter((one) => one.parent === id).map((one) => one.row);
        if (after.length > 0) expect(row).toBe((Math.min(...after) + Math.max(...after)) / 2);
      }
    }),
  );
});

test('columns share a width equally, as far as each has its least', () => {
  expect(fillColumns([10, 10, 10], 60)).toEqual([20, 20, 20]);
  expect(fillColumns([40, 10, 10], 60)).toEqual([40, 10, 10]);
  expect(fillColumns([40, 10, 10], 80)).toEqual([40, 20, 20]);
  expect(fillColumns([50, 28, 10], 100)).toEqual([50, 28, 22]);
  expect(fillColumns([40, 30], 50)).toEqual([40, 30]);
});

test('whatever the columns: they fill the width, or have their least where it is too little', () => {
  const least = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(least, fc.integer({ min: 0, max: 2000 }), (each, width) => {
      const found = fillColumns(each, width);
      const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0);
      expect(sum(found)).toBeCloseTo(Math.max(width, sum(each)));
      const level = Math.min(...found);
      found.forEach((one, i) => expect([each[i], level]).toContainEqual(expect.closeTo(one)));
    }),
  );
});
