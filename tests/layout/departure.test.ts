import { expect, test } from 'vitest';
import { departedFrom } from '../../src/layout/departure.ts';
import { hemicycle } from '../../src/layout/hemicycle.ts';
import type { Run } from '../../src/layout/places.ts';

const run = (faction: string, state: Run['state'], from: number, to: number): Run => ({
  faction,
  state,
  from,
  to,
});
const hall = hemicycle(100, 300);
const before = [run('a', 'present', 0, 60), run('b', 'present', 60, 90), run('c', 'left', 90, 100)];

test('the seats that emptied are those of whoever was present, each once, the inner rows first', () => {
  const [b, ...others] = departedFrom(hall, before, [
    run('a', 'present', 0, 60),
    run('b', 'present', 60, 70),
    run('b', 'left', 70, 90),
    run('c', 'left', 90, 100),
  ]);
  expect(others).toEqual([]);
  expect(b?.faction).toBe('b');
  expect(b?.bands.flat().sort((x, y) => x - y)).toEqual(Array.from({ length: 20 }, (_, i) => 70 + i));
  const rows = (b?.bands ?? []).map((seats) => seats.map((seat) => hall.seats[seat]?.row ?? -1));
  rows
    .slice(1)
    .forEach((outer, i) => expect(Math.min(...outer)).toBeGreaterThan(Math.max(...(rows[i] ?? []))));
});

test('whoever is excluded has gone too, and whoever comes back or is away has not', () => {
  expect(departedFrom(hall, before, [run('a', 'excluded', 0, 60)])[0]?.bands.flat()).toHaveLength(60);
  expect(departedFrom(hall, before, [run('a', 'absent', 0, 60), run('c', 'present', 90, 100)])).toEqual([]);
});
