import { describe, expect, it } from 'vitest';
import { dictator, isWinning, vetoPlayers, weightedGame } from '../../../src/voting/power/weightedGame.ts';
import { game } from '../../support/games.ts';

describe('a weighted game', () => {
  it.each([
    ['no players', 1, [], 'no-players'],
    ['too many players', 1, new Array<number>(5001).fill(1), 'too-many-players'],
    ['a negative weight', 1, [3, -1], 'weight-not-whole'],
    ['half a vote', 1, [1.5, 2], 'weight-not-whole'],
    ['a weight that is no number', 1, [NaN, 2], 'weight-not-whole'],
    ['an infinite weight', 1, [Infinity], 'weight-not-whole'],
    ['weights past what a double counts', 1, [Number.MAX_SAFE_INTEGER, 1], 'sum-too-large'],
    ['a quota that is no number', NaN, [3, 2], 'quota-not-whole'],
    ['a quota of two and a half', 2.5, [3, 2], 'quota-not-whole'],
    ['a quota of 0', 0, [3, 2], 'quota-not-positive'],
    ['a negative quota', -4, [3, 2], 'quota-not-positive'],
    ['a quota above the sum', 6, [3, 2], 'quota-above-sum'],
    ['only players without weight', 1, [0, 0], 'quota-above-sum'],
  ])('is refused for %s', (_, quota, weights, problem) => {
    expect(weightedGame(quota, weights)).toEqual({ kind: 'refused', problem });
  });

  it('may ask for unanimity', () => {
    expect(weightedGame(5, [3, 2]).kind).toBe('game');
  });

  it('is won at the quota exactly, and not one short of it', () => {
    expect(isWinning(game(370, 338, 32, 31), [0, 1])).toBe(true);
    expect(isWinning(game(370, 338, 32, 31), [0, 2])).toBe(false);
  });
});

describe('a dictator', () => {
  it('wins alone and can be outvoted by nobody', () => {
    expect(dictator(game(325, 390, 100, 72, 87))).toBe(0);
  });

  it('is not who wins alone while others can win without', () => {
    expect(dictator(game(3, 3, 3))).toBe(null);
    expect(dictator(game(3, 3, 2, 1))).toBe(null);
  });

  it('is not who has a veto and needs help', () => {
    expect(dictator(game(51, 50, 49, 1))).toBe(null);
    expect(vetoPlayers(game(51, 50, 49, 1))).toEqual([0]);
  });
});

describe('a veto', () => {
  it('is everybody’s under unanimity, except of those without weight', () => {
    expect(vetoPlayers(game(6, 3, 2, 0, 1))).toEqual([0, 1, 3]);
  });

  it('is the permanent members’ alone in the Security Council', () => {
    expect(vetoPlayers(game(39, 7, 7, 7, 7, 7, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1))).toEqual([0, 1, 2, 3, 4]);
  });
});
