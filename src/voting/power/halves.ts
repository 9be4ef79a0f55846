/**
 * Meeting in the middle (Horowitz and Sahni 1974, for subset sums): the players are cut into two halves, the weights of
 * each half's coalitions are listed in order, and two pointers count the pairs. 2^(n/2) steps whatever the weights, so
 * it serves few players with huge weights.
 */
export type AscendingSums = Float64Array;

/** Where `coalitionSums` writes, to be used again: what it gave before is gone then. */
export type Room = readonly [Float64Array, Float64Array];

/** The players in two halves. */
export function halves(weights: readonly number[]): readonly [readonly number[], readonly number[]] {
  const middle = weights.length >> 1;
  return [weights.slice(0, middle), weights.slice(middle)];
}

export function roomFor(players: number): Room {
  return [new Float64Array(2 ** players), new Float64Array(2 ** players)];
}

/** Weights of all coalitions of these players. */
export function coalitionSums(weights: readonly number[], room: Room): AscendingSums {
  let [sums, next] = room;
  let coalitions = 1;
  sums[0] = 0;
  for (const weight of weights) {
    merge(sums, coalitions, sums, coalitions, weight, next);
    [sums, next] = [next, sums];
    coalitions *= 2;
  }
  return sums.subarray(0, coalitions);
}

/** The same apart by size: entry k holds the weights of the coalitions of k players. */
export function coalitionSumsBySize(weights: readonly number[]): readonly AscendingSums[] {
  const none = new Float64Array(0);
  return weights.reduce<readonly AscendingSums[]>(
    (bySize, weight) =>
      [...bySize, none].map((without, size) => {
        const smaller = bySize[size - 1] ?? none;
        const merged = new Float64Array(without.length + smaller.length);
        merge(without, without.length, smaller, smaller.length, weight, merged);
        return merged;
      }),
    [new Float64Array(1)],
  );
}

/** How many pairs of a sum of one half and a sum of the other are at least `least` and below `limit`. */
export function pairsWithin(a: AscendingSums, b: AscendingSums, least: number, limit: number): number {
  return pairsBelow(a, b, limit) - pairsBelow(a, b, least);
}

function pairsBelow(a: AscendingSums, b: AscendingSums, limit: number): number {
  let pairs = 0;
  let below = b.length;
  for (let cell = 0; cell < a.length && below > 0; cell++) {
    const room = limit - (a[cell] ?? 0);
    while (below > 0 && (b[below - 1] ?? 0) >= room) below--;
    pairs += below;
  }
  return pairs;
}

/** The first `plainLength` sums of one list and, raised by a weight, the first `raisedLength` of another, in one list. */
function merge(
  plain: AscendingSums,
  plainLength: number,
  raised: AscendingSums,
  raisedLength: number,
  weight: number,
  merged: Float64Array,
): void {
  let p = 0;
  let r = 0;
  let cell = 0;
  while (p < plainLength && r < raisedLength) {
    const low = plain[p] ?? 0;
    const high = (raised[r] ?? 0) + weight;
    if (low <= high) p++;
    else r++;
    merged[cell++] = low <= high ? low : high;
  }
  while (p < plainLength) merged[cell++] = plain[p++] ?? 0;
  while (r < raisedLength) merged[cell++] = (raised[r++] ?? 0) + weight;
}
