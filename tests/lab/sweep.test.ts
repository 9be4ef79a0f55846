import { describe, expect, test } from 'vitest';
import type { Course } from '../../src/congress/course.ts';
import { graphOf } from '../../src/lab/graph.ts';
import { historyOf } from '../../src/lab/history.ts';
import { planFor } from '../../src/lab/interventions.ts';
import { exactly } from '../../src/lab/range.ts';
import { studyOf } from '../../src/lab/robustness.ts';
import { pointsOf, sweepOf, type SweepRow } from '../../src/lab/sweep.ts';
import { isAxis, parseVary, type Axis } from '../../src/lab/vary.ts';
import { divisionsOf, weigh } from '../../src/lab/weigh.ts';
import { wilson } from '../../src/voting/probability/wilson.ts';
import type { Intervention } from '../../src/scenario/types.ts';
import { builtIn, courseFrom } from '../support/read.ts';
import { courseOfSmall, event, opened, vote, walkout } from '../support/smallAssembly.ts';

function axis(text: string): Axis {
  const made = parseVary(text);
  if (!isAxis(made)) throw new Error(made.expected);
  return made;
}

const sweepOn = (course: Course, vary: string, interventions: readonly Intervention[] = [], runs = 200) => {
  const { scenario, variant, readings } = course;
  const axes = [axis(vary)];
  const asked = sweepOf({ scenario, variant, readings, interventions, axes, seed: 25, runs });
  const points = pointsOf(axes).map((point) => {
    const made = asked.rows(point);
    if ('why' in made) throw new Error(made.why);
    return made;
  });
  return { points, problem: asked.problem() };
};

/** The odds of every division with changes made, without a sweep. */
function oddsOf(course: Course, changes: readonly Intervention[]): (number | null)[] {
  const plan = planFor(course, changes);
  const graph = graphOf(plan, historyOf(course));
  if ('kind' in graph) throw new Error(graph.kind);
  return divisionsOf(weigh(graph, plan.pins), plan.course).map(({ carried }) => exactly(carried));
}

const chancesOf = (rows: readonly SweepRow[]) => rows.map(({ probability }) => probability);

const half = { a: [0.5, 0.5, 0, 0], b: [0.4, 0.6, 0, 0] };
const three = courseOfSmall({
  houses: [{ a: 12, b: 9 }],
  proceedings: opened(
    vote('one', 'carried', {}, { lines: half }),
    walkout(['b'], 8, { id: 'go' }),
    vote('two', 'carried', {}, { lines: half }),
    event('return', { id: 'back', factions: ['b'], size: 4 }),
    vote('three', 'carried', {}, { lines: half }),
  ),
});

describe('a point has the odds that the same change has', () => {
  test.each([
    ['size.b=9,10,30', (n: number): Intervention => ({ do: 'size', faction: 'b', mandates: n })],
    ['return.back=0,1,8', (n: number): Intervention => ({ do: 'resize', id: 'back', size: n })],
    ['walkout.go=4,5', (n: number): Intervention => ({ do: 'resize', id: 'go', size: n })],
    ['cohesion.a=0,0.5,1', (n: number): Intervention => ({ do: 'cohesion', rho: n, faction: 'a' })],
  ])('%s', (vary, change) => {
    const { points } = sweepOn(three, vary);
    const expected = axis(vary).values.map((value) => oddsOf(three, [change(Number(value))]));
    expect(points.map(({ rows }) => chancesOf(rows))).toEqual(expected);
    expect(new Set(expected.map((odds) => odds.join())).size).toBe(expected.length);
  });
});

/** One delegate tosses a coin fifteen times before a vote that hangs on all of them: more situations than the exact way holds. */
const tosses = Array.from({ length: 15 }, (_, i) => `toss-${i}`);
const coins = courseOfSmall({
  houses: [{ a: 1 }],
  proceedings: opened(
    vote('sure', 'lost', {}, { lines: { a: 'against' } }),
    ...tosses.map((id) => vote(id, 'carried', {}, { lines: { a: [0.5, 0.5, 0, 0] } })),
    vote(
      'last',
      'carried',
      {},
      {
        when: {
          all: [{ carried: 'toss-0' }, { any: tosses.slice(1).map((id) => ({ carried: id })) }],
        },
        lines: { a: 'for' },
      },
    ),
  ),
});

describe('what cannot be gone through is sampled', () => {
  test('with its interval, and says so', () => {
    const { points } = sweepOn(coins, 'cohesion.a=0', [], 4000);
    const rows = points[0]?.rows ?? [];
    const [sure, last] = [rows.at(0), rows.at(-1)];
    expect(sure).toMatchObject({ division: 'sure', probability: 0, exact: false });
    // The first toss, and one of fourteen others; four standard errors of 4,000 runs.
    const truth = 0.5 * (1 - 2 ** -14);
    expect(last).toMatchObject({ division: 'last', exact: false });
    const share = last?.probability ?? NaN;
    expect(Math.abs(share - truth)).toBeLessThan(4 * Math.sqrt(0.25 / 4000));
    const { low, high } = wilson(Math.round(share * 4000), 4000);
    expect(last?.range).toEqual([low, high]);
  });

  test('and a pin that no run met leaves everything open', () => {
    const { points } = sweepOn(coins, 'cohesion.a=0', [{ do: 'pin', id: 'sure', outcome: 'carried' }]);
    expect(points[0]?.pins).toBe('unseen');
    for (const { probability, range } of points[0]?.rows ?? [])
      expect([probability, range]).toEqual([null, [0, 1]]);
  });
});

test('a point says where a pin was put there by force', () => {
  const course = courseOfSmall({
    houses: [{ a: 5, b: 4 }],
    proceedings: opened(vote('only', 'lost', {}, { lines: { a: 'against', b: 'for' } })),
  });
  const { points } = sweepOn(course, 'size.b=4,9', [{ do: 'pin', id: 'only', outcome: 'carried' }]);
  expect(points.map(({ pins, rows }) => [pins, ...chancesOf(rows)])).toEqual([
    ['forced', 1],
    ['met', 1],
  ]);
});

test('readings hold for the variants that allow them, in a sweep as in a study of robustness', () => {
  const course = courseFrom(builtIn('03-third'));
  const variants = Object.keys(course.scenario.variants);
  expect(variants.length).toBeGreaterThan(1);
  const { points, problem } = sweepOn(course, `variant=${variants.join()}`);
  expect(problem).toBeNull();
  const study = studyOf(course.scenario, course);
  for (const [i, variant] of variants.entries()) {
    const cases = study.casesUnder({ variant, without: [], unnamed: 'stated' });
    if ('kind' in cases) throw new Error(cases.kind);
    expect(points[i]?.rows.map(({ division }) => division)).toEqual(cases.map(({ id }) => id));
    for (const [k, { carried, result }] of cases.entries())
      if (result !== 'not-put' && exactly(carried) !== null)
        expect(points[i]?.rows[k]?.probability).toBeCloseTo(carried.low, 9);
  }
});
