import fc from 'fast-check';
import { weightedGame, type WeightedGame } from '../../src/voting/power/weightedGame.ts';

/** [quota; weights] as a game that has to be one. */
export function game(quota: number, ...weights: readonly number[]): WeightedGame {
  const made = weightedGame(quota, weights);
  if (made.kind === 'refused') throw new Error(`no game: ${made.problem}`);
  return made.game;
}

/** Games of up to so many players, with weights from 0 to a greatest one, and any quota that makes a game. */
export function games(limits: {
  readonly players: number;
  readonly heaviest: number;
}): fc.Arbitrary<WeightedGame> {
  return fc
    .array(fc.integer({ min: 0, max: limits.heaviest }), { minLength: 1, maxLength: limits.players })
    .filter((weights) => weights.some((weight) => weight > 0))
    .chain((weights) => {
      const sum = weights.reduce((a, b) => a + b, 0);
      return fc.integer({ min: 1, max: sum }).map((quota) => game(quota, ...weights));
    });
}

/** Weights from 1 to a greatest one that look random and are always the same. */
export function scatteredWeights(players: number, heaviest: number): readonly number[] {
  let state = 20171025;
  return Array.from({ length: players }, () => {
    state = (state * 48271) % 2147483647;
    return 1 + (state % heaviest);
  });
}

/** More than half of the weights. */
export function majorityOf(weights: readonly number[]): WeightedGame {
  return game(Math.floor(weights.reduce((a, b) => a + b, 0) / 2) + 1, ...weights);
}

export function sumOf(counts: readonly bigint[]): bigint {
  return counts.reduce((sum, count) => sum + count, 0n);
}

/** n choose k. */
export function choose(n: number, k: number): bigint {
  let ways = 1n;
  for (let taken = 0; taken < k; taken++) ways = (ways * BigInt(n - taken)) / BigInt(taken + 1);
  return ways;
}
