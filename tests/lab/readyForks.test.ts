import { describe, expect, test } from 'vitest';
import { readyForksOf } from '../../src/lab/readyForks.ts';
import type { Intervention, Scenario } from '../../src/scenario/types.ts';
import { BUILT_IN, builtIn } from '../support/read.ts';

const second = builtIn('02-second');
const told = (question: string, ...changes: Intervention[]) => {
  const text = { en: question, ru: question };
  const scenario: Scenario = { ...second, forks: [{ id: 'one', title: text, question: text, changes }] };
  return readyForksOf(scenario).forks[0];
};
const begins = (...changes: Intervention[]) => told('What if?', ...changes)?.begins;

describe('the step at which a ready-made fork begins', () => {
  test('is the first that any of its changes names', () => {
    expect(begins({ do: 'cancel', id: 'men-int-leave' }, { do: 'cancel', id: 'walkout' })).toBe('walkout');
    expect(begins({ do: 'line', faction: 'left-sr', split: [0, 1, 0, 0], at: 'sovnarkom' })).toBe(
      'sovnarkom',
    );
  });

  test('is the one behind which something is put, and not that one itself', () => {
    expect(begins({ do: 'move', id: 'sovnarkom', after: 'army-speeches' })).toBe('walkout');
    expect(begins({ do: 'move', id: 'sovnarkom', before: 'army-speeches' })).toBe('army-speeches');
  });

  test('is none where a change holds from the beginning', () => {
    expect(
      begins({ do: 'size', faction: 'left-sr', mandates: 90 }, { do: 'cancel', id: 'walkout' }),
    ).toBeNull();
    expect(begins()).toBeNull();
  });

  test('is a step of its scenario in all that come with smolny', () => {
    const all = BUILT_IN.map(builtIn).flatMap((scenario) => {
      const steps = scenario.proceedings.map(({ id }) => id);
      return readyForksOf(scenario).forks.flatMap((fork) =>
        fork.begins === null ? [] : [steps.includes(fork.begins) && fork.code !== null],
      );
    });
    expect(all.length).toBeGreaterThan(30);
    expect(all).not.toContain(false);
  });
});

describe('what a ready-made fork asks in one sentence', () => {
  test('is its first sentence, if that asks', () => {
    expect(told('What if 45.3 per cent had stayed? Then 325 are needed.')?.asks?.en).toBe(
      'What if 45.3 per cent had stayed?',
    );
  });

  test('is nothing where it begins otherwise', () => {
    expect(told('The vote was close. What if it had failed?')?.asks).toBeNull();
  });
});
