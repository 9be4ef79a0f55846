import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { graphOf, type Graph } from '../../src/lab/graph.ts';
import { likeliestPaths } from '../../src/lab/paths.ts';
import { exactly } from '../../src/lab/range.ts';
import { divisionsOf, weigh } from '../../src/lab/weigh.ts';
import { historyOf, type History } from '../../src/lab/history.ts';
import { planFor } from '../../src/lab/interventions.ts';
import { planOf } from '../../src/lab/plan.ts';
import type { Outcome } from '../../src/domain/tally.ts';
import { BUILT_IN, builtIn, courseFrom } from '../support/read.ts';
import { courseOfSmall, event, opened, vote, walkout, type Fields } from '../support/smallAssembly.ts';

const graphFor = (history: History): Graph => {
  const made = graphOf(planOf(history.course), history);
  if ('kind' in made) throw new Error(made.kind);
  return made;
};

/** Chances of the divisions of a session by id. */
const oddsOf = (history: History, pins: ReadonlyMap<string, Outcome> = new Map()) => {
  const graph = graphFor(history);
  return new Map(divisionsOf(weigh(graph, pins), history.course).map((odds) => [odds.id, odds]));
};

/** Three votes on which the second walkout and the last vote hang: every way can be counted by hand. */
const small = (a: number, b: number, chance: number) =>
  historyOf(
    courseOfSmall({
      houses: [{ a, b }],
      proceedings: opened(
        vote('one', 'carried', {}, { lines: { a: [chance, 1 - chance, 0, 0], b: [0.5, 0.25, 0.25, 0] } }),
        walkout(['b'], 'all', { id: 'go', when: { lost: 'one' } }),
        vote('two', 'carried', {}, { lines: { a: [0.5, 0.5, 0, 0], b: 'against' } }),
        vote('three', 'carried', {}, { when: { carried: 'two' }, lines: { a: 'for', b: 'abstaining' } }),
      ),
    }),
  );

type Ballots = readonly (readonly [part: number, chance: number])[];

/** Chance of more ayes than noes when each voter is gone through one by one; parts are 1, −1 and 0. */
function byEnumeration(voters: readonly Ballots[]): number {
  const go = (i: number, margin: number): number => {
    const voter = voters[i];
    if (!voter) return Number(margin > 0);
    return voter.reduce((sum, [part, chance]) => sum + chance * go(i + 1, margin + part), 0);
  };
  return go(0, 0);
}

