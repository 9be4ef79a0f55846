import { fork, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
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
const ROUNDS = 3;
/** So many runs take ours about as long as the scripts take theirs: a process that has waited for its turn is cold at first. */
const FULL_RUNS = { 649: 200_000, 2600: 120_000 } as const;
const OUTCOME_RUNS = 2_000_000;
const EXACT_TIMES = 10;
const HERE = fileURLToPath(import.meta.url);
const PYTHONS = ['python3', '/usr/bin/python3'];

interface Measured {
  readonly seconds: number;
  readonly rate: number;
  readonly peakMB: number;
}

type Round = () => Promise<Measured | null> | Measured | null;

/** One thing that is measured, in a process of its own. */
interface Contender {
  readonly work: string;
  readonly peer: string;
  /** Makes it ready; each call of what comes back is one round, `null` where it cannot be had. */
  prepare(): Round;
}

/** The ensemble and the exact odds of the peers' model, ours beside what a user would run instead. */
export async function run(): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const delegates of DELEGATES) {
    checkExact(delegates);
    const contenders = contendersFor(delegates);
    const children = contenders.map((_, i) => fork(HERE, [String(delegates), String(i)]));
    const results = contenders.map((): Measured[] => []);
    for (let round = 0; round < ROUNDS; round++)
      for (const [i, child] of children.entries()) {
        const measured = await roundOf(child);
        if (measured) results[i]?.push(measured);
      }
    for (const child of children) child.disconnect();
    contenders.forEach(({ work, peer }, i) => {
      const all = (results[i] ?? []).sort((a, b) => a.seconds - b.seconds);
      const middle = all[all.length >> 1];
      const peakMB = Math.max(...all.map((measured) => measured.peakMB));
      if (middle) rows.push({ ...row(work, peer, delegates, 1), ...middle, peakMB });
      else skip('ensemble', `${peer}, ${work}`, 'it could not be run here');
    });
  }
  return rows;
}

function roundOf(child: ChildProcess): Promise<Measured | null> {
  return new Promise((done, failed) => {
    const ended = (code: number | null): void => failed(new Error(`a contender ended with ${code}`));
    child.once('exit', ended);
    child.once('message', (measured: Measured | null) => {
      child.off('exit', ended);
      done(measured);
    });
    child.send('round');
  });
}

function contendersFor(delegates: (typeof DELEGATES)[number]): Contender[] {
  const full = `full tallies, ${delegates} delegates`;
  const exact = `exact odds, ${delegates} delegates`;
  const committee = `outcomes and committee, ${delegates} delegates`;
  const alone = `outcomes alone, ${delegates} delegates`;
  const history = (listVote = true): History => historyFrom(asScenario(peerModel(delegates), listVote));
  const scriptAt = (
    work: string,
    peer: string,
    programs: readonly string[],
    file: string,
    runs: number | null,
  ): Contender => ({
    work,
    peer,
    prepare: () => script(programs, file, runs === null ? [delegates] : [delegates, runs]),
  });
  return [
    { work: full, peer: 'smolny', prepare: () => sampler(history(), 'tallies', FULL_RUNS[delegates]) },
    scriptAt(full, 'numpy', PYTHONS, 'w1_numpy.py', 40_000),
    scriptAt(full, 'R', ['Rscript'], 'w1_r.R', 40_000),
    scriptAt(full, 'naive JavaScript', [process.execPath], 'w1_naive.mjs', 2000),
    scriptAt(full, 'boardgame.io', [process.execPath], 'w1_boardgame.mjs', 100),
    { work: full, peer: 'XState actor loop', prepare: () => actors(history()) },
    { work: committee, peer: 'smolny', prepare: () => sampler(history(), 'outcomes', OUTCOME_RUNS) },
    { work: alone, peer: 'smolny', prepare: () => sampler(history(false), 'outcomes', OUTCOME_RUNS) },
    { work: exact, peer: 'smolny', prepare: () => exactly(history()) },
    scriptAt(exact, 'scipy', PYTHONS, 'w1_exact.py', null),
    { work: 'random words, million', peer: 'smolny', prepare: words },
    ...[1, 2].flatMap((workers): Contender[] => {
      const peer = `smolny, ${workers} ${workers === 1 ? 'worker' : 'workers'}`;
      return [
        { work: full, peer, prepare: () => byWorkers(history(), workers, 1_000_000) },
        {
          work: 'from the start of workers to 256 runs of each',
          peer,
          prepare: () => toStart(history(), workers),
        },
        { work: 'from an interrupt to the end', peer, prepare: () => toStop(delegates, workers) },
        {
          work: 'plain arithmetic',
          peer: `${workers} of Node's threads`,
          prepare: () => arithmetic(workers),
        },
      ];
    }),
  ];
}

function measured(seconds: number, units: number): Measured {
  return { seconds: seconds / units, rate: units / seconds, peakMB: process.resourceUsage().maxRSS / 1024 };
}

