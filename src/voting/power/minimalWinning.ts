import { admit, emptyCoalitions } from './coalitionsByWeight.ts';
import { prefersHalves } from './counting.ts';
import { coalitionSums, halves, pairsWithin, roomFor } from './halves.ts';
import { sumOfCells } from './limbs.ts';
import { weightClasses } from './weightClasses.ts';
import type { WeightedGame } from './weightedGame.ts';

/**
 * How many minimal winning coalitions a game has: they win, and lose without any one of their players. Such a coalition
 * is its lightest player (of equals, the last) and others who weigh q − w … q − 1 before that player joins. Exact.
 *
 * @throws RangeError for more than 40 players with a quota in the tens of millions.
 */
export function countMinimalWinning(game: WeightedGame): bigint {
  const { quota, ascending, players } = weightClasses(game);
  const descending = ascending.toReversed();
  return prefersHalves(players, quota) ? countByHalves(descending, quota) : countByWeight(descending, quota);
}

function countByWeight(descending: readonly number[], quota: number): bigint {
  const heavier = emptyCoalitions(descending.length, quota);
  let minimal = 0n;
  for (const weight of descending) {
    minimal += sumOfCells(heavier.limbs, Math.max(quota - weight, 0), heavier.heaviest);
    admit(heavier, weight);
  }
  return minimal;
}

function countByHalves(descending: readonly number[], quota: number): bigint {
  const least = descending.map((weight) => quota - weight);
  return least.reduce((minimal, lowest, place) => {
    const [some, others] = halves(descending.slice(0, place));
    const a = coalitionSums(some, roomFor(some.length));
    const b = coalitionSums(others, roomFor(others.length));
    return minimal + BigInt(pairsWithin(a, b, lowest, quota));
  }, 0n);
}