describe('the exact odds of a session', () => {
  test('are those of counting every way of voting, walkouts on a condition included', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 0, max: 8 }),
        (a, b, eighths) => {
          const p = eighths / 8;
          const odds = oddsOf(small(a, b, p));
          const many = (n: number, voter: Ballots): Ballots[] => Array.from({ length: n }, () => voter);
          const one = byEnumeration([
            ...many(a, [
              [1, p],
              [-1, 1 - p],
            ]),
            ...many(b, [
              [1, 0.5],
              [-1, 0.25],
              [0, 0.25],
            ]),
          ]);
          const evenly = many(a, [
            [1, 0.5],
            [-1, 0.5],
          ]);
          const stayed = byEnumeration([...evenly, ...many(b, [[-1, 1]])]);
          const two = one * stayed + (1 - one) * byEnumeration(evenly);
          expect(odds.get('one')?.carried.low).toBeCloseTo(one, 12);
          expect(odds.get('two')?.carried.low).toBeCloseTo(two, 12);
          expect(odds.get('three')?.held.low).toBeCloseTo(two, 12);
          expect(odds.get('three')?.carried.high).toBeCloseTo(two, 12);
        },
      ),
      { numRuns: 60 },
    );
  });

  test.each(BUILT_IN)('sum to 1 over the ends and over paths with the rest: %s', (name) => {
    const graph = graphFor(historyOf(courseFrom(builtIn(name))));
    const weighed = weigh(graph, new Map());
    const ends = graph.nodes.filter(({ edges }) => edges.length === 0);
    const exact = graph.nodes.every(({ edges }) => edges.every(({ chance }) => exactly(chance) !== null));
    const total = ends.reduce((sum, { id }) => sum + weighed.at(id).high, 0);
    if (exact) expect(total).toBeCloseTo(1, 9);
    else expect(total).toBeGreaterThanOrEqual(1 - 1e-9);
    const { paths, rest } = likeliestPaths(graph, weighed, 4);
    const listed = paths.reduce((sum, { probability }) => sum + probability.low, 0);
    if (exact) expect(listed + rest.low).toBeCloseTo(1, 9);
    else expect(listed).toBeLessThanOrEqual(1 + 1e-9);
  });

  test('a pin conditions what came before it as well: Bayes by hand', () => {
    const history = small(2, 1, 0.75);
    const free = oddsOf(history);
    const pinned = oddsOf(history, new Map([['two', 'carried']]));
    const one = free.get('one')?.carried.low ?? NaN;
    // Of two, each for with chance ½: more ayes than noes with b gone, ¼; with b against, both must be for and 2 > 1, ¼.
    const stayed = 0.25;
    const gone = 0.25;
    expect(pinned.get('one')?.carried.low).toBeCloseTo(
      (one * stayed) / (one * stayed + (1 - one) * gone),
      12,
    );
    expect(pinned.get('two')?.carried.low).toBeCloseTo(1, 12);
  });

  test('what the model gives no chance is put there by force, and said so', () => {
    const history = historyOf(
      courseOfSmall({
        houses: [{ a: 2, b: 1 }],
        proceedings: opened(
          vote('one', 'lost', {}, { lines: { a: 'against', b: 'for' } }),
          vote('two', 'carried', {}, { when: { carried: 'one' }, lines: { a: 'for', b: 'for' } }),
        ),
      }),
    );
    const plan = planFor(history.course, [{ do: 'pin', id: 'one', outcome: 'carried' }]);
    const graph = graphOf(plan, history);
    if ('kind' in graph) throw new Error(graph.kind);
    expect(weigh(graph, new Map()).forced).toBe(false);
    const weighed = weigh(graph, plan.pins);
    expect(weighed.forced).toBe(true);
    expect(divisionsOf(weighed, plan.course).map(({ carried }) => exactly(carried))).toEqual([1, 1]);
  });

  test('a proceeding with a chance forks the road', () => {
    const history = historyOf(
      courseOfSmall({
        houses: [{ a: 2, b: 3 }],
        proceedings: opened(
          event('walkout', { id: 'go', factions: ['b'], size: 'all', chance: 0.25 }),
          vote('text', 'lost', {}, { lines: { a: 'for', b: 'against' } }),
        ),
      }),
    );
    expect(oddsOf(history).get('text')?.carried.low).toBeCloseTo(0.25, 12);
  });

  test('a missing line leaves a range from none of it to all of it', () => {
    const history = historyOf(
      courseOfSmall({
        houses: [{ a: 2, b: 3 }],
        proceedings: opened(vote('text', 'lost', {}, { lines: { a: 'for' } })),
      }),
    );
    expect(oddsOf(history).get('text')?.carried).toEqual({ low: 0, high: 1 });
  });

  test('what is open later leaves what came before as it was', () => {
    const history = historyOf(
      courseOfSmall({
        houses: [{ a: 2, b: 3 }],
        proceedings: opened(
          vote('one', 'carried', {}, { lines: { a: [0.5, 0.5, 0, 0], b: 'abstaining' } }),
          vote('two', 'lost', {}, { lines: { a: 'for' } }),
        ),
      }),
    );
    expect(oddsOf(history).get('one')?.carried).toEqual({ low: 0.25, high: 0.25 });
  });

  test('what follows an open vote in any case is certain; what hangs on it is open', () => {
    const history = historyOf(
      courseOfSmall({
        houses: [{ a: 2, b: 3 }],
        proceedings: opened(
          vote('open', 'lost', {}, { lines: { a: 'for' } }),
          walkout(['b'], 'all', { id: 'go', when: { carried: 'open' } }),
          vote('after', 'carried', {}, { lines: { a: 'for', b: 'abstaining' } }),
          vote('then', 'carried', {}, { when: { carried: 'open' }, lines: { a: 'for', b: 'abstaining' } }),
        ),
      }),
    );
    const odds = oddsOf(history);
    expect(odds.get('after')).toMatchObject({ held: { low: 1, high: 1 }, carried: { low: 1, high: 1 } });
    expect(odds.get('then')).toMatchObject({ held: { low: 0, high: 1 }, carried: { low: 0, high: 1 } });
    expect(oddsOf(history, new Map([['open', 'lost']])).get('then')?.held).toEqual({ low: 0, high: 0 });
  });

  test('where every road is listed there is no rest, whatever is not known of them', () => {
    const open = vote('open', 'carried', {}, { lines: { a: [1, 0, 0, 0] } });
    const graph = graphFor(historyOf(courseOfSmall({ houses: [{ a: 5, b: 6 }], proceedings: opened(open) })));
    const { paths, rest } = likeliestPaths(graph, weigh(graph, new Map()), 4);
    expect(paths.map(({ probability }) => probability)).toEqual([
      { low: 0, high: 1 },
      { low: 0, high: 1 },
    ]);
    expect(rest).toEqual({ low: 0, high: 0 });
  });

  test('twelve even motions are one end, not 4,096', () => {
    const motions: Fields[] = Array.from({ length: 12 }, (_, i) =>
      vote(`text-${i}`, 'carried', {}, { lines: { a: [0.5, 0.5, 0, 0] } }),
    );
    const graph = graphFor(historyOf(courseOfSmall({ houses: [{ a: 5 }], proceedings: opened(...motions) })));
    expect(graph.nodes).toHaveLength(13);
    const { paths, rest } = likeliestPaths(graph, weigh(graph, new Map()), 4);
    expect(paths.map(({ probability }) => probability.low)).toEqual(Array(4).fill(2 ** -12));
    expect(rest.low).toBeCloseTo(1 - 4 * 2 ** -12, 12);
  });

  test('a fork has its own: with everyone there, Avilov’s motion has a chance', () => {
    const history = historyOf(courseFrom(builtIn('02-second')));
    const fork = builtIn('02-second').forks?.find(({ id }) => id === 'nobody-leaves');
    const plan = planFor(history.course, fork?.changes ?? []);
    const graph = graphOf(plan, history);
    if ('kind' in graph) throw new Error(graph.kind);
    const odds = divisionsOf(weigh(graph, new Map()), plan.course);
    expect(odds.find(({ id }) => id === 'condemn')?.held).toEqual({ low: 0, high: 0 });
    expect(odds.find(({ id }) => id === 'appeal')?.carried.low).toBeCloseTo(1, 9);
  });
});
