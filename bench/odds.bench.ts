import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUILT_IN } from '../src/cli/builtIn.ts';
import { courseOf, isCourse } from '../src/congress/course.ts';
import type { MajorityRule } from '../src/domain/rules.ts';
import { graphOf } from '../src/lab/graph.ts';
import { historyOf, type History } from '../src/lab/history.ts';
import { planOf } from '../src/lab/plan.ts';
import { divisionsOf, weigh } from '../src/lab/weigh.ts';
import type { Bloc } from '../src/voting/probability/bloc.ts';
import { expectedTalliesGiven } from '../src/voting/probability/expectedTally.ts';
import { divisionOdds } from '../src/voting/probability/odds.ts';
import { poissonBinomial } from '../src/voting/probability/poissonBinomial.ts';
import { drawBinomial } from '../src/voting/random/binomialDraw.ts';
import { proceedingKey, Stream } from '../src/voting/random/stream.ts';
import { drawBetaBinomial } from '../src/voting/random/tallyDraw.ts';
import { parseRule } from '../src/voting/ruleText.ts';
import { historyFrom, scenarioText, step } from './assembly.ts';
import { row, type Row, SECONDS, skip, timed } from './measure.ts';
import { carriedByLoops, poissonBinomialByLoop } from './peers/oddsPlain.ts';

const RULES = ['simple', 'present', 'two-thirds'].flatMap((text) => parseRule(text) ?? []);
const [SIMPLE] = RULES;

const SIZES = [1159, 475, 327, 214, 178, 101, 41, 30, 27, 21, 15, 12];
const LINES = [
  [0.5, 0.38, 0.07, 0.05],
  [0.31, 0.52, 0.1, 0.07],
  [0.7, 0.21, 0.04, 0.05],
  [0.55, 0.33, 0.07, 0.05],
  [0.12, 0.71, 0.11, 0.06],
  [0.64, 0.22, 0.08, 0.06],
  [0.4, 0.4, 0.1, 0.1],
  [0.9, 0.02, 0.05, 0.03],
  [0.05, 0.85, 0.04, 0.06],
  [0.33, 0.33, 0.14, 0.2],
  [0.02, 0.03, 0.9, 0.05],
  [0.95, 0.01, 0.04, 0],
];

/** Twelve factions of 2,600 delegates, made up; `cohesion` as stated for all, and `lean` moved from against to for. */
function house(cohesion: number, lean: number): readonly Bloc[] {
  return SIZES.map((size, i) => {
    const [ayes = 0, against = 0, abstaining = 0, notVoting = 0] = LINES[i] ?? [];
    const moved = Math.min(lean, against - 0.005);
    return { size, line: { for: ayes + moved, against: against - moved, abstaining, notVoting }, cohesion };
  });
}

const HOUSES = [
  { work: 'three rules, close, cohesion 0.02', blocs: house(0.02, 0) },
  { work: 'three rules, close, each alone', blocs: house(0, 0) },
  { work: 'three rules, lopsided, each alone', blocs: house(0, 0.3) },
];

/** Thirty divisions of the made-up house; after the 6th, 14th and 22nd three factions leave if it was lost. */
function largeSession(): string {
  const leaving = new Map([
    [5, 2],
    [13, 4],
    [21, 6],
  ]);
  const divisions = Array.from({ length: 30 }, (_, d) => {
    const lines = Object.fromEntries(
      LINES.map(([ayes = 0, against = 0, abstaining = 0, notVoting = 0], i) => {
        const lean = ((d * 7 + i * 3) % 11) / 200 - 0.025;
        const moved = Math.max(-ayes, Math.min(lean, against));
        return [`f${i}`, { split: [ayes + moved, against - moved, abstaining, notVoting], cohesion: 0.02 }];
      }),
    );
    const leaver = leaving.get(d);
    return [
      step(`d${d}`, 'motion', { division: { outcome: 'carried' }, lines }),
      ...(leaver === undefined
        ? []
        : [step(`out${d}`, 'walkout', { factions: [`f${leaver}`], size: 'all', when: { lost: `d${d}` } })]),
    ];
  });
  return scenarioText(SIZES, DELEGATES, divisions.flat());
}

