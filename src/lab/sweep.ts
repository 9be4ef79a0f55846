import { courseUnder, isCourse } from '../congress/course.ts';
import type { Intervention } from '../scenario/types.ts';
import { ensembleOf } from './ensemble.ts';
import { estimatesOf } from './estimates.ts';
import { graphOf } from './graph.ts';
import { divisionsOf, weigh } from './weigh.ts';
import { historyOf, type History } from './history.ts';
import { planFor } from './interventions.ts';
import type { Plan } from './plan.ts';
import type { SentSession } from './sent.ts';
import { exactly } from './range.ts';
import { changesFor, type Axis } from './vary.ts';

/** A question over ranges: one session, and what of it is varied. */
export interface SweepJob extends SentSession {
  readonly axes: readonly Axis[];
  readonly seed: number;
  /** Runs at a point whose odds cannot be computed. */
  readonly runs: number;
}

/** One point of the grid: a value for each axis, in their order. */
export type Point = readonly (number | string)[];

/** The chance that a division is put and carried, at a point. */
export interface SweepRow {
  readonly point: Point;
  readonly division: string;
  /** `null` where a missing line leaves it open. */
  readonly probability: number | null;
  /** What a missing line leaves open, or the 95 % interval of a sample. */
  readonly range: readonly [number, number];
  /** False where it is sampled or open. */
  readonly exact: boolean;
}

/** Every division at a point. */
export interface PointRows {
  readonly rows: readonly SweepRow[];
  /**
   * What became of the pins: `forced` where the model gives them no chance, so that they were put there by force, `unseen` where none of
   * the runs of a sample met them.
   */
  readonly pins: 'met' | 'forced' | 'unseen';
}

/** Why a point cannot be. */
export interface PointProblem {
  readonly point: Point;
  readonly why: string;
}

/** The points of a grid, the last axis varying fastest. */
export function pointsOf(axes: readonly Axis[]): Point[] {
  return axes.reduce<Point[]>(
    (points, { values }) => points.flatMap((point) => values.map((value) => [...point, value])),
    [[]],
  );
}

/** The points that are shard `index` (from 1) of `count`: every count-th, so that shards are of one size and none is left out. */
export const shardOf = (points: readonly Point[], index: number, count: number): Point[] =>
  points.filter((_, i) => i % count === index - 1);

/** A sweep ready to be worked out, each point by itself. */
export interface Sweep {
  /** Why a value cannot be, tried with the first values of all else; `null` where all can. */
  problem(): PointProblem | null;
  /** A row for each division: exact where the session can be gone through, else by a sample with the seed. */
  rows(point: Point): PointRows | PointProblem;
}

export function sweepOf(job: SweepJob): Sweep {
  const { scenario, readings, interventions, axes, seed, runs } = job;
  const histories = new Map<string, History>();
  const historyFor = (variant: string): History | string => {
    const known = histories.get(variant);
    if (known) return known;
    const course = courseUnder(scenario, variant, readings);
    if (!isCourse(course)) return `one of ${course.allowed.join(', ')}, found "${course.found}"`;
    const history = historyOf(course);
    histories.set(variant, history);
    return history;
  };
  const planAt = (point: Point): { readonly plan: Plan; readonly history: History } | PointProblem => {
    const which = axes.findIndex(({ varied }) => varied.kind === 'variant');
    const history = historyFor(which < 0 ? job.variant : String(point[which]));
    if (typeof history === 'string') return { point, why: `expected ${history}` };
    const before = planFor(history.course, interventions);
    const changes: Intervention[] = [...interventions];
    for (const [i, axis] of axes.entries()) {
      const made = changesFor(axis, point[i] ?? '', before.course);
      if ('expected' in made) return { point, why: `expected ${made.expected}` };
      changes.push(...made);
    }
    const plan = planFor(history.course, changes);
    const complaint = plan.complaints.find(({ index }) => index >= interventions.length);
    if (complaint) return { point, why: complaint.why.en };
    return { plan, history };
  };
  const rows: Sweep['rows'] = (point) => {
    const made = planAt(point);
    if ('why' in made) return made;
    const { plan, history } = made;
    const graph = graphOf(plan, history);
    if (!('kind' in graph)) {
      const weighed = weigh(graph, plan.pins);
      return {
        rows: divisionsOf(weighed, plan.course).map(({ id, carried }): SweepRow => {
          const probability = exactly(carried);
          const range = [carried.low, carried.high] as const;
          return { point, division: id, probability, range, exact: probability !== null };
        }),
        pins: weighed.forced ? 'forced' : 'met',
      };
    }
    const counts = ensembleOf(plan, history, seed, 'outcomes').run(0, runs);
    return {
      rows: estimatesOf(counts).map(({ id, carried, interval }): SweepRow => ({
        point,
        division: id,
        probability: carried,
        range: interval,
        exact: false,
      })),
      pins: counts.kept === 0 ? 'unseen' : 'met',
    };
  };
  return {
    rows,
    problem() {
      const first = axes.map(({ values }) => values[0] ?? '');
      for (const [i, { values }] of axes.entries())
        for (const value of values) {
          const made = planAt(first.with(i, value));
          if ('why' in made) return made;
        }
      return null;
    },
  };
}
