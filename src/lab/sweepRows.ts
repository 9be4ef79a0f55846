import type { SweepRow } from './sweep.ts';
import type { Axis } from './vary.ts';

/** The columns of a sweep as a table of values, by name. */
export const sweepColumns = (axes: readonly Axis[]): string[] => [
  ...axes.map(({ path }) => path),
  'division',
  'probability',
  'low',
  'high',
  'exact',
];

/** A row of a sweep under its columns; an open probability is an empty cell. */
export const sweepCells = (row: SweepRow): string[] => [
  ...row.point.map(String),
  row.division,
  row.probability === null ? '' : String(row.probability),
  ...row.range.map(String),
  String(row.exact),
];

/** A row of a sweep as an object of its own. */
export const sweepRecord = (
  { point, division, probability, range, exact }: SweepRow,
  axes: readonly Axis[],
) => ({
  vary: Object.fromEntries(axes.map(({ path }, i) => [path, point[i]])),
  division,
  probability,
  range,
  exact,
});
