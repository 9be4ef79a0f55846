import { PARTS, type Tally } from '../domain/tally.ts';
import { finding, type Finding } from '../scenario/problem.ts';
import type { Scenario } from '../scenario/types.ts';
import { courseOf, isCourse } from './course.ts';
import { numbersOf, outcomeOf } from './division.ts';
import { replay, type Step } from './replay.ts';
import { reasonText } from './words.ts';

/** Reasons that a record may meet: a condition or a competing text strikes without a fault in the file. */
const EXPECTED = new Set(['condition', 'competing-text']);

/**
 * Runs a scenario under each of its variants and says what the record itself does not bear: a proceeding that is out
 * of order, a full tally that does not come to the outcome it is said to have.
 */
export function examine(scenario: Scenario): Finding[] {
  const findings = new Map<string, Finding>();
  for (const variant of Object.keys(scenario.variants)) {
    const course = courseOf(scenario, { variant });
    if (!isCourse(course)) continue;
    replay(course).forEach((step, i, steps) => {
      const path = ['proceedings', i];
      if (step.why && !EXPECTED.has(step.why.code)) {
        const message = `expected a proceeding in order (${variant}), found: ${reasonText(step.why, course).en}`;
        findings.set(
          `${i} order`,
          finding('out-of-order', path, message, 'move it, or say when: it is held'),
        );
      }
      const judged = judgedOf(step, steps[i - 1]);
      if (step.division && judged !== null && judged !== step.division.outcome) {
        const message = `expected the outcome ${judged} of this tally, found ${step.division.outcome}`;
        findings.set(
          `${i} outcome`,
          finding(
            'outcome-mismatch',
            [...path, 'division', 'outcome'],
            message,
            'mend the outcome, the tally or the rule',
          ),
        );
      }
    });
  }
  return [...findings.values()];
}

/** The outcome of a tally that is recorded in full and fits the house; `null` where it is not. */
function judgedOf({ division }: Step, before: Step | undefined): string | null {
  if (!division?.fits || !before) return null;
  const numbers = numbersOf(division.tally);
  if (PARTS.some((part) => numbers[part] === null)) return null;
  const { for: ayes, against, abstaining, notVoting } = numbers;
  const tally: Tally = {
    for: ayes ?? 0,
    against: against ?? 0,
    abstaining: abstaining ?? 0,
    notVoting: notVoting ?? 0,
  };
  return outcomeOf(tally, division.rule, division.quorum, before.house);
}
