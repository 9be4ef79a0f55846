import { admit, emptyCoalitions } from './coalitionsByWeight.ts';
import { coalitionSums, halves, pairsWithin, roomFor } from './halves.ts';
import { prefersHalves } from './counting.ts';
import { accumulate, TERMS_IN_A_DOUBLE, toBigint } from './limbs.ts';
import { ratio } from './ratio.ts';
import { weightClasses, withoutOne, type WeightClasses } from './weightClasses.ts';
import type { WeightedGame } from './weightedGame.ts';

/** Banzhaf's measures, one entry a player in the order of the game. */
export interface Banzhaf {
  /** Swings: the coalitions without the player that lose, and win once it joins. */
  readonly swings: readonly bigint[];
  /** Swings ÷ 2^(n−1), 0 … 1: the chance that the player decides when all others vote by the toss of a coin. */
  readonly absolute: readonly number[];
  /** Swings ÷ the swings of all players, 0 … 1; they add up to 1. */
  readonly normalized: readonly number[];
}

/**
 * The Banzhaf index (Penrose 1946, Banzhaf 1965; also Penrose–Banzhaf, Banzhaf–Coleman) from exact counts; each number
 * is the double nearest to the exact fraction. Time grows with players × quota, or with 2^(n/2) where that is less.
 *
 * @throws RangeError for more than 40 players with a quota in the tens of millions.
 */
export function banzhaf(game: WeightedGame): Banzhaf {
  const classes = weightClasses(game);
  const quota = Math.min(classes.quota, classes.dualQuota);
  const swingsOf = prefersHalves(classes.players, quota)
    ? swingsByHalves(classes, quota)
    : swingsByWeight(classes, quota);
  const swings = classes.classOf.map((index) => swingsOf[index] ?? 0n);
  const all = swings.reduce((sum, count) => sum + count, 0n);
  const coalitions = 1n << BigInt(classes.players - 1);
  const absoluteOf = swingsOf.map((count) => ratio(count, coalitions));
  const normalizedOf = swingsOf.map((count) => ratio(count, all));
  return {
    swings,
    absolute: classes.classOf.map((index) => absoluteOf[index] ?? 0),
    normalized: classes.classOf.map((index) => normalizedOf[index] ?? 0),
  };
}

/** Indices of the players who never swing: no coalition needs them. */
export function dummies(power: Banzhaf): readonly number[] {
  return power.swings.flatMap((count, player) => (count === 0n ? [player] : []));
}

/**
 * Swings of one player of each distinct weight. Counts over everybody are made once. Taking a player of weight w out of
 * them and summing over the weights q − w … q − 1 telescopes to
 * B(q) − 2·B(q − w) + 2·B(q − 2w) − …, where B(x) counts the coalitions of everybody that are lighter than x.
 */
function swingsByWeight({ players, ascending, distinct }: WeightClasses, quota: number): readonly bigint[] {
  const coalitions = emptyCoalitions(players, quota);
  for (const weight of ascending) admit(coalitions, weight);
  accumulate(coalitions.limbs, quota - 1);
  return distinct.map((weight) => (weight === 0 ? 0n : telescope(coalitions.limbs, quota, weight)));
}

/** B(q) − 2·B(q − w) + 2·B(q − 2w) − …, where cell x − 1 of the limbs holds B(x). */
function telescope(limbs: readonly Float64Array[], quota: number, weight: number): bigint {
  const stride = weight * TERMS_IN_A_DOUBLE;
  const partial = new Float64Array(limbs.length);
  let alternating = 0n;
  for (let top = quota; top > 0; top -= stride) {
    limbs.forEach((limb, index) => {
      partial[index] = alternatingSum(limb, top, weight, Math.max(top - stride, 0));
    });
    alternating += toBigint(partial);
  }
  return 2n * alternating - toBigint(Float64Array.from(limbs, (limb) => limb[quota - 1] ?? 0));
}

/** B(top) − B(top − w) + B(top − 2w) − … down to, and without, B(bottom), of one limb. */
function alternatingSum(limb: Float64Array, top: number, weight: number, bottom: number): number {
  let sum = 0;
  let sign = 1;
  for (let below = top; below > bottom; below -= weight) {
    sum += sign * (limb[below - 1] ?? 0);
    sign = -sign;
  }
  return sum;
}

/** Swings of one player of each distinct weight: the coalitions of the others that weigh q − w … q − 1. */
function swingsByHalves({ ascending, distinct }: WeightClasses, quota: number): readonly bigint[] {
  const [lighter, heavier] = halves(ascending);
  const lighterSums = coalitionSums(lighter, roomFor(lighter.length));
  const heavierSums = coalitionSums(heavier, roomFor(heavier.length));
  const room = roomFor(heavier.length);
  return distinct.map((weight) => {
    const [half, otherSums] = lighter.includes(weight) ? [lighter, heavierSums] : [heavier, lighterSums];
    const sums = coalitionSums(withoutOne(half, weight), room);
    return BigInt(pairsWithin(sums, otherSums, quota - weight, quota));
  });
}
