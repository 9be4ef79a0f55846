import type { Stream } from './stream.ts';

/** Chances of 0…n − 1, ready to be drawn from in one step. */
export interface AliasTable {
  /** Where a draw falls into column i, the chance that it stays there. */
  readonly stay: Float64Array;
  /** Where it goes otherwise. */
  readonly other: Int32Array;
}

/**
 * The table for chances in proportion to `weights`, each ≥ 0, their sum above 0 (Walker 1977; built as Vose, “A linear algorithm
 * for generating random numbers with a given distribution”, IEEE Transactions on Software Engineering 17, 1991).
 */
export function aliasTable(weights: ArrayLike<number>): AliasTable {
  const size = weights.length;
  let total = 0;
  for (let i = 0; i < size; i++) total += weights[i]!;
  const stay = new Float64Array(size);
  const other = new Int32Array(size);
  for (let i = 0; i < size; i++) {
    stay[i] = (weights[i]! * size) / total;
    other[i] = i;
  }
  // Columns yet to be filled up, from the left, and those that have more than they hold, from the right.
  const columns = new Int32Array(size);
  let small = 0;
  let large = size;
  for (let i = 0; i < size; i++) {
    if (stay[i]! < 1) columns[small++] = i;
    else columns[--large] = i;
  }
  while (small > 0 && large < size) {
    const poor = columns[--small]!;
    const rich = columns[large]!;
    other[poor] = rich;
    stay[rich] = stay[rich]! + stay[poor]! - 1;
    if (stay[rich]! < 1) {
      columns[small++] = rich;
      large++;
    }
  }
  // Rounding may leave columns a hair from full on either side.
  for (let i = 0; i < small; i++) stay[columns[i]!] = 1;
  for (let i = large; i < size; i++) stay[columns[i]!] = 1;
  return { stay, other };
}

/** One of the table's numbers. */
export function drawAlias(stream: Stream, { stay, other }: AliasTable): number {
  const place = stream.uniform() * stay.length;
  const column = Math.floor(place);
  return place - column < stay[column]! ? column : other[column]!;
}
