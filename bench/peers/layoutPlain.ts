import type { Seat } from '../../src/layout/hemicycle.ts';
import type { Run } from '../../src/layout/places.ts';
import { circle } from '../../src/layout/shapes.ts';

/**
 * The usual way to fill a parliament chart: seats are dealt one at a time to the row that is furthest below its share,
 * and sorted by angle at the end.
 *
 * @param radii of the rows, from the inner to the outer
 */
export function seatsOneByOne(n: number, radii: readonly number[]): Seat[] {
  const whole = radii.reduce((sum, radius) => sum + radius, 0);
  const counts = radii.map((radius) => Math.floor((n * radius) / whole));
  for (let dealt = counts.reduce((sum, count) => sum + count, 0); dealt < n; dealt++) {
    const lacks = counts.map((count, row) => (n * (radii[row] ?? 0)) / whole - count);
    const row = lacks.indexOf(Math.max(...lacks));
    counts[row] = (counts[row] ?? 0) + 1;
  }
  const seats = radii.flatMap((radius, row) =>
    Array.from({ length: counts[row] ?? 0 }, (_, i) => {
      const angle = (Math.PI * i) / Math.max(1, (counts[row] ?? 0) - 1);
      return { x: -radius * Math.cos(angle), y: -radius * Math.sin(angle), row, angle };
    }),
  );
  return seats.sort((a, b) => a.angle - b.angle || a.row - b.row);
}

/** Path data of every stretch of one step, made anew. */
export const drawnAnew = (seats: readonly Seat[], runs: readonly Run[], radius: number): string =>
  runs
    .map(({ from, to }) =>
      seats
        .slice(from, to)
        .map(({ x, y }) => circle(x, y, radius))
        .join(''),
    )
    .join('');
