import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { threads } from '../src/cli/threads.ts';
import { ensembleOf } from '../src/lab/ensemble.ts';
import { modelRun } from '../src/lab/fork.ts';
import { graphOf } from '../src/lab/graph.ts';
import { divisionsOf, weigh } from '../src/lab/weigh.ts';
import type { History } from '../src/lab/history.ts';
import { planOf } from '../src/lab/plan.ts';
import { runShards } from '../src/lab/shards.ts';
import { proceedingKey, Stream } from '../src/voting/random/stream.ts';
import { asScenario, historyFrom, peerModel } from './assembly.ts';
import { row, skip, type Row } from './measure.ts';

const DELEGATES = [649, 2600] as const;
/** Each is measured so often, one after the other, so that all see the same machine. */
const ROUNDS = 5;
const PYTHONS = ['python3', '/usr/bin/python3'];

interface Measured {
  readonly seconds: number;
  readonly rate: number;
  readonly peakMB: number;
}

/** One thing that is measured: a call makes one round and says how long it took, or `null` where it cannot be had. */
interface Contender {
  readonly work: string;
  readonly peer: string;
  readonly n: number;
  round(): Promise<Measured | null> | Measured | null;
}

/** The ensemble and the exact odds of the peers' model, ours beside what a user would run instead. */
export async function run(): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const delegates of DELEGATES) {
    checkExact(delegates);
    const contenders = contendersFor(delegates);
    const results = contenders.map((): Measured[] => []);
    for (let round = 0; round < ROUNDS; round++)
      for (const [i, contender] of contenders.entries()) {
        const measured = await contender.round();
        if (measured) results[i]?.push(measured);
      }
    contenders.forEach(({ work, peer, n }, i) => {
      const all = (results[i] ?? []).sort((a, b) => a.seconds - b.seconds);
      const middle = all[all.length >> 1];
      if (middle) rows.push({ ...row(work, peer, n, 1), ...middle });
      else skip('ensemble', `${peer}, ${work}`, 'it could not be run here');
    });
  }
  skip('ensemble', 'boardgame.io', 'not among the packages of bench/package.json');
  return rows;
}

function contendersFor(delegates: number): Contender[] {
  const history = historyFrom(asScenario(peerModel(delegates), true));
  const plan = planOf(history.course);
  const full = `full tallies, ${delegates} delegates`;
  const exact = `exact odds, ${delegates} delegates`;
  const outcomes = `outcomes and committee, ${delegates} delegates`;
  const outcomesAlone = `outcomes alone, ${delegates} delegates`;
  const of = (work: string, peer: string, round: Contender['round']): Contender => ({
    work,
    peer,
    n: delegates,
    round,
  });
  return [
    of(full, 'smolny', sampler(history, 'tallies', 40_000)),
    of(full, 'numpy', script(PYTHONS, 'w1_numpy.py', [delegates, 40_000])),
    of(full, 'R', script(['Rscript'], 'w1_r.R', [delegates, 40_000])),
    of(full, 'naive JavaScript', script([process.execPath], 'w1_naive.mjs', [delegates, 2000])),
    of(full, 'XState actor loop', () =>
      measure(20, () => {
        for (let session = 0; session < 20; session++) modelRun(plan, history, { seed: 1, session });
      }),
    ),
    of(full, 'smolny, 1 worker', () => byWorkers(history, 1)),
    of(full, 'smolny, 2 workers', () => byWorkers(history, 2)),
    of(outcomes, 'smolny', sampler(history, 'outcomes', 100_000)),
    of(
      outcomesAlone,
      'smolny',
      sampler(historyFrom(asScenario(peerModel(delegates), false)), 'outcomes', 200_000),
    ),
    of(exact, 'smolny', () => measure(1, () => exactOdds(history))),
    of(exact, 'scipy', script(PYTHONS, 'w1_exact.py', [delegates])),
    of('random words, million', 'smolny', () => {
      const stream = new Stream().moveTo(1, 1, proceedingKey('words'));
      return measure(1, () => {
        let sum = 0;
        for (let i = 0; i < 500_000; i++) sum += stream.uniform();
        return sum;
      });
    }),
  ];
}

