/**
 * A weighted voting game [q; w₁, …, wₙ]: a coalition of players wins when its weight is at least the quota.
 * Weights and quota are whole numbers; a player of weight 0 is allowed and has no power.
 */
export interface WeightedGame {
  readonly quota: number;
  readonly weights: readonly number[];
}

/** More than any house of ours: the largest sat about 2,600. */
export const MOST_PLAYERS = 5000;

/** Why a quota and weights are no game. */
export type GameProblem =
  | 'no-players'
  | 'too-many-players'
  | 'weight-not-whole'
  | 'sum-too-large'
  | 'quota-not-whole'
  | 'quota-not-positive'
  | 'quota-above-sum';

export type GameOrProblem =
  | { readonly kind: 'game'; readonly game: WeightedGame }
  | { readonly kind: 'refused'; readonly problem: GameProblem };

const refused = (problem: GameProblem): GameOrProblem => ({ kind: 'refused', problem });

/**
 * Checks a quota and weights once; every function of this folder trusts the game it is given.
 * At most 5,000 players; weights whole and not negative, their sum at most 2^53 − 1; the quota whole, from 1 to the sum of
 * the weights. (With a quota of 0 even nobody wins, with one above the sum nobody does, and no player ever decides.)
 */
export function weightedGame(quota: number, weights: readonly number[]): GameOrProblem {
  if (weights.length === 0) return refused('no-players');
  if (weights.length > MOST_PLAYERS) return refused('too-many-players');
  if (!weights.every((weight) => Number.isSafeInteger(weight) && weight >= 0))
    return refused('weight-not-whole');
  const sum = totalWeight(weights);
  if (!Number.isSafeInteger(sum)) return refused('sum-too-large');
  if (!Number.isInteger(quota)) return refused('quota-not-whole');
  if (quota <= 0) return refused('quota-not-positive');
  if (quota > sum) return refused('quota-above-sum');
  return { kind: 'game', game: { quota, weights } };
}

/** Sum of weights. */
export function totalWeight(weights: readonly number[]): number {
  return weights.reduce((sum, weight) => sum + weight, 0);
}

/** Whether the players of these indices, each named once, win together. */
export function isWinning(game: WeightedGame, coalition: readonly number[]): boolean {
  return totalWeight(coalition.map((player) => game.weights[player] ?? 0)) >= game.quota;
}

/** Indices of the players without whom nobody wins (also: blockers). */
export function vetoPlayers(game: WeightedGame): readonly number[] {
  const others = totalWeight(game.weights);
  return playersWhere(game, (weight) => others - weight < game.quota);
}

/**
 * Index of the player who wins alone and without whom nobody wins, or `null`. There is at most one, and all other
 * players are dummies. Winning alone is not enough: in [3; 3, 3] nobody is a dictator.
 */
export function dictator(game: WeightedGame): number | null {
  const alone = vetoPlayers(game).filter((player) => isWinning(game, [player]));
  return alone[0] ?? null;
}

function playersWhere(game: WeightedGame, holds: (weight: number) => boolean): readonly number[] {
  return game.weights.flatMap((weight, player) => (holds(weight) ? [player] : []));
}
