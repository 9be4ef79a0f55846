import { expect, test } from 'vitest';
import { detail } from '../../src/congress/details.ts';
import { summarize } from '../../src/scenario/summary.ts';
import { tellingSteps } from '../../src/scenario/telling.ts';
import { BUILT_IN, builtIn } from '../support/read.ts';

const idsOf = (name: string): string[] => tellingSteps(builtIn(name)).map(({ id }) => id);

test('of the Second Congress a card tells the walkouts, the vote on power, what fell and the committee', () => {
  const ids = idsOf('02-second');
  expect(ids).toHaveLength(6);
  for (const id of ['walkout', 'appeal', 'avilov-vote', 'cec']) expect(ids).toContain(id);
  expect(ids).not.toContain('presidium');
});

test('a card says of a walkout how many the session lost by it, and tells none that nobody is counted in', () => {
  const { steps } = detail(builtIn('02-second'));
  const left = new Map(steps.map(({ id, left: count }) => [id, count]));
  expect(left.get('walkout')).toBe(132);
  expect(left.get('men-int-leave')).toBe(6);
  expect(left.get('martov-leaves')).toBeNull();
  expect(idsOf('02-second')).not.toContain('martov-leaves');
  expect(steps.find(({ id }) => id === 'appeal')?.certainty).toBe('disputed');
});

test('the closest count of the Constituent Assembly is among those told, with both sides', () => {
  const { steps } = detail(builtIn('ca-1918'));
  const chair = steps.filter(({ telling, ayes, noes }) => telling && ayes !== null && noes !== null);
  expect(chair.length).toBeGreaterThan(0);
});

test.each(BUILT_IN)(
  '%s has at most six, in the order of the session, none that history never voted on',
  (name) => {
    const scenario = builtIn(name);
    const telling = tellingSteps(scenario);
    expect(telling.length).toBeLessThanOrEqual(6);
    const order = scenario.proceedings.map(({ id }) => id);
    const places = telling.map(({ id }) => order.indexOf(id));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(telling.filter(({ kind }) => kind === 'walkout').length).toBeLessThanOrEqual(2);
    for (const told of telling)
      if ('division' in told && told.division) expect(told.division.outcome).not.toBe('unknown');
  },
);

test('the First Congress had 1,090 delegates, of whom the count that is seated has 777', () => {
  const { delegates, of, house } = summarize(builtIn('01-first'));
  expect({ delegates, of, unknown: house?.unknown }).toEqual({ delegates: 777, of: 1090, unknown: 2 });
});
