import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { banzhaf, dummies } from '../../../src/voting/power/banzhaf.ts';
import {
  minimalWinningByEnumeration,
  pivotsByEnumeration,
  pivotsByOrders,
  swingsByEnumeration,
} from '../../../src/voting/power/bruteForce.ts';
import { countMinimalWinning } from '../../../src/voting/power/minimalWinning.ts';
import { shapleyShubik } from '../../../src/voting/power/shapleyShubik.ts';
import {
  dictator,
  totalWeight,
  vetoPlayers,
  type WeightedGame,
} from '../../../src/voting/power/weightedGame.ts';
import { game, games, sumOf } from '../../support/games.ts';

const small = games({ players: 9, heaviest: 12 });
const medium = games({ players: 40, heaviest: 60 });

/** Both indices as exact counts, one list a kind. */
const INDICES: readonly { name: string; countsOf: (play: WeightedGame) => readonly bigint[] }[] = [
  { name: 'Banzhaf', countsOf: (play) => banzhaf(play).swings },
  { name: 'Shapley–Shubik', countsOf: (play) => shapleyShubik(play).pivots },
];

describe.each(INDICES)('$name', ({ countsOf }) => {
  it('gives equal players equal power, and a heavier one no less', () => {
    fc.assert(
      fc.property(medium, (play) => {
        const counts = countsOf(play);
        const byWeight = play.weights
          .map((weight, player) => ({ weight, count: counts[player] ?? -1n }))
          .sort((a, b) => a.weight - b.weight);
        byWeight.forEach(({ weight, count }, place) => {
          const lighter = byWeight[place - 1] ?? { weight: 0, count: 0n };
          if (weight === lighter.weight && place > 0) expect(count).toBe(lighter.count);
          expect(count >= lighter.count).toBe(true);
        });
      }),
    );
  });

  it('gives a player without weight nothing', () => {
    fc.assert(
      fc.property(medium, (play) => {
        expect(countsOf({ ...play, weights: [...play.weights, 0] }).at(-1)).toBe(0n);
      }),
    );
  });

  it('is the same for a game and its dual, in which stopping a motion is winning', () => {
    fc.assert(
      fc.property(medium, (play) => {
        const dual = game(totalWeight(play.weights) - play.quota + 1, ...play.weights);
        expect(countsOf(dual)).toEqual(countsOf(play));
      }),
    );
  });

  it('does not change when all weights and the quota are multiplied', () => {
    fc.assert(
      fc.property(small, fc.integer({ min: 2, max: 1e9 }), (play, factor) => {
        const weights = play.weights.map((weight) => weight * factor);
        expect(countsOf(game(play.quota * factor, ...weights))).toEqual(countsOf(play));
      }),
    );
  });

  it('gives all power to a dictator', () => {
    const [alone, ...others] = countsOf(game(11, 11, 4, 3, 3));
    expect(alone).toBeGreaterThan(0n);
    expect(others).toEqual([0n, 0n, 0n]);
  });

  it('is equal for all who each have a veto, however unequal their weights', () => {
    const [first, ...others] = countsOf(game(111, 100, 10, 1));
    expect(others).toEqual([first, first]);
  });
});

describe('Banzhaf', () => {
  it('counts the swings that looking at every coalition finds, to 12 players', () => {
    fc.assert(
      fc.property(games({ players: 12, heaviest: 30 }), (play) => {
        expect(banzhaf(play).swings).toEqual(swingsByEnumeration(play));
      }),
      { numRuns: 60 },
    );
  });

  it('counts the same when weights are so large that coalitions are paired by halves', () => {
    fc.assert(
      fc.property(games({ players: 12, heaviest: 1e12 }), (play) => {
        expect(banzhaf(play).swings).toEqual(swingsByEnumeration(play));
      }),
      { numRuns: 60 },
    );
  });

  it('adds up to 1 when normalized, and absolute is the chance to decide by the toss of a coin', () => {
    fc.assert(
      fc.property(medium, (play) => {
        const { swings, absolute, normalized } = banzhaf(play);
        const others = 2 ** (play.weights.length - 1);
        expect(normalized.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
        expect(absolute).toEqual(swings.map((count) => Number(count) / others));
      }),
    );
  });

  it('finds as dummies those whom no minimal winning coalition needs', () => {
    fc.assert(
      fc.property(small, (play) => {
        const needed = new Set(minimalWinningByEnumeration(play).flat());
        const idle = play.weights.map((_, player) => player).filter((player) => !needed.has(player));
        expect(dummies(banzhaf(play))).toEqual(idle);
      }),
    );
  });
});

describe('Shapley–Shubik', () => {
  it('counts the pivots that looking at every order finds, to 7 players', () => {
    fc.assert(
      fc.property(games({ players: 7, heaviest: 12 }), (play) => {
        expect(shapleyShubik(play).pivots).toEqual(pivotsByOrders(play));
      }),
      { numRuns: 30 },
    );
  });

  it('counts the pivots that looking at every coalition finds, to 12 players', () => {
    fc.assert(
      fc.property(games({ players: 12, heaviest: 30 }), (play) => {
        expect(shapleyShubik(play).pivots).toEqual(pivotsByEnumeration(play));
      }),
      { numRuns: 60 },
    );
  });

  it('counts the same when weights are so large that coalitions are paired by halves', () => {
    fc.assert(
      fc.property(games({ players: 12, heaviest: 1e12 }), (play) => {
        expect(shapleyShubik(play).pivots).toEqual(pivotsByEnumeration(play));
      }),
      { numRuns: 60 },
    );
  });

  it('has one pivot in every order: the index adds up to 1', () => {
    fc.assert(
      fc.property(medium, (play) => {
        const { pivots, orders, index } = shapleyShubik(play);
        expect(sumOf(pivots)).toBe(orders);
        expect(index.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
      }),
    );
  });
});

describe('minimal winning coalitions', () => {
  it('are as many as looking at every coalition finds', () => {
    fc.assert(
      fc.property(small, (play) => {
        expect(countMinimalWinning(play)).toBe(BigInt(minimalWinningByEnumeration(play).length));
      }),
    );
  });

  it('are as many when weights are so large that coalitions are paired by halves', () => {
    fc.assert(
      fc.property(games({ players: 9, heaviest: 1e12 }), (play) => {
        expect(countMinimalWinning(play)).toBe(BigInt(minimalWinningByEnumeration(play).length));
      }),
    );
  });

  it('all contain whoever has a veto, and are only one where a dictator stands', () => {
    fc.assert(
      fc.property(small, (play) => {
        const minimal = minimalWinningByEnumeration(play);
        const inAll = play.weights.flatMap((_, player) =>
          minimal.every((coalition) => coalition.includes(player)) ? [player] : [],
        );
        expect(vetoPlayers(play)).toEqual(inAll);
        const [only, ...others] = minimal;
        const standsAlone = others.length === 0 && only?.length === 1;
        expect(dictator(play)).toBe(standsAlone ? only[0] : null);
      }),
    );
  });
});
