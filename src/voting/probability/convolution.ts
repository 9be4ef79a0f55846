import { type Lattice, NEGLIGIBLE, trimmed } from './lattice.ts';

const ROWS = 8;

/** For each index, the largest mass up to it: where it is still below a bound, so is everything before. */
function runningMaximum(mass: Float64Array): Float64Array {
  const result = new Float64Array(mass.length);
  let largest = 0;
  for (let i = 0; i < mass.length; i++) {
    largest = mass[i]! > largest ? mass[i]! : largest;
    result[i] = largest;
  }
  return result;
}

interface Wanted {
  /** Entries `from` up to but not including `to`; all of them unless told. */
  readonly from?: number;
  readonly to?: number;
  /** Products that are sure to be below it may be left out. */
  readonly least: number;
}

/**
 * The convolution of two sequences of probabilities: entry k is Σ a[i] × b[k − i]. Direct, in time a.length × b.length:
 * every term is positive, so no entry loses relative accuracy however small it is, as it would in a Fourier transform, whose
 * error is 1e-16 of the largest entry.
 */
export function convolve(a: Float64Array, b: Float64Array, wanted: Wanted): Float64Array {
  if (a.length > b.length) return convolve(b, a, wanted);
  const { from = 0, to = a.length + b.length - 1, least } = wanted;
  const size = b.length;
  // Eight shifted copies of b are added to the result at once; the padding is what lies outside b in the shifted ones.
  const padded = new Float64Array(size + 2 * (ROWS - 1));
  padded.set(b, ROWS - 1);
  const upTo = runningMaximum(b);
  const downTo = runningMaximum(b.slice().reverse()).reverse();
  const rows = new Float64Array(Math.ceil(a.length / ROWS) * ROWS);
  rows.set(a);
  const result = new Float64Array(to - from);
  let first = 0;
  let last = size - 1;
  for (let i = 0; i < rows.length; i += ROWS) {
    const a0 = rows[i]!;
    const a1 = rows[i + 1]!;
    const a2 = rows[i + 2]!;
    const a3 = rows[i + 3]!;
    const a4 = rows[i + 4]!;
    const a5 = rows[i + 5]!;
    const a6 = rows[i + 6]!;
    const a7 = rows[i + 7]!;
    const largest = Math.max(a0, a1, a2, a3, a4, a5, a6, a7);
    if (largest === 0) continue;
    const bound = least / largest;
    while (first > 0 && upTo[first - 1]! >= bound) first--;
    while (first < size && upTo[first]! < bound) first++;
    while (last < size - 1 && downTo[last + 1]! >= bound) last++;
    while (last >= 0 && downTo[last]! < bound) last--;
    const begin = Math.max(i + first, from);
    const end = Math.min(i + last + ROWS, to);
    if (begin >= end) continue;
    let k = begin - i;
    let b7 = padded[k]!;
    let b6 = padded[k + 1]!;
    let b5 = padded[k + 2]!;
    let b4 = padded[k + 3]!;
    let b3 = padded[k + 4]!;
    let b2 = padded[k + 5]!;
    let b1 = padded[k + 6]!;
    k += ROWS - 1;
    for (let at = begin - from; at < end - from; at++, k++) {
      const b0 = padded[k]!;
      result[at]! += a0 * b0 + a1 * b1 + a2 * b2 + a3 * b3 + a4 * b4 + a5 * b5 + a6 * b6 + a7 * b7;
      b7 = b6;
      b6 = b5;
      b5 = b4;
      b4 = b3;
      b3 = b2;
      b2 = b1;
      b1 = b0;
    }
  }
  return result;
}

/** The distribution of the sum of two independent variables on lattices of one step, without masses below `least` at its ends. */
export function sum(a: Lattice, b: Lattice, least = NEGLIGIBLE): Lattice {
  return trimmed({ from: a.from + b.from, step: a.step, mass: convolve(a.mass, b.mass, { least }) }, least);
}

const byLength = (a: Lattice, b: Lattice): number => a.mass.length - b.mass.length;

/** Adds the shortest two of many until `left` remain: the cheapest order for sequences that grow by addition. */
export function merged(parts: readonly Lattice[], left: number, least = NEGLIGIBLE): Lattice[] {
  const queue = parts.map((part) => trimmed(part, least)).sort(byLength);
  while (queue.length > left) {
    const [a, b] = queue.splice(0, 2);
    if (!a || !b) break;
    queue.push(sum(a, b, least));
    queue.sort(byLength);
  }
  return queue;
}
