import { coalitionsBySize, type CoalitionsOfSize } from './coalitionsBySize.ts';
import { prefersHalves } from './counting.ts';
import { coalitionSumsBySize, halves, pairsWithin } from './halves.ts';
import { TERMS_IN_A_DOUBLE, toBigint } from './limbs.ts';
import { ratio } from './ratio.ts';
import { weightClasses, withoutOne, type WeightClasses } from './weightClasses.ts';
import type { WeightedGame } from './weightedGame.ts';

/** The Shapley–Shubik index, one entry a player in the order of the game. */
export interface ShapleyShubik {
  /** n!, the orders in which all players may come to say yes, one after another. */
  readonly orders: bigint;
  /** In how many of the orders the player is pivotal: with it, those who have come win for the first time. */
  readonly pivots: readonly bigint[];
  /** Pivots ÷ orders, 0 … 1; they add up to 1. */
  readonly index: readonly number[];
}

/**
 * The Shapley–Shubik index (Shapley and Shubik 1954) from exact counts of coalitions by size and weight; each number is
 * the double nearest to the exact fraction. Time grows with players² × quota, or with n²·2^(n/2) where that is less.
 *
 * @throws RangeError for more than 40 players where coalitions have tens of millions of different sizes and weights.
 */
export function shapleyShubik(game: WeightedGame): ShapleyShubik {
  const classes = weightClasses(game);
  const last = classes.players - 1;
  const factorials = factorialsTo(classes.players);
  const orders = factorials[classes.players] ?? 1n;
  const quota = Math.min(classes.quota, classes.dualQuota);
  const swingsOf = prefersHalves(classes.players, quota)
    ? swingsByHalves(classes, quota)
    : swingsByWeight(classes, quota);
  const pivotsOf = swingsOf.map((bySize) =>
    bySize.reduce(
      (sum, swings, size) => sum + swings * (factorials[size] ?? 0n) * (factorials[last - size] ?? 0n),
      0n,
    ),
  );
  const indexOf = pivotsOf.map((pivots) => ratio(pivots, orders));
  return {
    orders,
    pivots: classes.classOf.map((index) => pivotsOf[index] ?? 0n),
    index: classes.classOf.map((index) => indexOf[index] ?? 0),
  };
}

/** For one player of each distinct weight, its swings by the size of the coalition that it joins. */
type SwingsBySize = readonly (readonly bigint[])[];

/**
 * Counts over everybody are made once. Taking a player of weight w out of them and summing over the weights
 * q − w … q − 1 telescopes: swings at size k are A(k, q) − A(k − 1, q − w) + A(k − 2, q − 2w) − …, where A(k, x) counts
 * the coalitions of k players of everybody that weigh x − w … x − 1.
 */
function swingsByWeight({ ascending, distinct }: WeightClasses, quota: number): SwingsBySize {
  const bySize = coalitionsBySize(ascending, quota);
  const partial = new Float64Array(Math.max(...bySize.map(({ limbs }) => limbs.length)));
  return distinct.map((weight) =>
    weight === 0 ? [] : bySize.map((_, size) => telescope(bySize, size, quota, weight, partial)),
  );
}

function telescope(
  bySize: readonly CoalitionsOfSize[],
  size: number,
  quota: number,
  weight: number,
  partial: Float64Array,
): bigint {
  partial.fill(0);
  let sum = 0n;
  let sign = 1;
  for (let taken = 0; taken <= size && taken * weight < quota; taken++) {
    const coalitions = bySize[size - taken];
    if (coalitions !== undefined) addWindow(partial, coalitions, quota - taken * weight, weight, sign);
    sign = -sign;
    if (taken % (TERMS_IN_A_DOUBLE / 2) === TERMS_IN_A_DOUBLE / 2 - 1) {
      sum += toBigint(partial);
      partial.fill(0);
    }
  }
  return sum + toBigint(partial);
}

/** Adds to a sum, or takes from it, the coalitions that weigh top − weight … top − 1. */
function addWindow(
  sum: Float64Array,
  { limbs, lightest, heaviest }: CoalitionsOfSize,
  top: number,
  weight: number,
  sign: number,
): void {
  if (top <= lightest || top - weight > heaviest) return;
  const last = Math.min(top - 1, heaviest) - lightest;
  const before = top - weight - 1 - lightest;
  for (let index = 0; index < limbs.length; index++) {
    const limb = limbs[index];
    if (limb === undefined) return;
    const within = (limb[last] ?? 0) - (before < 0 ? 0 : (limb[before] ?? 0));
    sum[index] = (sum[index] ?? 0) + sign * within;
  }
}

/** The same by listing the sums of two halves of the others, size by size. */
function swingsByHalves({ players, ascending, distinct }: WeightClasses, quota: number): SwingsBySize {
  return distinct.map((weight) => {
    const [some, others] = halves(withoutOne(ascending, weight)).map(coalitionSumsBySize);
    const swings = new Array<bigint>(players).fill(0n);
    some?.forEach((a, size) =>
      others?.forEach((b, otherSize) => {
        const pairs = BigInt(pairsWithin(a, b, quota - weight, quota));
        swings[size + otherSize] = (swings[size + otherSize] ?? 0n) + pairs;
      }),
    );
    return swings;
  });
}

/** 0! … n!. */
function factorialsTo(n: number): readonly bigint[] {
  const factorials = [1n];
  for (let factor = 1n; factor <= n; factor++) factorials.push((factorials.at(-1) ?? 1n) * factor);
  return factorials;
}
