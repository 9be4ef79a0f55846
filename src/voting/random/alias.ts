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
  const small: number[] = [];
  const large: number[] = [];
  stay.forEach((share, i) => (share < 1 ? small : large).push(i));
  while (small.length > 0 && large.length > 0) {
    const poor = small.pop() ?? 0;
    const rich = large.pop() ?? 0;
    other[poor] = rich;
    stay[rich] = stay[rich]! + stay[poor]! - 1;
    (stay[rich]! < 1 ? small : large).push(rich);
  }
  // Rounding may leave columns a hair from full on either side.
  for (const i of [...small, ...large]) stay[i] = 1;
  return { stay, other };
}

/** One of the table's numbers. */
export function drawAlias(stream: Stream, { stay, other }: AliasTable): number {
  const place = stream.uniform() * stay.length;
  const column = Math.floor(place);
  return place - column < stay[column]! ? column : other[column]!;
}
