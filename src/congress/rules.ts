import type { MajorityRule, Quorum, Share } from '../domain/rules.ts';
import type { Scenario, WrittenQuorum, WrittenRule } from '../scenario/types.ts';
import { NAMED_RULES } from '../voting/majority.ts';
import { parseRule } from '../voting/ruleText.ts';

export function shareOf(text: string): Share {
  const [numerator = 0, denominator = 1] = text.split('/').map(Number);
  return { numerator, denominator };
}

function majorityRule(id: string, { weights, is, than = 0 }: WrittenRule): MajorityRule {
  const { for: ayes = 0, against = 0, abstaining = 0, notVoting = 0 } = weights;
  const { absentExcused = 0, absentUnexcused = 0, mandates = 0 } = weights;
  return {
    id,
    weights: { for: ayes, against, abstaining, notVoting, absentExcused, absentUnexcused, mandates },
    strict: is === '>',
    than,
  };
}

/** The named rules, and those that the scenario defines, by id. */
export function majorityRules(scenario: Scenario): ReadonlyMap<string, MajorityRule> {
  const own = Object.entries(scenario.rules ?? {}).map(([id, written]) => majorityRule(id, written));
  return new Map([...NAMED_RULES, ...own].map((rule) => [rule.id, rule]));
}

/** The rule that a text names: one of those known, or a share written out; `null` for neither. */
export const ruleCalled = (text: string, known: ReadonlyMap<string, MajorityRule>): MajorityRule | null =>
  known.get(text) ?? parseRule(text);

/** A written quorum as the house applies it; `null` where none is known or there is none. */
export function quorumOf(written: WrittenQuorum | undefined): Quorum | null {
  if (written === undefined || written === 'none') return null;
  const counting = written.counting ?? 'present';
  if ('atLeast' in written) return { need: { atLeast: written.atLeast }, counting };
  return { need: { share: shareOf(written.share), of: written.of }, counting };
}
