import { expect, test } from 'vitest';
import { graphOf } from '../../src/lab/graph.ts';
import { historyOf } from '../../src/lab/history.ts';
import { planOf } from '../../src/lab/plan.ts';
import { openedFirst, unfold, type Turn } from '../../src/lab/unfold.ts';
import { weigh } from '../../src/lab/weigh.ts';
import { courseOfSmall, opened, vote } from '../support/smallAssembly.ts';

/** Two votes of one person, who is for the first nine times of ten and for the second three times of four. */
const history = historyOf(
  courseOfSmall({
    houses: [{ a: 1 }],
    proceedings: opened(
      vote('one', 'carried', {}, { lines: { a: [0.9, 0.1, 0, 0] } }),
      vote('two', 'lost', {}, { lines: { a: [0.75, 0.25, 0, 0] } }),
    ),
  }),
);
const graph = graphOf(planOf(history.course), history);
if ('kind' in graph) throw new Error(graph.kind);
const weighed = weigh(graph, new Map());

const outline = ({ branch, next, turns }: Turn): unknown => [
  branch ? `${branch.proceeding.id} ${branch.outcome} ${branch.probability.high.toFixed(3)}` : 'start',
  next?.id ?? 'end',
  ...turns.map(outline),
];

test('a road is unfolded as far as it is opened, and says what decides where it is not', () => {
  expect(outline(unfold(graph, weighed, history, new Set(['', '0'])))).toEqual([
    'start',
    'one',
    ['one carried 0.900', 'two', ['two carried 0.675', 'end'], ['two lost 0.225', 'end']],
    ['one lost 0.100', 'two'],
  ]);
});

test('the likeliest turns are opened first, as far as there is room', () => {
  const first = (most: number, forks = 4) => [...openedFirst(graph, weighed, history, { most, forks })];
  expect(first(2)).toEqual(['']);
  expect(first(3)).toEqual(['', '0']);
  expect(first(4)).toEqual(['', '0', '1']);
  expect(first(4, 1)).toEqual(['']);
});
