import { expect, test } from 'vitest';
import { factPairs, factsOf } from '../../src/lab/facts.ts';
import { forkFrom } from '../../src/lab/fork.ts';
import type { Intervention } from '../../src/scenario/types.ts';
import { builtIn, courseFrom } from '../support/read.ts';

const at = (step: string, changes: readonly Intervention[]) => {
  const fork = forkFrom(courseFrom(builtIn('02-second')), changes);
  const [past, now] = [fork.history.steps, fork.steps].map((steps) => steps.find(({ id }) => id === step));
  if (!past || !now) throw new Error(`no step ${step}`);
  return factPairs(factsOf(past, fork.history.course), factsOf(now, fork.plan.course));
};

test('without changes no fact differs, and each has the badge of its source', () => {
  const pairs = at('appeal', []);
  expect(pairs.map(({ id }) => id)).toEqual(['present', 'left', 'needed', 'largest', 'vote']);
  expect(pairs.every(({ differs }) => !differs)).toBe(true);
  expect(pairs.at(-1)?.fork?.badge).toBe('disputed');
});

test('who stays raises what is needed; the vote is simulated, the record stands beside it', () => {
  const pairs = at('appeal', [{ do: 'cancel', id: 'walkout' }]);
  const said = (id: string) => {
    const pair = pairs.find((one) => one.id === id);
    return [pair?.history?.value.en, pair?.fork?.value.en];
  };
  expect(said('present')).toEqual(['511', '649']);
  expect(said('needed')).toEqual(['256', '325']);
  expect(pairs.at(-1)).toMatchObject({
    id: 'vote',
    differs: true,
    history: { badge: 'disputed' },
    fork: { badge: 'simulated' },
  });
});

test('a step that does not come about says why', () => {
  const pairs = at('walkout', [{ do: 'cancel', id: 'walkout' }]);
  expect(pairs.find(({ id }) => id === 'vote')).toMatchObject({ history: null, differs: true });
  expect(pairs.find(({ id }) => id === 'vote')?.fork?.value.en).toMatch(/^not held: /);
});

test('the largest group short of a majority says by how many', () => {
  const pairs = at('appeal', [{ do: 'size', faction: 'bolshevik', mandates: 100 }]);
  expect(pairs.find(({ id }) => id === 'largest')?.fork?.value.en).toBe('no, B 11 short');
});
