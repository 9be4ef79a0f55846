import { spawnSync } from 'node:child_process';
import { banzhaf } from '../src/voting/power/banzhaf.ts';
import { shapleyShubik } from '../src/voting/power/shapleyShubik.ts';
import { weightedGame, type WeightedGame } from '../src/voting/power/weightedGame.ts';
import { installed, row, type Row, SECONDS, skip, timed } from './measure.ts';
import { pivotsByTable, swingsByMasks, swingsByTable } from './peers/powerPlain.ts';

/** Twelve states of the EC with 54 of 76 votes; the Electoral College of 2004 with 270 of 538. */
const EC_1986 = [10, 10, 10, 10, 8, 5, 5, 5, 5, 3, 3, 2];
const ELECTORAL_COLLEGE = [
  55, 34, 31, 27, 21, 21, 20, 17, 15, 15, 15, 13, 12, 11, 11, 11, 11, 10, 10, 10, 10, 9, 9, 9, 8, 8, 7, 7, 7,
  7, 6, 6, 6, 5, 5, 5, 5, 5, 4, 4, 4, 4, 4, 3, 3, 3, 3, 3, 3, 3, 3,
];

/** The games measured, lighter ones first. */
const GAMES = {
  twelve: game(54, EC_1986),
  college: game(270, ELECTORAL_COLLEGE),
  /** 200 players, quota about 5,000. */
  hall: majority(scattered(200, 100)),
  /** 200 players, quota about 50,000. */
  shares: majority(scattered(200, 1000)),
};

/** Power indices: ours, a plain loop, the textbook's tables over bigint, numpy, and the npm package there is. */
export async function run(): Promise<readonly Row[]> {
  const { twelve, college, hall, shares } = GAMES;
  return [
    ...[twelve, college, hall, shares].map((play) => measure('banzhaf', 'smolny', play, banzhafTotal)),
    measure('banzhaf', 'plain loop over coalitions', twelve, (play) => total(swingsByMasks(play))),
    ...[twelve, college, hall].map((play) =>
      measure('banzhaf', 'textbook table, bigint', play, (asked) => total(swingsByTable(asked))),
    ),
    ...numpyRows([twelve, college, hall]),
    ...[twelve, college, hall, shares].map((play) => measure('shapley-shubik', 'smolny', play, pivotTotal)),
    ...[twelve, college].map((play) =>
      measure('shapley-shubik', 'textbook table, bigint', play, (asked) => total(pivotsByTable(asked))),
    ),
    ...(await npmRows(twelve)),
  ];
}

const workOn = (work: string, { quota }: WeightedGame): string => `${work}, quota ${quota}`;

/** Times a count of a game, once it has been seen to be the right one. */
function measure(
  work: 'banzhaf' | 'shapley-shubik',
  peer: string,
  play: WeightedGame,
  count: (play: WeightedGame) => bigint,
): Row {
  const right = work === 'banzhaf' ? banzhafTotal(play) : pivotTotal(play);
  if (count(play) !== right) throw new Error(`${peer} miscounts ${work} for ${play.weights.length} players`);
  return row(
    workOn(work, play),
    peer,
    play.weights.length,
    timed(() => count(play)),
  );
}

function banzhafTotal(play: WeightedGame): bigint {
  return total(banzhaf(play).swings);
}

function pivotTotal(play: WeightedGame): bigint {
  return total(shapleyShubik(play).pivots);
}

function total(counts: readonly bigint[]): bigint {
  return counts.reduce((sum, count) => sum + count, 0n);
}

/** The numpy script, where a Python with numpy is found. */
function numpyRows(games: readonly WeightedGame[]): readonly Row[] {
  const python = ['python3', '/usr/bin/python3'].find(
    (candidate) => spawnSync(candidate, ['-c', 'import numpy']).status === 0,
  );
  if (python === undefined) {
    return skip('power', 'numpy', 'no python3 with numpy was found');
  }
  const input = JSON.stringify({
    seconds: SECONDS,
    banzhaf: games.map(({ quota, weights }) => [quota, weights]),
  });
  const { stdout, stderr, status } = spawnSync(python, ['bench/peers/power_numpy.py'], {
    input,
    encoding: 'utf8',
  });
  if (status !== 0) {
    return skip('power', 'numpy', `its script failed: ${stderr}`);
  }
  return stdout
    .trim()
    .split('\n')
    .map((line, index) => {
      const { peer, n, seconds, rate, peakMB, swings }: Omit<Row, 'work'> & { swings: string } =
        JSON.parse(line);
      const play = games[index];
      if (play === undefined || BigInt(swings) !== banzhafTotal(play))
        throw new Error(`numpy miscounts: ${line}`);
      return { work: workOn('banzhaf', play), peer, n, seconds, rate, peakMB };
    });
}

/** `shapley` of npm, a Shapley value of any game over 2^n coalitions, where it is installed. */
async function npmRows(play: WeightedGame): Promise<readonly Row[]> {
  const found = await installed<NpmShapley>('power', 'shapley');
  if (found === undefined) return [];
  const value = found.shapley(play.weights.keys(), (coalition) =>
    [...coalition].reduce((sum, player) => sum + (play.weights[player] ?? 0), 0) >= play.quota ? 1 : 0,
  );
  const values = (): readonly number[] => play.weights.map((_, player) => value(player));
  const ours = shapleyShubik(play).index;
  if (values().some((share, player) => Math.abs(share - (ours[player] ?? NaN)) > 1e-9))
    throw new Error('shapley of npm miscounts');
  return [row(workOn('shapley-shubik', play), 'shapley of npm', play.weights.length, timed(values))];
}

interface NpmShapley {
  readonly shapley: (
    players: Iterable<number>,
    gain: (coalition: Iterable<number>) => number,
  ) => (player: number) => number;
}

function game(quota: number, weights: readonly number[]): WeightedGame {
  const made = weightedGame(quota, weights);
  if (made.kind === 'refused') throw new Error(made.problem);
  return made.game;
}

function majority(weights: readonly number[]): WeightedGame {
  return game(Math.floor(weights.reduce((sum, weight) => sum + weight, 0) / 2) + 1, weights);
}

/** Weights from 1 to a greatest one that look random and are always the same. */
function scattered(players: number, heaviest: number): readonly number[] {
  let state = 1;
  return Array.from({ length: players }, () => {
    state = (state * 48271) % 2147483647;
    return 1 + (state % heaviest);
  });
}