const DRAWS = 1_000_000;
const DELEGATES = 2600;
/** A tail of 2.35e-88 of the chances below. */
const AT_LEAST = 1410;
const CHANCES = Array.from(
  { length: DELEGATES },
  (_, i) => (Math.floor((((i * 7919 + 12345) % 1048573) * 3) / 4) + 1000) / 1048576,
);

/** Odds of divisions, Poisson-binomial chances and draws: ours, plain loops, numpy and scipy, R. */
export async function run(): Promise<readonly Row[]> {
  return [
    ...sessionRows(),
    ...oddsRows(),
    ...poissonBinomialRows(),
    ...drawRows(),
    ...pythonRows(),
    ...rRows(),
  ];
}

/** Whole sessions, every road: one made up to the bound that issue and design name, and the Second Congress. */
function sessionRows(): Row[] {
  const large = historyFrom(largeSession());
  const second = BUILT_IN.find(({ id }) => id === 'second');
  const course = second && courseOf(second);
  if (!course || !isCourse(course)) throw new Error('there is no Second Congress');
  const odds = (history: History) => () => {
    const plan = planOf(history.course);
    const graph = graphOf(plan, history);
    if ('kind' in graph) throw new Error(graph.kind);
    return divisionsOf(weigh(graph, plan.pins), history.course);
  };
  return [
    row(
      'a session: 12 factions, 30 divisions, 3 conditional walkouts',
      'smolny',
      DELEGATES,
      timed(odds(large)),
    ),
    row('a session: the Second Congress', 'smolny', 649, timed(odds(historyOf(course)))),
  ];
}

const carriedUnder = (rule: MajorityRule, blocs: readonly Bloc[]): number =>
  divisionOdds({
    rule,
    blocs,
    absences: { absentExcused: 0, absentUnexcused: 0, mandates: DELEGATES },
    quorate: true,
  }).carried;

const carriedUnderAll = (blocs: readonly Bloc[]): readonly number[] =>
  RULES.map((rule) => carriedUnder(rule, blocs));

function oddsRows(): Row[] {
  const rows = HOUSES.flatMap(({ work, blocs }) => {
    const loops = RULES.map((rule) => carriedByLoops(rule, blocs));
    agree(work, 'plain loops', loops, carriedUnderAll(blocs), 1e-7);
    return [
      row(
        work,
        'smolny',
        DELEGATES,
        timed(() => carriedUnderAll(blocs)),
      ),
      row(
        work,
        'plain loops',
        DELEGATES,
        timed(() => RULES.map((rule) => carriedByLoops(rule, blocs))),
      ),
    ];
  });
  if (!SIMPLE) return rows;
  const session = Array.from({ length: 30 }, (_, i) => house(0.02, i / 100));
  const prospect = {
    rule: SIMPLE,
    blocs: house(0.02, 0),
    absences: { absentExcused: 0, absentUnexcused: 0, mandates: DELEGATES },
    quorate: true,
  };
  return [
    ...rows,
    row(
      '30 divisions, simple, cohesion 0.02',
      'smolny',
      DELEGATES,
      timed(() => session.map((blocs) => carriedUnder(SIMPLE, blocs))),
    ),
    row(
      'expected tallies given carried, cohesion 0.02',
      'smolny',
      DELEGATES,
      timed(() => expectedTalliesGiven(prospect, 'carried')),
    ),
  ];
}

function tail(masses: ArrayLike<number>, from: number): number {
  let sum = 0;
  for (let k = masses.length - 1; k >= AT_LEAST - from; k--) sum += masses[k] ?? 0;
  return sum;
}

const ourTail = (): number => {
  const { from, mass } = poissonBinomial(CHANCES);
  return tail(mass, from);
};

function poissonBinomialRows(): Row[] {
  const work = 'poisson-binomial';
  agree(work, 'plain loop', [tail(poissonBinomialByLoop(CHANCES), 0)], [ourTail()], 1e-9);
  return [
    row(
      work,
      'smolny',
      DELEGATES,
      timed(() => poissonBinomial(CHANCES)),
    ),
    row(
      work,
      'plain loop',
      DELEGATES,
      timed(() => poissonBinomialByLoop(CHANCES)),
    ),
  ];
}

