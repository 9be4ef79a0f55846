import { Stream, type ProceedingKey } from './stream.ts';

/** The line from 0 to 1 in cells, as many as a signed integer can name. */
const CELLS = 2 ** 31;
/** So many sessions share a stream, a number each. */
const SHARE = 64;

/** Chances of a few ways, ready to be drawn from. */
export interface Ways {
  /** Where each way but the last ends, in cells from 0. */
  readonly ends: Float64Array;
  /** The cell of each end. */
  readonly cells: Int32Array;
}

/** The ways whose chances are in proportion to `weights`, each ≥ 0, their sum above 0. */
export function waysOf(weights: readonly number[]): Ways {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let below = 0;
  const ends = Float64Array.from(weights.slice(0, -1), (weight) => ((below += weight) / total) * CELLS);
  return { ends, cells: Int32Array.from(ends, (end) => Math.min(Math.floor(end), CELLS - 1)) };
}

/**
 * Draws a way for sessions of one proceeding: for the first `count` of `places`, quickest where they ascend, the way of session `first` +
 * place into `into[place]`, by its number among the weights. Each depends on (seed, session, proceeding) alone. Since one number is all
 * that a session needs, 64 of them have a stream together: session 64 b + i its number i. Nothing else may be drawn with the same key.
 */
export function choose(
  seed: number,
  first: number,
  places: Int32Array,
  count: number,
  key: ProceedingKey,
  { ends, cells }: Ways,
  into: Int32Array,
): void {
  const stream = new Stream();
  const firstShare = Math.floor(first / SHARE);
  const shift = first - SHARE * firstShare;
  let share = -1;
  let next = 0;
  for (let k = 0; k < count; k++) {
    const place = places[k]!;
    const at = place + shift;
    if (at < next || Math.floor(at / SHARE) !== share) {
      share = Math.floor(at / SHARE);
      next = SHARE * share;
      stream.moveTo(seed, firstShare + share, key);
    }
    for (; next < at; next++) stream.uniform();
    next++;
    const drawn = stream.uniform() * CELLS;
    const cell = Math.floor(drawn);
    let way = 0;
    let near = false;
    for (let i = 0; i < cells.length; i++) {
      const past = (cells[i]! - cell) | 0;
      // 1 where the end is in a cell below, without a branch that nobody could foretell.
      way += past >>> 31;
      if (past === 0) near = true;
    }
    into[place] = near ? ends.filter((end) => end <= drawn).length : way;
  }
}

const ONE = new Int32Array(1);

/** The way of one session. */
export function chooseOne(seed: number, session: number, key: ProceedingKey, ways: Ways): number {
  const into = new Int32Array(1);
  choose(seed, session, ONE, 1, key, ways, into);
  return into[0]!;
}
