import { describe, expect, test } from 'vitest';
import { minutesOf } from '../../src/congress/minutes.ts';
import { replay, type Step } from '../../src/congress/replay.ts';
import { checkScenario } from '../../src/scenario/check.ts';
import type { Scenario } from '../../src/scenario/types.ts';
import { BUILT_IN, builtIn, courseFrom } from '../support/read.ts';

/** What a step leaves behind for later ones, without its place in the list. */
const without = <T extends { n: number }>(step: T) => ({ ...step, n: 0 });

const houses = (steps: readonly Step[]): string => JSON.stringify(steps.map(({ house }) => house));

/** The words of the minutes from a step on: who came and went, the counts, the remarks. */
const wordsFrom = (scenario: Scenario, steps: readonly Step[], index: number): string[] =>
  minutesOf(steps, courseFrom(scenario))
    .slice(index)
    .map(({ text }) => text.en);

/**
 * Nothing is scripted behind the file: take any proceeding out, and either the file is refused, or what is left is
 * replayed, and where that proceeding had changed the house, what comes after shows that it is gone: in the houses, or,
 * where a later proceeding undid it (a whole return after a departure), in what the minutes say of that one.
 */
describe.each(BUILT_IN)('deleting any proceeding of %s changes the replay or is refused', (name) => {
  const scenario = builtIn(name);
  const history = replay(courseFrom(scenario));

  test.each(scenario.proceedings.map(({ id }, index) => [id, index] as const))('%s', (id, index) => {
    const shorter = {
      ...scenario,
      proceedings: scenario.proceedings.filter((proceeding) => proceeding.id !== id),
    };
    const findings = checkScenario(shorter);
    if (findings.length > 0) return;
    const steps = replay(courseFrom(shorter));
    expect(steps.map((step) => step.id)).toEqual(shorter.proceedings.map((proceeding) => proceeding.id));
    // What came before is as it was.
    expect(steps.slice(0, index).map(without)).toEqual(history.slice(0, index).map(without));
    const before = history[index - 1];
    const gone = history[index];
    if (JSON.stringify(gone?.house) === JSON.stringify(before?.house)) return;
    if (index === scenario.proceedings.length - 1) return;
    if (houses(steps.slice(index)) !== houses(history.slice(index + 1))) return;
    expect(wordsFrom(shorter, steps, index)).not.toEqual(wordsFrom(scenario, history, index + 1));
  });

  test('without the opening nothing is in order, without the close nothing is closed, without a recess nothing is resumed', () => {
    const kinds = scenario.proceedings.map(({ kind }) => kind);
    const remaining = (index: number) =>
      replay(courseFrom({ ...scenario, proceedings: scenario.proceedings.filter((_, i) => i !== index) }));
    expect(remaining(0).every(({ status }) => status === 'struck')).toBe(true);
    expect(remaining(kinds.length - 1).at(-1)?.phase).not.toBe('closed');
    for (const [index, kind] of kinds.entries()) {
      if (kind !== 'recess') continue;
      const resume = scenario.proceedings.slice(index).find((proceeding) => proceeding.kind === 'resume');
      expect(remaining(index).find(({ id }) => id === resume?.id)?.why).toMatchObject({
        code: 'not-in-phase',
        kind: 'resume',
      });
    }
  });
});