function timed(units: number, call: () => unknown): Measured {
  const began = performance.now();
  call();
  return measured((performance.now() - began) / 1000, units);
}

function sampler(history: History, detail: 'tallies' | 'outcomes', runs: number): Round {
  const ensemble = ensembleOf(planOf(history.course), history, 1, detail);
  // Once unmeasured: code is compiled and tables are built, which the row of the start of workers tells.
  let from = runs;
  ensemble.run(0, from);
  return () => timed(runs, () => ensemble.run(from, (from += runs)));
}

function actors(history: History): Round {
  const plan = planOf(history.course);
  const sessions = Array.from({ length: 20 }, (_, session) => session);
  return () =>
    timed(sessions.length, () => {
      for (const session of sessions) modelRun(plan, history, { seed: 1, session });
    });
}

const askFor = ({ course }: History, workers: number, runs: number) => ({
  job: {
    scenario: course.scenario,
    variant: course.variant,
    readings: course.readings,
    interventions: [],
    seed: 1,
    detail: 'tallies' as const,
  },
  runs,
  workers,
  hire: threads(pathToFileURL(resolve('dist/cli/ensembleWorker.js'))),
});

/** A long run, with the start of its workers. */
const byWorkers = (history: History, workers: number, runs: number): Round => {
  return async () => {
    const began = performance.now();
    await runShards(askFor(history, workers, runs));
    return measured((performance.now() - began) / 1000, runs);
  };
};

/** What it takes until every worker has made its first runs. */
const toStart = (history: History, workers: number): Round => {
  return async () => {
    const began = performance.now();
    await runShards(askFor(history, workers, 256 * workers));
    return measured((performance.now() - began) / 1000, 1);
  };
};

/** How long `smolny ensemble` goes on after an interrupt, its workers amid long shards, until the whole process is gone. */
const toStop = (delegates: number, workers: number): Round => {
  const folder = mkdtempSync(join(tmpdir(), 'smolny-'));
  const file = join(folder, 'assembly.yaml');
  writeFileSync(file, asScenario(peerModel(delegates), true));
  process.once('exit', () => rmSync(folder, { recursive: true }));
  return async () => {
    const words = ['dist/cli/main.js', 'ensemble', file, '--runs', '900000000', '--workers', String(workers)];
    const child = spawn(process.execPath, words, { stdio: 'ignore' });
    const ended = new Promise((done) => child.once('close', done));
    await new Promise((done) => setTimeout(done, 4000));
    const began = performance.now();
    child.kill('SIGINT');
    await ended;
    return measured((performance.now() - began) / 1000, 1);
  };
};

const ARITHMETIC = `
  const { parentPort } = require('node:worker_threads');
  let x = 1;
  for (let i = 0; i < 2e9; i++) x = (Math.imul(x, 1664525) + i) | 0;
  parentPort.postMessage(x);`;

/** What threads gain on this machine at all: each does the same plain arithmetic. */
const arithmetic = (workers: number): Round => {
  return async () => {
    const began = performance.now();
    const threads = Array.from({ length: workers }, () => new Worker(ARITHMETIC, { eval: true }));
    await Promise.all(threads.map((thread) => new Promise((done) => thread.once('exit', done))));
    return measured((performance.now() - began) / 1000, workers);
  };
};

const exactly = (history: History): Round => {
  return () =>
    timed(EXACT_TIMES, () => {
      for (let i = 0; i < EXACT_TIMES; i++) exactOdds(history);
    });
};

function exactOdds(history: History): readonly number[] {
  const plan = planOf(history.course);
  const graph = graphOf(plan, history);
  if ('kind' in graph) throw new Error(graph.kind);
  return divisionsOf(weigh(graph, new Map()), history.course).map(({ carried }) => carried.low);
}

function words(): Round {
  const stream = new Stream().moveTo(1, 1, proceedingKey('words'));
  return () =>
    timed(1, () => {
      let sum = 0;
      for (let i = 0; i < 500_000; i++) sum += stream.uniform();
      return sum;
    });
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

function script(programs: readonly string[], file: string, args: readonly (string | number)[]): Round {
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
  for (const detail of ['tallies', 'outcomes'] as const) {
    const { divisions } = ensembleOf(planOf(history.course), history, 2, detail).run(0, runs);
    divisions.forEach(({ id, outcomes }, i) => {
      const truth = ours[i] ?? NaN;
      const error = Math.sqrt((truth * (1 - truth)) / runs);
      if (!(Math.abs(outcomes.carried / runs - truth) < 6 * error + 1e-9))
        throw new Error(`${id}: ${outcomes.carried} of ${runs} runs, where the odds are ${truth}`);
    });
  }
}

/** A contender's process: makes a round whenever it is asked. */
function serve(given: number, index: number): void {
  const delegates = DELEGATES.find((some) => some === given);
  const round = delegates && contendersFor(delegates)[index]?.prepare();
  process.on('message', async () => process.send?.(round ? await round() : null));
}

const [, started, delegates, index] = process.argv;
if (started === HERE) serve(Number(delegates), Number(index));
