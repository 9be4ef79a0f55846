import { version } from '../../../package.json';
import { parseVary, isAxis, type Axis } from '../../lab/vary.ts';
import {
  pointsOf,
  shardOf,
  sweepOf,
  type Point,
  type PointProblem,
  type SweepJob,
  type SweepRow,
} from '../../lab/sweep.ts';
import { sweepCells, sweepColumns, sweepRecord } from '../../lab/sweepRows.ts';
import { csv } from '../../text/csv.ts';
import { InputError, UsageError, type Call, type Command } from '../command.ts';
import { progressOn } from '../progress.ts';
import { rowFile } from '../rowFile.ts';
import { openFork } from '../run.ts';

const RUNS = 10_000;
const MOST_RUNS = 1e9;
const MOST_POINTS = 1_000_000;

const UNMET = {
  forced: 'the model gives what is pinned no chance; it was put there by force',
  unseen: 'in none of the runs did what is pinned come about',
};

/** A grid of odds over ranges, written as it goes. */
export const sweep: Command = {
  name: 'sweep',
  session: true,
  summary: 'odds over a range of lines, numbers, rules or counts',
  help: `smolny sweep S --vary PATH=FROM..TO[:STEP] [--vary …] [--resume FILE] [--shard I/N] [--runs N] [--json]

PATH is line.FACTION.for|against|abstaining[@PROCEEDING], cohesion.FACTION[@PROCEEDING], size.FACTION, walkout.PROCEEDING,
return.PROCEEDING (how many), rule[@PROCEEDING]=A,B,… or variant=A,B,…; numbers may also be written with commas. A line that is varied
keeps the proportions of its other parts. Odds are exact where the session can be gone through, else sampled (--runs, ${RUNS} unless
told, with --seed, 0 unless told). Readings hold for the variants that allow them.

Rows are written as they are found: CSV under a line that begins with #, or with --json one JSON value a line. --resume FILE writes to
the file and goes on where it ends, whatever ended it. --shard I/N does every N-th point; outputs of shards are one file when they are
put together in any order.

Example:
  smolny sweep second --vary line.left-sr.for@appeal=0..1:0.25`,
  options: {
    vary: { type: 'string', multiple: true },
    resume: { type: 'string' },
    shard: { type: 'string' },
    runs: { type: 'string' },
  },
  async run(call) {
    const axes = axesOf(call);
    const [index, count] = shardOption(call);
    const { fork, interventions } = openFork(call);
    const { scenario, variant, readings } = fork.history.course;
    const job: SweepJob = {
      scenario,
      variant,
      readings,
      interventions,
      axes,
      seed: fork.seed ?? 0,
      runs: runsOf(call),
    };
    const asked = sweepOf(job);
    const refuse = ({ point, why }: PointProblem): InputError =>
      new InputError([`${pointText(axes, point)}: ${why}`]);
    const problem = asked.problem();
    if (problem) throw refuse(problem);
    const points = shardOf(pointsOf(axes), index, count);
    const form = call.json ? jsonForm(job) : csvForm(job, count > 1);
    const { resume } = call.values;
    const file = typeof resume === 'string' ? rowFile(resume) : null;
    const known = file ? knownRows(file.lines, form, String(resume)) : new Set<string>();
    const write = file ? file.append : call.io.out;
    if (!file || file.lines.length === 0) write(form.header);
    const progress = progressOn(call.io, points.length);
    let done = 0;
    for (const point of points) {
      // Lets an interrupt come through.
      await new Promise((resolve) => setImmediate(resolve));
      if (call.io.interrupted.aborted) break;
      const made = asked.rows(point);
      if ('why' in made) throw refuse(made);
      if (made.pins !== 'met') call.io.err(`sweep: ${pointText(axes, point)}: ${UNMET[made.pins]}\n`);
      const missing = made.rows.filter((row) => !known.has(form.key(row)));
      if (missing.length > 0) write(missing.map((row) => form.line(row)).join(''));
      progress.at(++done);
    }
    progress.end();
    file?.close();
    if (done === points.length) return 0;
    call.io.err(`sweep: interrupted after ${done} of ${points.length} points\n`);
    if (!file) call.io.out(form.partial(done, points.length));
    return 130;
  },
};

function axesOf(call: Call): Axis[] {
  const { vary } = call.values;
  const texts = Array.isArray(vary) ? vary.map(String) : [];
  if (texts.length === 0) throw new UsageError('expected --vary PATH=FROM..TO[:STEP], found none');
  const axes = texts.map((text) => {
    const made = parseVary(text);
    if (isAxis(made)) return made;
    throw new UsageError(`expected --vary ${made.expected}, found "${text}"`);
  });
  const twice = axes.find(({ path }, i) => axes.findIndex((other) => other.path === path) !== i);
  if (twice) throw new UsageError(`${twice.path} is varied twice`);
  const points = axes.reduce((all, { values }) => all * values.length, 1);
  if (points > MOST_POINTS) throw new UsageError(`expected at most ${MOST_POINTS} points, found ${points}`);
  return axes;
}