function measure(units: number, call: () => unknown): Measured {
  const began = performance.now();
  call();
  const seconds = (performance.now() - began) / 1000;
  return { seconds: seconds / units, rate: units / seconds, peakMB: process.resourceUsage().maxRSS / 1024 };
}

function sampler(history: History, detail: 'tallies' | 'outcomes', runs: number): () => Measured {
  const ensemble = ensembleOf(planOf(history.course), history, 1, detail);
  let from = 0;
  return () => measure(runs, () => ensemble.run(from, (from += runs)));
}

async function byWorkers({ course }: History, workers: number): Promise<Measured> {
  const runs = 60_000;
  const began = performance.now();
  await runShards({
    job: {
      scenario: course.scenario,
      variant: course.variant,
      readings: course.readings,
      interventions: [],
      seed: 1,
      detail: 'tallies',
    },
    runs,
    workers,
    hire: threads(pathToFileURL(resolve('dist/cli/ensembleWorker.js'))),
  });
  const seconds = (performance.now() - began) / 1000;
  return { seconds: seconds / runs, rate: runs / seconds, peakMB: process.resourceUsage().maxRSS / 1024 };
}

function exactOdds(history: History): readonly number[] {
  const plan = planOf(history.course);
  const graph = graphOf(plan, history);
  if ('kind' in graph) throw new Error(graph.kind);
  return divisionsOf(weigh(graph, new Map()), history.course).map(({ carried }) => carried.low);
}

/** What a script of `bench/peers` prints of itself, run by the first program that can. */
function output(
  programs: readonly string[],
  file: string,
  args: readonly (string | number)[],
): string | null {
  const env = Object.fromEntries(Object.entries(process.env).filter(([key]) => !key.startsWith('OPENBLAS_')));
  for (const program of programs) {
    const { status, stdout } = spawnSync(program, [`bench/peers/${file}`, ...args.map(String)], {
      encoding: 'utf8',
      env,
    });
    if (status === 0) return stdout;
  }
  return null;
}

function script(
  programs: readonly string[],
  file: string,
  args: readonly (string | number)[],
): () => Measured | null {
  return () => {
    const text = output(programs, file, args);
    if (text === null) return null;
    const { rate, peakMB = 0 }: { readonly rate: number; readonly peakMB?: number } = JSON.parse(text);
    return { seconds: 1 / rate, rate, peakMB };
  };
}

/** Nobody compares different work: our exact odds are the script's to 1e-9, and our samples are near them. */
function checkExact(delegates: number): void {
  const history = historyFrom(asScenario(peerModel(delegates), true));
  const ours = exactOdds(history);
  const text = output(PYTHONS, 'w1_exact.py', [delegates]);
  if (text !== null) {
    const { result }: { readonly result: { readonly pass: readonly number[] } } = JSON.parse(text);
    result.pass.forEach((theirs, i) => {
      if (!(Math.abs(theirs - (ours[i] ?? NaN)) < 1e-9))
        throw new Error(`division ${i}: scipy says ${theirs}, we say ${ours[i]}`);
    });
  }
  const runs = 20_000;
  const { divisions } = ensembleOf(planOf(history.course), history, 2, 'tallies').run(0, runs);
  divisions.forEach(({ id, outcomes }, i) => {
    const truth = ours[i] ?? NaN;
    const error = Math.sqrt((truth * (1 - truth)) / runs);
    if (!(Math.abs(outcomes.carried / runs - truth) < 6 * error + 1e-9))
      throw new Error(`${id}: ${outcomes.carried} of ${runs} runs, where the odds are ${truth}`);
  });
}
