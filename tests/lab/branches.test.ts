import { expect, test } from 'vitest';
import { branchesFrom, START, type Stretch } from '../../src/lab/branches.ts';
import { graphOf } from '../../src/lab/graph.ts';
import { historyOf } from '../../src/lab/history.ts';
import { planOf } from '../../src/lab/plan.ts';
import { weigh } from '../../src/lab/weigh.ts';
import { courseOfSmall, opened, vote, walkout } from '../support/smallAssembly.ts';

test('the turns at every fork of the road, with those folded, have the chance of the road up to there', () => {
  const history = historyOf(
    courseOfSmall({
      houses: [{ a: 3, b: 2 }],
      proceedings: opened(
        vote('one', 'carried', {}, { lines: { a: [0.8, 0.2, 0, 0], b: [0.5, 0.25, 0.25, 0] } }),
        walkout(['b'], 'all', { id: 'go', when: { lost: 'one' } }),
        vote('two', 'carried', {}, { lines: { a: [0.5, 0.5, 0, 0], b: 'against' } }),
      ),
    }),
  );
  const graph = graphOf(planOf(history.course), history);
  if ('kind' in graph) throw new Error(graph.kind);
  const weighed = weigh(graph, new Map());
  let forks = 0;
  const follow = (from: Stretch): void => {
    const { branches, folded } = branchesFrom(graph, weighed, history, from);
    if (branches.length === 0) return;
    forks += 1;
    const sum = branches.reduce((all, { probability }) => all + probability.high, folded.probability.high);
    expect(sum).toBeCloseTo(from.probability.high, 9);
    branches.forEach(follow);
  };
  follow(START);
  expect(forks).toBeGreaterThan(2);
});

test('a turn beside which there is another is never sure', () => {
  const lines = { a: { split: [0.65, 0.35, 0, 0] } };
  const history = historyOf(
    courseOfSmall({ houses: [{ a: 900 }], proceedings: opened(vote('text', 'carried', {}, { lines })) }),
  );
  const graph = graphOf(planOf(history.course), history);
  if ('kind' in graph) throw new Error(graph.kind);
  const { branches, folded } = branchesFrom(graph, weigh(graph, new Map()), history, START);
  expect(branches.length + folded.turns).toBeGreaterThan(1);
  expect(branches[0]?.probability.high).toBeGreaterThan(1 - 1e-9);
  expect(branches[0]?.probability.high).toBeLessThan(1);
});