function shardOption(call: Call): [number, number] {
  const { shard } = call.values;
  if (shard === undefined) return [1, 1];
  const [, index, count] = /^(\d{1,6})\/(\d{1,6})$/.exec(String(shard)) ?? [];
  const [i, n] = [Number(index), Number(count)];
  if (i >= 1 && i <= n) return [i, n];
  throw new UsageError(`expected --shard I/N with I from 1 to N, found "${String(shard)}"`);
}

function runsOf(call: Call): number {
  const { runs } = call.values;
  if (runs === undefined) return RUNS;
  const n = Number(runs);
  if (Number.isInteger(n) && n >= 1 && n <= MOST_RUNS) return n;
  throw new UsageError(`expected --runs as a whole number from 1 to ${MOST_RUNS}, found "${String(runs)}"`);
}

const pointText = (axes: readonly Axis[], point: Point): string =>
  axes.map(({ path }, i) => `${path}=${point[i]}`).join(', ');

/** What a sweep is of; two outputs of which this is equal are parts of one. The shard is not in it. */
const markOf = ({ scenario, variant, readings, interventions, axes, seed, runs }: SweepJob) => ({
  smolny: version,
  scenario: scenario.id,
  revision: scenario.revision,
  variant,
  readings,
  interventions,
  seed,
  runs,
  vary: axes.map(({ path, values }) => ({ path, values })),
});

/** How rows are written, and told from one another when they are read again. */
interface Form {
  readonly header: string;
  line(row: SweepRow): string;
  /** What is the same in a row that was written and one that is found. */
  key(row: SweepRow): string;
  /** The key of a line; `null` for a line that is no row. */
  keyOf(line: string): string | null;
  /** The mark of a line that is a header; `null` for any other. */
  markOf(line: string): string | null;
  partial(done: number, all: number): string;
}

function csvForm(job: SweepJob, sharded: boolean): Form {
  const mark = `# ${JSON.stringify(markOf(job))}`;
  const names = csvLine(sweepColumns(job.axes));
  // A line of names amid the rows would be one too many where shards are put together.
  const columns = sharded ? `# ${names}` : names;
  return {
    header: `${mark}\n${columns}\n`,
    line: (row) => `${csvLine(sweepCells(row))}\n`,
    key: (row) => csvLine(sweepCells(row).slice(0, job.axes.length + 1)),
    keyOf: (line) => (line.startsWith('#') || line === names ? null : withoutFigures(line)),
    markOf: (line) => (line.startsWith('# {') ? line : null),
    partial: (done, all) => `# interrupted after ${done} of ${all} points\n`,
  };
}

const csvLine = (cells: readonly string[]): string => csv([cells]).trimEnd();

/** A line of CSV without its last four cells, none of which is ever quoted. */
const withoutFigures = (line: string): string => line.split(',').slice(0, -4).join(',');

function jsonForm(job: SweepJob): Form {
  const keyOf = (vary: unknown, division: unknown): string => JSON.stringify([vary, division]);
  return {
    header: `${JSON.stringify({ sweep: markOf(job) })}\n`,
    line: (row) => `${JSON.stringify(sweepRecord(row, job.axes))}\n`,
    key: (row) => keyOf(sweepRecord(row, job.axes).vary, row.division),
    keyOf: (line) => {
      const read: { readonly vary?: unknown; readonly division?: unknown } = JSON.parse(line);
      return read.vary === undefined ? null : keyOf(read.vary, read.division);
    },
    markOf: (line) => (line.startsWith('{"sweep":') ? line : null),
    partial: (done, all) => `${JSON.stringify({ interrupted: { done, all } })}\n`,
  };
}

/** The rows that a file has, or what is wrong with going on with it. */
function knownRows(lines: readonly string[], form: Form, path: string): Set<string> {
  const own = form.markOf(form.header.split('\n')[0] ?? '');
  const known = new Set<string>();
  lines.forEach((line, i) => {
    const wrong = (expected: string) => new InputError([`${path}:${i + 1}:1: ${expected}`]);
    const mark = form.markOf(line);
    if (i === 0 && mark === null) throw wrong('expected the first line of a sweep in this format');
    if (mark !== null && mark !== own)
      throw wrong('expected rows of the same sweep: scenario, revision, seed, version and what is varied');
    if (mark !== null) return;
    try {
      const key = form.keyOf(line);
      if (key !== null) known.add(key);
    } catch {
      throw wrong('expected a row of a sweep');
    }
  });
  return known;
}
