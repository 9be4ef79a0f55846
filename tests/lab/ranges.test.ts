import { describe, expect, test } from 'vitest';
import { forkOf } from '../../src/lab/fork.ts';
import { graphOf } from '../../src/lab/graph.ts';
import { historyOf } from '../../src/lab/history.ts';
import { lineIn } from '../../src/lab/lines.ts';
import { ranged, variablesAt, type RangePart, type Variable } from '../../src/lab/ranges.ts';
import { middleOf, rangeSentence, rowWords } from '../../src/lab/rangeWords.ts';
import { divisionsOf, weigh } from '../../src/lab/weigh.ts';
import type { Intervention } from '../../src/scenario/types.ts';
import { builtIn, courseFrom } from '../support/read.ts';

const course = courseFrom(builtIn('02-second'));
const fork = forkOf(historyOf(course), []);
const VOTE = 'appeal';
const variables = variablesAt(fork, VOTE);

const over = (
  variable: Variable,
  values: readonly (number | string)[],
  interventions: readonly Intervention[] = [],
  division = VOTE,
): RangePart[] => [
  ...ranged({
    scenario: course.scenario,
    variant: course.variant,
    readings: course.readings,
    interventions,
    division,
    axes: [{ path: variable.path, varied: variable.varied, values }],
    seed: 0,
    runs: 100,
  }),
];

/** The chance of the vote when nothing is varied. */
const asItWas = (): number => {
  const graph = graphOf(fork.plan, fork.history);
  if ('kind' in graph) throw new Error('too large');
  const found = divisionsOf(weigh(graph, fork.plan.pins), course).find(({ id }) => id === VOTE);
  return found?.carried.low ?? NaN;
};

describe('what can be varied for a vote', () => {
  test('is of every kind, for those in the hall only', () => {
    expect(new Set(variables.map(({ varied }) => varied.kind))).toEqual(
      new Set(['line', 'cohesion', 'walkout', 'size', 'rule', 'variant']),
    );
    // All Mensheviks have left by then.
    expect(variables.some(({ path }) => path === `line.menshevik.for@${VOTE}`)).toBe(false);
    expect(variablesAt(fork, 'convene')).toEqual([]);
  });

  test.each(variables.filter(({ varied }) => varied.kind !== 'line').map((one) => [one.path, one] as const))(
    '%s at its value of history leaves the chance as it is',
    (_, variable) => {
      const [at] = over(variable, [variable.history ?? '']);
      expect(at?.row?.probability).toBeCloseTo(asItWas(), 9);
    },
  );

  test('a line is varied from the one that is stated', () => {
    const line = variables.find(({ path }) => path === `line.left-sr.for@${VOTE}`);
    const told = fork.history.at.get(VOTE)?.proceeding;
    expect(line?.history).toBe(told && lineIn(told, 'left-sr', course)?.line.for);
  });

  test('no value is there twice, and numbers rise', () => {
    for (const { values } of variables)
      for (const steps of [10, 20]) {
        const all = values(steps);
        expect(new Set(all).size).toBe(all.length);
        const numbers = all.filter((value) => typeof value === 'number');
        expect(numbers.toSorted((a, b) => a - b)).toEqual(numbers);
      }
  });
});

test('a range is told by its ends and where it turns, as its rows are', () => {
  const [vote, stay] = ['martov-written-vote', [{ do: 'cancel', id: 'walkout' } as const]];
  const variable = variablesAt(forkOf(fork.history, stay), vote).find(
    ({ path }) => path === `line.bolshevik.for@${vote}`,
  );
  if (!variable) throw new Error('the Bolsheviks are not in the hall');
  const parts = over(variable, [0, 0.5, 1], stay, vote);
  const said = rangeSentence(parts, [{ ...variable, values: [0, 0.5, 1] }], course, 'en');
  const [first, , last] = parts.map(({ row }) => rowWords(row, 'en'));
  expect(said).toContain(`At 0%: ${first}; at 100%: ${last}.`);
  const likely = parts.map(({ row }) => row !== null && middleOf(row) > 0.5);
  expect(likely).toEqual([false, expect.any(Boolean), true]);
  expect(said).toContain(likely[1] ? 'between 0% and 50%' : 'between 50% and 100%');
});
