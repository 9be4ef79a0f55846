import { describe, expect, test } from 'vitest';
import { replay } from '../../src/congress/replay.ts';
import { checkScenario } from '../../src/scenario/check.ts';
import { BUILT_IN, builtIn, courseFrom } from '../support/read.ts';

/** What a step leaves behind for later ones, without its place in the list. */
const without = <T extends { n: number }>({ n: _, ...rest }: T) => rest;

/**
 * Nothing is scripted behind the file: take any proceeding out, and either the file is refused, or what is left is
 * replayed, and where that proceeding had changed the house, every house after it shows that it is gone.
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
    const next = steps[index];
    const changed =
      JSON.stringify(gone?.house) !== JSON.stringify(before?.house) || gone?.phase !== before?.phase;
    if (!changed) return;
    if (next)
      expect(JSON.stringify([next.house, next.phase])).not.toBe(
        JSON.stringify([history[index + 1]?.house, history[index + 1]?.phase]),
      );
    else expect(steps.at(-1)?.phase).not.toBe('closed');
  });
});
