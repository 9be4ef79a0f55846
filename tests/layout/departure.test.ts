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

test('the seats that emptied are those of whoever was present, each once, in its own row', () => {
  const [b, ...others] = departedFrom(hall, before, [
    run('a', 'present', 0, 60),
    run('b', 'present', 60, 70),
    run('b', 'left', 70, 90),
    run('c', 'left', 90, 100),
  ]);
  expect(others).toEqual([]);
  expect(b?.faction).toBe('b');
  expect(b?.rows.flat().sort((x, y) => x - y)).toEqual(Array.from({ length: 20 }, (_, i) => 70 + i));
  b?.rows.forEach((seats, row) => seats.forEach((seat) => expect(hall.seats[seat]?.row).toBe(row)));
});

test('whoever is excluded has gone too, and whoever comes back or is away has not', () => {
  expect(departedFrom(hall, before, [run('a', 'excluded', 0, 60)])[0]?.rows.flat()).toHaveLength(60);
  expect(departedFrom(hall, before, [run('a', 'absent', 0, 60), run('c', 'present', 90, 100)])).toEqual([]);
});
