import { philox } from './philox.ts';
import { Stream, type ProceedingKey } from './stream.ts';

/** A word's upper bits tell this many cells of the line from 0 to 1 apart. */
const CELLS = 2 ** 31;
const WORD = 2 ** 32;
/** Marks the counters here off from those of streams, whose session numbers stay below 2⁵³. */
const MARK = 1 << 31;

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
 * Draws a way for sessions of one proceeding: for the first `count` of `places`, which ascend, the way of session `first` + place into
 * `into[place]`, by its number among the weights. Each depends on (seed, session, proceeding) alone.
 *
 * One call of Philox gives a word to each of the sessions 4b … 4b + 3. It decides by its cell, unless a way ends in that very cell, which
 * happens once in 2³¹ draws or so: then 53 more bits say on which side of the end.
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
  const words = new Int32Array(4);
  const firstQuad = Math.floor(first / 4);
  const shift = first - 4 * firstQuad;
  let quad = -1;
  for (let k = 0; k < count; k++) {
    const place = places[k]!;
    const at = place + shift;
    if (at >> 2 !== quad) {
      quad = at >> 2;
      words[0] = firstQuad + quad;
      words[1] = ((firstQuad + quad) / WORD) | MARK;
      words[2] = key.low;
      words[3] = key.high;
      philox(words, seed, seed / WORD);
    }
    const cell = words[at & 3]! >>> 1;
    let way = 0;
    let open = false;
    for (let i = 0; i < cells.length; i++) {
      const past = (cells[i]! - cell) | 0;
      // 1 where the end is below the cell, without a branch that cannot be foretold.
      way += past >>> 31;
      if (past === 0) open = true;
    }
    into[place] = open ? within(ends, cell, new Stream().moveTo(seed, first + place, key)) : way;
  }
}

function within(ends: Float64Array, cell: number, stream: Stream): number {
  const at = cell + stream.uniform();
  return ends.filter((end) => end <= at).length;
}

const ONE = new Int32Array(1);

/** The way of one session. */
export function chooseOne(seed: number, session: number, key: ProceedingKey, ways: Ways): number {
  const into = new Int32Array(1);
  choose(seed, session, ONE, 1, key, ways, into);
  return into[0]!;
}
