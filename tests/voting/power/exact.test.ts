import { describe, expect, it } from 'vitest';
import { banzhaf } from '../../../src/voting/power/banzhaf.ts';
import { pivotsByBigint, swingsByBigint } from '../../../src/voting/power/bruteForce.ts';
import { countMinimalWinning } from '../../../src/voting/power/minimalWinning.ts';
import { shapleyShubik } from '../../../src/voting/power/shapleyShubik.ts';
import type { WeightedGame } from '../../../src/voting/power/weightedGame.ts';
import { choose, game, majorityOf, scatteredWeights, sumOf } from '../../support/games.ts';

/** Some players of a game: the lightest, one in the middle, the heaviest. */
function three({ weights }: WeightedGame): readonly number[] {
  const byWeight = weights.map((_, player) => player).sort((a, b) => (weights[a] ?? 0) - (weights[b] ?? 0));
  return [0, byWeight.length >> 1, byWeight.length - 1].flatMap((place) => byWeight[place] ?? []);
}

describe('200 players with weights and quota in the thousands', () => {
  const light = majorityOf(scatteredWeights(200, 40));
  const heavy = majorityOf(scatteredWeights(200, 2200));
  const steep = game(9000, ...scatteredWeights(200, 4000));

  it.each([
    ['a majority of weights to 40', light],
    ['9,000 of weights to 4,000', steep],
  ])('have the swings and pivots that bigint counting finds: %s', (_, play) => {
    const { swings } = banzhaf(play);
    const { pivots } = shapleyShubik(play);
    for (const player of three(play)) {
      expect(swings[player]).toBe(swingsByBigint(play, player));
      expect(pivots[player]).toBe(pivotsByBigint(play, player));
    }
  });

  it('have, at a quota of a hundred thousand and more, the swings that bigint counting finds', () => {
    const { swings } = banzhaf(heavy);
    const [, middle] = three(heavy);
    expect(heavy.quota).toBeGreaterThan(100_000);
    expect(swings[middle ?? 0]).toBe(swingsByBigint(heavy, middle ?? 0));
  });

  it('have one pivot in every order of all 200', () => {
    const { pivots, orders } = shapleyShubik(majorityOf(scatteredWeights(200, 300)));
    expect(sumOf(pivots)).toBe(orders);
  });

  it('have, every one of them, the swings that dividing the player out of a bigint table finds', () => {
    expect(banzhaf(light).swings).toEqual(swingsByDivision(light));
  });
});

/** Swings of all players: the table of everybody, divided by 1 + x^weight for each. */
function swingsByDivision({ quota, weights }: WeightedGame): readonly bigint[] {
  const everybody = Array.from({ length: quota }, (_, sum) => BigInt(sum === 0));
  for (const weight of weights) {
    for (let sum = quota - 1; sum >= weight; sum--)
      everybody[sum] = (everybody[sum] ?? 0n) + (everybody[sum - weight] ?? 0n);
  }
  return weights.map((weight) => {
    const others: bigint[] = [];
    for (const [sum, count] of everybody.entries()) others.push(count - (others[sum - weight] ?? 0n));
    return sumOf(others.slice(Math.max(quota - weight, 0)));
  });
}

describe('counts past what one double and one limb hold', () => {
  const houses = [...range(49, 62), ...range(87, 98), ...range(131, 142), 199, 200, 300, 649];

  it.each(houses)('are C(n − 1, q − 1) swings and (n − 1)! pivots for %i equal players', (players) => {
    const play = majorityOf(new Array<number>(players).fill(1));
    const { pivots, orders } = shapleyShubik(play);
    expect(new Set(banzhaf(play).swings)).toEqual(new Set([choose(players - 1, play.quota - 1)]));
    expect(new Set(pivots)).toEqual(new Set([orders / BigInt(players)]));
    expect(countMinimalWinning(play)).toBe(choose(players, play.quota));
  });

  it.each(houses.filter((players) => players <= 142))(
    'are what bigint counting finds for %i unequal players',
    (players) => {
      const play = majorityOf(scatteredWeights(players, 9));
      const [lightest = 0, , heaviest = 0] = three(play);
      const { swings } = banzhaf(play);
      const { pivots } = shapleyShubik(play);
      expect(swings[lightest]).toBe(swingsByBigint(play, lightest));
      expect(swings[heaviest]).toBe(swingsByBigint(play, heaviest));
      expect(pivots[lightest]).toBe(pivotsByBigint(play, lightest));
      expect(pivots[heaviest]).toBe(pivotsByBigint(play, heaviest));
    },
  );
});

describe('twenty players with weights in the tens of thousands', () => {
  const play = majorityOf(scatteredWeights(20, 20_000));

  it('have, counted by halves, what a bigint table finds', () => {
    const player = three(play)[1] ?? 0;
    expect(play.quota).toBeGreaterThan(2 ** 16);
    expect(banzhaf(play).swings[player]).toBe(swingsByBigint(play, player));
    expect(shapleyShubik(play).pivots[player]).toBe(pivotsByBigint(play, player));
  });
});

describe('a game too large to count', () => {
  const vast = majorityOf(scatteredWeights(60, 1e9));

  it.each([
    ['Banzhaf', banzhaf],
    ['Shapley–Shubik', shapleyShubik],
    ['minimal winning coalitions', countMinimalWinning],
  ])('is refused with a RangeError: %s', (_, count) => {
    expect(() => count(vast)).toThrow(RangeError);
  });
});

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}
