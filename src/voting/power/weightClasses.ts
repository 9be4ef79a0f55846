import { totalWeight, type WeightedGame } from './weightedGame.ts';

/**
 * A game as counting needs it: weights divided by their greatest common divisor, and players of one weight, who are
 * equals, counted once.
 */
export interface WeightClasses {
  readonly quota: number;
  /**
   * The quota of the dual game, which a coalition wins when those outside it lose in this one. Both have the same
   * Banzhaf and Shapley–Shubik indices.
   */
  readonly dualQuota: number;
  readonly players: number;
  /** One entry a player. */
  readonly ascending: readonly number[];
  /** The distinct weights, ascending. */
  readonly distinct: readonly number[];
  /** For each player of the game, where its weight is in `distinct`. */
  readonly classOf: readonly number[];
}

/** The classes of a game. */
export function weightClasses(game: WeightedGame): WeightClasses {
  const divisor = game.weights.reduce(greatestCommonDivisor, 0);
  const weights = game.weights.map((weight) => weight / divisor);
  const quota = Math.ceil(game.quota / divisor);
  const ascending = [...weights].sort((a, b) => a - b);
  const distinct = ascending.filter((weight, index) => weight !== ascending[index - 1]);
  const place = new Map(distinct.map((weight, index) => [weight, index]));
  return {
    quota,
    dualQuota: totalWeight(weights) - quota + 1,
    players: weights.length,
    ascending,
    distinct,
    classOf: weights.map((weight) => place.get(weight) ?? 0),
  };
}

/** Ascending weights of all players but one of that weight. */
export function withoutOne(ascending: readonly number[], weight: number): readonly number[] {
  return ascending.toSpliced(ascending.indexOf(weight), 1);
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
