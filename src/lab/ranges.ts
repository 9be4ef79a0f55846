import { present } from '../congress/house.ts';
import { byRight } from '../scenario/delegates.ts';
import { NAMED_RULES } from '../voting/majority.ts';
import { houseBefore, type Fork } from './fork.ts';
import { movable } from './guide/who.ts';
import { lineIn } from './lines.ts';
import type { SentSession } from './sent.ts';
import { pointsOf, sweepOf, type Point, type SweepRow } from './sweep.ts';
import type { Axis, Varied } from './vary.ts';

/** What can be varied for one vote of a fork. */
export interface Variable {
  /** Names it, as a sweep does. */
  readonly path: string;
  readonly varied: Varied;
  /** What it is in history; `null` for a vote that history did not take. */
  readonly history: number | string | null;
  /** Its values in order, at most so many steps between the first and the last where it is a number. */
  values(steps: number): readonly (number | string)[];
}

const shares = (steps: number): number[] => Array.from({ length: steps + 1 }, (_, i) => i / steps);

/** Whole numbers from 0 to the most, in at most so many steps. */
const wholes = (most: number, steps: number): number[] => [
  ...new Set(shares(Math.min(most, steps)).map((share) => Math.round(share * most))),
];

/** Everything that can be varied for the vote of a step: lines, cohesion, who goes or comes before it, sizes, majority, count. */
export function variablesAt(fork: Fork, id: string): readonly Variable[] {
  const { course } = fork.plan;
  const at = fork.steps.findIndex((step) => step.id === id);
  const step = fork.steps[at];
  if (!step?.division) return [];
  const told = fork.history.at.get(id);
  const house = houseBefore(fork, at);
  const groups = course.scenario.factions.filter((faction) => present(house, faction.id) > 0);
  const stated = groups.filter((faction) => lineIn(step.proceeding, faction.id, course));
  const ofHistory = (faction: string) => told && lineIn(told.proceeding, faction, fork.history.course);
  return [
    ...stated.map((faction): Variable => ({
      path: `line.${faction.id}.for@${id}`,
      varied: { kind: 'line', faction: faction.id, part: 'for', at: id },
      history: ofHistory(faction.id)?.line.for ?? null,
      values: shares,
    })),
    ...stated.map((faction): Variable => ({
      path: `cohesion.${faction.id}@${id}`,
      varied: { kind: 'cohesion', faction: faction.id, at: id },
      history: ofHistory(faction.id)?.cohesion ?? null,
      values: shares,
    })),
    ...movementsBefore(fork, at),
    ...groups.flatMap(({ id: faction }): Variable[] => {
      const size = openingSize(fork, faction);
      if (size === null || size === 0) return [];
      return [
        {
          path: `size.${faction}`,
          varied: { kind: 'size', faction },
          history: size,
          values: (steps) => wholes(2 * size, steps),
        },
      ];
    }),
    {
      path: `rule@${id}`,
      varied: { kind: 'rule', at: id },
      history: told?.step.division?.rule.id ?? null,
      values: () => [...new Set([...NAMED_RULES.map((rule) => rule.id), ...course.rules.keys()])],
    },
    ...(Object.keys(course.scenario.variants).length > 1
      ? [
          {
            path: 'variant',
            varied: { kind: 'variant' as const },
            history: course.variant,
            values: () => Object.keys(course.scenario.variants),
          },
        ]
      : []),
  ];
}

/** Walkouts and returns before a step, whose factions are named: how many of them go or come. */
function movementsBefore(fork: Fork, at: number): Variable[] {
  return fork.steps.slice(0, at).flatMap((step, i): Variable[] => {
    const { proceeding, status } = step;
    if (status !== 'held' || (proceeding.kind !== 'walkout' && proceeding.kind !== 'return')) return [];
    const before = houseBefore(fork, i);
    const each = (proceeding.factions ?? []).map((faction) => movable(step, faction, before));
    const most = each.reduce((sum, one) => sum + one.most, 0);
    const told = fork.history.at.get(step.id);
    const inHistory = told
      ? (proceeding.factions ?? []).map((faction) => movable(told.step, faction, told.before))
      : null;
    if (most === 0) return [];
    return [
      {
        path: `${proceeding.kind}.${step.id}`,
        varied: { kind: proceeding.kind, at: step.id },
        history: inHistory?.reduce((sum, one) => sum + one.now, 0) ?? null,
        values: (steps) => wholes(most, steps),
      },
    ];
  });
}

/** Mandates of a faction with which history opens; `null` where none are counted. */
function openingSize({ history: { course } }: Fork, faction: string): number | null {
  const [opening] = course.chain;
  if (!opening) return null;
  if (course.forest.byId.get(faction)?.unnamed) return opening.unaccounted ?? null;
  const counted = byRight(opening.counts[faction] ?? 0, opening.right);
  return counted.decisive > 0 ? counted.decisive : counted.unsplit;
}

/** A question over ranges about one vote, as it can be sent to a worker. */
export interface RangeQuestion extends SentSession {
  readonly division: string;
  readonly axes: readonly Axis[];
  readonly seed: number;
  /** Runs at a point whose chance cannot be computed. */
  readonly runs: number;
}

/** The chance at one point of a range; `null` where it cannot be so. */
export interface RangePart {
  readonly point: Point;
  readonly row: SweepRow | null;
}

/** The chance that a vote is put and carried, point by point. */
export function* ranged({ division, ...job }: RangeQuestion): Generator<RangePart> {
  const sweep = sweepOf(job);
  for (const point of pointsOf(job.axes)) {
    const made = sweep.rows(point);
    yield {
      point,
      row: 'why' in made ? null : (made.rows.find((row) => row.division === division) ?? null),
    };
  }
}
