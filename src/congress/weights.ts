import type { MajorityRule } from '../domain/rules.ts';
import { needed } from '../voting/majority.ts';
import type { Course } from './course.ts';
import { absencesOf, ruleNamed } from './division.ts';
import { present, presentInAll } from './house.ts';
import type { Step } from './replay.ts';

/** The house at a step as a weighted game: who could carry what if every faction voted as one, for or against. */
export interface Weights {
  readonly rule: MajorityRule;
  /** The fewest ayes that carry; `null` where more ayes never help. It may exceed those present. */
  readonly quota: number | null;
  /** Delegates in the hall with a vote, of each faction that has any, in file order. */
  readonly present: readonly { readonly faction: string; readonly delegates: number }[];
}

/** The weights after a step, under the rule of its own division, else the one in force. */
export function weightsAt({ house, division }: Pick<Step, 'house' | 'division'>, course: Course): Weights {
  const rule = division?.rule ?? ruleNamed(house.rule, course);
  const here = Object.keys(house.delegations)
    .map((faction) => ({ faction, delegates: present(house, faction) }))
    .filter(({ delegates }) => delegates > 0);
  return { rule, quota: needed(rule, presentInAll(house), absencesOf(house)), present: here };
}
