import { describe, expect, it } from 'vitest';
import { banzhaf } from '../../../src/voting/power/banzhaf.ts';
import { countMinimalWinning } from '../../../src/voting/power/minimalWinning.ts';
import { shapleyShubik } from '../../../src/voting/power/shapleyShubik.ts';
import type { WeightedGame } from '../../../src/voting/power/weightedGame.ts';
import { game } from '../../support/games.ts';

interface Published {
  readonly name: string;
  readonly source: string;
  readonly quota: number;
  readonly weights: readonly number[];
  readonly banzhaf?: readonly number[];
  readonly shapleyShubik?: readonly number[];
  readonly minimalWinning?: number;
  /** How many decimals are printed; all that a double has where fractions are. */
  readonly decimals?: number;
}

const each = (count: number, value: number): readonly number[] => new Array<number>(count).fill(value);

const PUBLISHED: readonly Published[] = [
  {
    name: 'the Council of the EEC of 1958, where Luxembourg has a vote and no power',
    source:
      'E. Gregersen (ed.), The Britannica Guide to Statistics and Probability, p. 194 (Banzhaf); ' +
      'Shapley–Shubik 14/60, 9/60, 0: Felsenthal and Machover, The Measurement of Voting Power (1998), from memory',
    quota: 12,
    weights: [4, 4, 4, 2, 2, 1],
    banzhaf: [5 / 21, 5 / 21, 5 / 21, 1 / 7, 1 / 7, 0],
    shapleyShubik: [14 / 60, 14 / 60, 14 / 60, 9 / 60, 9 / 60, 0],
  },
  {
    name: 'a committee of 50, 49 and 1, where 49 are worth no more than 1',
    source: 'E. Gregersen (ed.), The Britannica Guide to Statistics and Probability, p. 194',
    quota: 51,
    weights: [50, 49, 1],
    banzhaf: [3 / 5, 1 / 5, 1 / 5],
  },
  {
    name: 'the United Nations Security Council',
    source:
      'Shapley–Shubik 421/2145 and 4/2145: B. O’Neill, Journal of Conflict Resolution 40 (1996), and the count of orders at ' +
      'gonitsora.com/veto-starting-to-sound-really-good; Banzhaf 848 and 84 swings of 5,080: Taylor and Pacelli, ' +
      'Mathematics and Politics (2008), from memory',
    quota: 39,
    weights: [...each(5, 7), ...each(10, 1)],
    banzhaf: [...each(5, 848 / 5080), ...each(10, 84 / 5080)],
    shapleyShubik: [...each(5, 421 / 2145), ...each(10, 4 / 2145)],
    minimalWinning: 210,
  },
  {
    name: 'the Nassau County board of 1958, where three of six members had all the power',
    source: 'J. F. Banzhaf, Weighted voting doesn’t work, Rutgers Law Review 19 (1965), from memory',
    quota: 16,
    weights: [9, 9, 7, 3, 1, 1],
    banzhaf: [1 / 3, 1 / 3, 1 / 3, 0, 0, 0],
    minimalWinning: 3,
  },
  {
    name: 'the Council of the EU of fifteen, 62 of 87 votes',
    source:
      'Felsenthal and Machover, The Measurement of Voting Power (1998), table of the Council after 1995, from memory',
    quota: 62,
    weights: [...each(4, 10), 8, ...each(4, 5), 4, 4, 3, 3, 3, 2],
    banzhaf: [...each(4, 0.1116), 0.0924, ...each(4, 0.0587), 0.0479, 0.0479, ...each(3, 0.0359), 0.0226],
    shapleyShubik: [
      ...each(4, 0.1167),
      0.0955,
      ...each(4, 0.0552),
      0.0454,
      0.0454,
      ...each(3, 0.0353),
      0.0207,
    ],
    decimals: 4,
  },
];

interface Index {
  readonly index: string;
  readonly of: (published: Published) => readonly number[] | undefined;
  readonly computed: (play: WeightedGame) => readonly number[];
}

const INDICES: readonly Index[] = [
  { index: 'Banzhaf', of: ({ banzhaf }) => banzhaf, computed: (play) => banzhaf(play).normalized },
  {
    index: 'Shapley–Shubik',
    of: ({ shapleyShubik }) => shapleyShubik,
    computed: (play) => shapleyShubik(play).index,
  },
];

describe.each(INDICES)('the $index index is as published', ({ of, computed }) => {
  it.each(PUBLISHED.filter((published) => of(published) !== undefined))('of $name', (published) => {
    const values = computed(game(published.quota, ...published.weights));
    const { decimals } = published;
    const shown = decimals === undefined ? values : values.map((value) => Number(value.toFixed(decimals)));
    expect(shown).toEqual(of(published));
  });
});

describe('there are as many minimal winning coalitions as published', () => {
  it.each(PUBLISHED.filter(({ minimalWinning }) => minimalWinning !== undefined))('in $name', (published) => {
    const count = countMinimalWinning(game(published.quota, ...published.weights));
    expect(count).toBe(BigInt(published.minimalWinning ?? -1));
  });
});