function drawRows(): Row[] {
  const stream = new Stream().moveTo(1, 1, proceedingKey('bench'));
  const draws = (draw: () => number) => () => {
    let sum = 0;
    for (let i = 0; i < DRAWS; i++) sum += draw();
    return sum;
  };
  const key = proceedingKey('bench');
  let session = 0;
  return (
    [
      ['binomial draws', () => drawBinomial(stream, 649, 0.6, 0.4)],
      ['beta-binomial draws', () => drawBetaBinomial(stream, 649, 0.6, 0.4, 0.05)],
      ['streams moved and one number drawn', () => stream.moveTo(1, session++, key).uniform()],
    ] as const
  ).map(([work, draw]) => row(work, 'smolny', DRAWS, timed(draws(draw)), DRAWS));
}

/** The numpy and scipy script, where a Python with both is found. */
function pythonRows(): Row[] {
  const python = ['python3', '/usr/bin/python3'].find(
    (candidate) => spawnSync(candidate, ['-c', 'import scipy.stats']).status === 0,
  );
  if (python === undefined) return skip('odds', 'scipy', 'no python3 with numpy and scipy was found');
  const flat = (blocs: readonly Bloc[]) =>
    blocs.map(({ size, line, cohesion }) => ({
      size,
      line: [line.for, line.against, line.abstaining, line.notVoting],
      cohesion,
    }));
  const input = JSON.stringify({
    seconds: SECONDS,
    houses: HOUSES.map(({ work, blocs }) => ({ work, blocs: flat(blocs) })),
    rules: RULES.map(({ weights, strict, than }) => ({
      weights: [weights.for, weights.against, weights.abstaining, weights.notVoting],
      strict,
      than,
    })),
    chances: CHANCES,
    atLeast: AT_LEAST,
    draws: DRAWS,
  });
  const { stdout, stderr, status } = spawnSync(python, ['bench/peers/odds_scipy.py'], {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  if (status !== 0) return skip('odds', 'scipy', `its script failed: ${stderr}`);
  return stdout
    .trim()
    .split('\n')
    .map((line) => {
      const { result, ...measured }: Row & { result: number[] } = JSON.parse(line);
      const ours = HOUSES.find(({ work }) => work === measured.work);
      if (ours) {
        if (measured.peer.endsWith('direct'))
          agree(measured.work, measured.peer, result, carriedUnderAll(ours.blocs), 1e-7);
        else remark(measured.work, measured.peer, result, carriedUnderAll(ours.blocs));
      }
      if (measured.work === 'poisson-binomial') remark(measured.work, measured.peer, result, [ourTail()]);
      return measured;
    });
}

/** The R packages, where Rscript and one of them are found. */
function rRows(): Row[] {
  const folder = mkdtempSync(join(tmpdir(), 'smolny-'));
  const file = join(folder, 'chances.txt');
  try {
    writeFileSync(file, CHANCES.join('\n'));
    const { stdout, status } = spawnSync(
      'Rscript',
      ['bench/peers/poisson_binomial.R', file, String(AT_LEAST), String(SECONDS)],
      { encoding: 'utf8' },
    );
    if (status !== 0 || stdout.trim() === '')
      return skip('odds', 'R', 'no Rscript with the package PoissonBinomial or poisbinom was found');
    return stdout
      .trim()
      .split('\n')
      .map((line) => {
        const [peer = '', seconds, result] = line.split('\t');
        remark('poisson-binomial', peer, [Number(result)], [ourTail()]);
        return row('poisson-binomial', peer, DELEGATES, Number(seconds));
      });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A peer that can't keep tails is measured all the same, and what it got wrong is said. */
function remark(work: string, peer: string, theirs: readonly number[], ours: readonly number[]): void {
  ours.forEach((truth, i) => {
    const other = theirs[i] ?? NaN;
    if (!(Math.abs(other / truth - 1) < 1e-9))
      console.error(`odds: ${work}: ${peer} gives ${other}, where the truth is ${truth}`);
  });
}

function agree(
  work: string,
  peer: string,
  theirs: readonly number[],
  ours: readonly number[],
  relative: number,
): void {
  ours.forEach((mine, i) => {
    const other = theirs[i] ?? NaN;
    if (!(Math.abs(other / mine - 1) < relative))
      throw new Error(`${work}: ${peer} says ${other}, we say ${mine}`);
  });
}
