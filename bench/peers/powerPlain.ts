import type { WeightedGame } from '../../src/voting/power/weightedGame.ts';

/** Swings as a first loop would count them: every coalition as a bit mask. */
export function swingsByMasks({ quota, weights }: WeightedGame): readonly bigint[] {
  const swings = weights.map(() => 0);
  for (let mask = 0; mask < 2 ** weights.length; mask++) {
    let sum = 0;
    for (const [player, weight] of weights.entries()) if (mask & (1 << player)) sum += weight;
    if (sum < quota) continue;
    for (const [player, weight] of weights.entries())
      if (mask & (1 << player) && sum - weight < quota) swings[player] = (swings[player] ?? 0) + 1;
  }
  return swings.map(BigInt);
}

/** Swings as the textbook has it: a bigint table by weight, divided by 1 + x^weight for each player. */
export function swingsByTable({ quota, weights }: WeightedGame): readonly bigint[] {
  const all = table(quota, 1n);
  for (const weight of weights)
    for (let sum = quota - 1; sum >= weight; sum--) all[sum] = (all[sum] ?? 0n) + (all[sum - weight] ?? 0n);
  return weights.map((weight) => {
    const others = [...all];
    let swings = 0n;
    for (let sum = 0; sum < quota; sum++) {
      others[sum] = (others[sum] ?? 0n) - (others[sum - weight] ?? 0n);
      if (sum >= quota - weight) swings += others[sum] ?? 0n;
    }
    return swings;
  });
}

/** Pivots as the textbook has it: a bigint table by size and weight, divided by 1 + y·x^weight for each player. */
export function pivotsByTable({ quota, weights }: WeightedGame): readonly bigint[] {
  const players = weights.length;
  const all = Array.from({ length: players + 1 }, (_, size) => table(quota, size === 0 ? 1n : 0n));
  for (const [admitted, weight] of weights.entries())
    for (let size = admitted + 1; size > 0; size--)
      for (let sum = quota - 1; sum >= weight; sum--)
        add(all[size], sum, all[size - 1]?.[sum - weight] ?? 0n);
  const factorials = [1n];
  for (let n = 1; n <= players; n++) factorials.push((factorials[n - 1] ?? 1n) * BigInt(n));
  return weights.map((weight) => {
    const others = all.map((bySum) => [...bySum]);
    let pivots = 0n;
    for (let size = 0; size < players; size++) {
      let swings = 0n;
      for (let sum = 0; sum < quota; sum++) {
        if (size > 0) add(others[size], sum, -(others[size - 1]?.[sum - weight] ?? 0n));
        if (sum >= quota - weight) swings += others[size]?.[sum] ?? 0n;
      }
      pivots += swings * (factorials[size] ?? 0n) * (factorials[players - 1 - size] ?? 0n);
    }
    return pivots;
  });
}

function table(length: number, first: bigint): bigint[] {
  return Array.from({ length }, (_, cell) => (cell === 0 ? first : 0n));
}

function add(cells: bigint[] | undefined, cell: number, more: bigint): void {
  if (cells !== undefined) cells[cell] = (cells[cell] ?? 0n) + more;
}
