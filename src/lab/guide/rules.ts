import { ruleTitle } from '../../congress/words.ts';
import type { WrittenQuorum } from '../../scenario/types.ts';
import * as m from '../../text/paraglide/messages.js';
import { inEvery } from '../../text/words.ts';
import { NAMED_RULES } from '../../voting/majority.ts';
import { houseBefore } from '../fork.ts';
import type { Option } from './form.ts';
import {
  asking,
  divisionOptions,
  placed,
  say,
  stepNamed,
  votesOrAll,
  type Offer,
  type Point,
} from './point.ts';

/** Another majority rule, in one vote or in all. */
export const rule = (point: Point): Offer => {
  const votes = divisionOptions(point);
  return {
    id: 'rule',
    group: 'rules',
    title: say(m.guide_rule),
    why: votes.length > 0 ? null : say(m.guide_why_no_vote),
    form: asking((form) => {
      const at = form.choice('step', say(m.guide_which_vote), votesOrAll(point));
      const now = stepNamed(point, at)?.division?.rule.id;
      const known = new Set([...NAMED_RULES.map(({ id }) => id), ...point.fork.plan.course.rules.keys()]);
      const rules: Option[] = [...known].map((id) => ({
        id,
        label: inEvery((locale) => ruleTitle(id, point.fork.plan.course, locale)),
      }));
      const id = form.choice(
        'rule',
        say(m.guide_which_rule),
        rules,
        rules.find((option) => option.id !== now)?.id,
      );
      return id === undefined ? null : { do: 'rule', rule: id, ...placed(at) };
    }),
  };
};

const QUORUMS = ['none', 'atLeast', '1/3', '1/2', '2/3', '3/4'] as const;

/** Another quorum, in one vote or in all. */
export const quorum = (point: Point): Offer => {
  const votes = divisionOptions(point);
  return {
    id: 'quorum',
    group: 'rules',
    title: say(m.guide_quorum),
    why: votes.length > 0 ? null : say(m.guide_why_no_vote),
    form: asking((form) => {
      const at = form.choice('step', say(m.guide_which_vote), votesOrAll(point));
      const need = form.choice(
        'need',
        say(m.guide_quorum_needs),
        QUORUMS.map((id) => ({
          id,
          label: inEvery((locale) =>
            id === 'none'
              ? m.change_quorum_none({}, { locale })
              : id === 'atLeast'
                ? m.guide_number({}, { locale })
                : m.change_quorum_mandates({ share: id }, { locale }),
          ),
        })),
        '1/2',
      );
      const step = stepNamed(point, at) ?? stepNamed(point, votes[0]?.id);
      const here = step?.division?.present ?? 0;
      let written: WrittenQuorum = 'none';
      if (need === 'atLeast')
        written = { atLeast: form.amount('n', say(m.guide_delegates), 1, 100_000, Math.max(here, 1)) };
      else if (need !== undefined && need !== 'none') written = { share: need, of: 'mandates' };
      return { do: 'quorum', quorum: written, ...placed(at) };
    }),
  };
};

/** Delegates with a consultative voice vote too, or no longer. */
export const franchise = (point: Point): Offer => {
  const step = point.fork.steps[point.at];
  const voices = point.fork.steps.some(({ house }) =>
    Object.values(house.delegations).some(({ consultative }) => consultative.present > 0),
  );
  const voting = step ? houseBefore(point.fork, step.n - 1).voting.includes('consultative') : false;
  return {
    id: 'franchise',
    group: 'rules',
    title: voting ? say(m.guide_no_franchise) : say(m.guide_franchise),
    why: voices ? null : say(m.guide_why_no_voices),
    form: () => ({ fields: [], made: { do: 'franchise', consultative: !voting } }),
  };
};
