import type { Stream } from './stream.ts';

/**
 * Chances of 0…n − 1, ready to be drawn from in one step. Column i holds o + p: a draw that falls into it stays at i with the chance
 * p, 0 ≤ p < 1, and else goes to o. One number for both, so that a draw reads one place of memory.
 */
export type AliasTable = Float64Array;

/** The most columns whose chances are kept as finely as a draw of 53 bits tells them apart. */
const MOST_COLUMNS = 2 ** 26;

/**
 * The table for chances in proportion to `weights`, each ≥ 0, their sum above 0, at most 2²⁶ of them (Walker 1977; built as Vose, “A
 * linear algorithm for generating random numbers with a given distribution”, IEEE Transactions on Software Engineering 17, 1991).
 */
export function aliasTable(weights: ArrayLike<number>): AliasTable {
  const size = weights.length;
  if (size > MOST_COLUMNS) throw new RangeError(`expected at most ${MOST_COLUMNS} weights, found ${size}`);
  let total = 0;
  for (let i = 0; i < size; i++) total += weights[i]!;
  const stay = Float64Array.from(weights, (weight) => (weight * size) / total);
  // A full column is one that goes to itself.
  const table = Float64Array.from(stay, (_, i) => i);
  // Columns yet to be filled up, from the left, and those that have more than they hold, from the right.
  const columns = new Int32Array(size);
  let small = 0;
  let large = size;
  for (let i = 0; i < size; i++) {
    if (stay[i]! < 1) columns[small++] = i;
    else columns[--large] = i;
  }
  // Rounding may leave columns a hair from full on either side, or a hair from empty: the first go to themselves, the last to the other.
  while (small > 0 && large < size) {
    const poor = columns[--small]!;
    const rich = columns[large]!;
    const kept = rich + Math.max(0, stay[poor]!);
    if (kept < rich + 1) table[poor] = kept;
    stay[rich] = stay[rich]! + stay[poor]! - 1;
    if (stay[rich]! < 1) {
      columns[small++] = rich;
      large++;
    }
  }
  return table;
}

/** One of the table's numbers. */
export function drawAlias(stream: Stream, table: AliasTable): number {
  const place = stream.uniform() * table.length;
  const column = Math.floor(place);
  const other = Math.floor(table[column]!);
  return place - column < table[column]! - other ? column : other;
}
