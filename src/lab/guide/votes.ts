import { numbersOf } from '../../congress/division.ts';
import { KNOWN_OUTCOMES, PARTS, type Part } from '../../domain/tally.ts';
import type { Intervention } from '../../scenario/types.ts';
import * as m from '../../text/paraglide/messages.js';
import { inEvery, outcomeWord, partWord } from '../../text/words.ts';
import { houseBefore } from '../fork.ts';
import { planFor } from '../interventions.ts';
import type { Option } from './form.ts';
import {
  asking,
  ALL,
  divisionOptions,
  inHall,
  placed,
  say,
  stepNamed,
  stepOptions,
  votesOrAll,
  type Offer,
  type Point,
} from './point.ts';

/** An outcome that is set, whatever the lines are. */
export const pin = (point: Point): Offer => {
  const options = divisionOptions(point);
  return {
    id: 'pin',
    group: 'votes',
    title: say(m.guide_pin),
    why: options.length > 0 ? null : say(m.guide_why_no_vote),
    form: asking((form) => {
      const id = form.choice('step', say(m.guide_which_vote), options);
      const now = stepNamed(point, id)?.division?.outcome;
      const outcomes = KNOWN_OUTCOMES.map((outcome) => ({
        id: outcome,
        label: inEvery((locale) => outcomeWord(outcome, locale)),
      }));
      const outcome = form.choice(
        'outcome',
        say(m.guide_outcome),
        outcomes,
        now === 'carried' ? 'lost' : 'carried',
      );
      return id === undefined || outcome === undefined ? null : { do: 'pin', id, outcome };
    }),
  };
};

const partOption = (id: Part, count: number): Option & { id: Part } => ({
  id,
  label: inEvery((locale) =>
    m.guide_group_count({ name: partWord(id, locale), n: String(count) }, { locale }),
  ),
});

/** Votes of a recorded tally that are moved from one part to another. */
export const shift = (point: Point): Offer => {
  const counted = (id: string): [Part, number][] => {
    const division = stepNamed(point, id)?.division;
    if (division?.tallyBasis !== 'recorded') return [];
    return PARTS.flatMap((part): [Part, number][] =>
      division.tally[part].kind === 'exact' ? [[part, numbersOf(division.tally)[part] ?? 0]] : [],
    );
  };
  const options = stepOptions(
    point,
    ({ id }) => counted(id).length > 1 && counted(id).some(([, n]) => n > 0),
  );
  return {
    id: 'shift',
    group: 'votes',
    title: say(m.guide_shift),
    why: options.length > 0 ? null : say(m.guide_why_no_tally),
    form: asking((form) => {
      const id = form.choice('step', say(m.guide_which_vote), options);
      const parts = counted(id ?? '');
      const from = form.choice(
        'from',
        say(m.guide_from),
        parts.filter(([, n]) => n > 0).map(([part, n]) => partOption(part, n)),
      );
      const to = form.choice(
        'to',
        say(m.guide_to),
        parts.filter(([part]) => part !== from).map(([part, n]) => partOption(part, n)),
      );
      const there = parts.find(([part]) => part === from)?.[1] ?? 0;
      const votes = form.amount('n', say(m.guide_votes), 1, there, 1);
      return id === undefined || !from || !to ? null : { do: 'shift', id, votes, from, to };
    }),
  };
};

/** How a group means to vote, in one vote or in all. */
export const line = (point: Point): Offer => {
  const votes = divisionOptions(point);
  return {
    id: 'line',
    group: 'votes',
    title: say(m.guide_line),
    why: votes.length > 0 ? null : say(m.guide_why_no_vote),
    form: asking((form) => {
      const at = form.choice('step', say(m.guide_which_vote), votesOrAll(point));
      const step = stepNamed(point, at === ALL ? votes[0]?.id : at);
      const groups = step ? inHall(point, houseBefore(point.fork, step.n - 1)) : [];
      const faction = form.choice('faction', say(m.guide_group), groups);
      const ayes = form.amount('for', say(m.guide_percent_for), 0, 100, 100);
      const against = form.amount('against', say(m.guide_percent_against), 0, 100 - ayes, 100 - ayes);
      const abstaining = form.amount(
        'abstaining',
        say(m.guide_percent_abstaining),
        0,
        100 - ayes - against,
        0,
      );
      const rest = 100 - ayes - against - abstaining;
      const made =
        faction === undefined
          ? null
          : {
              do: 'line' as const,
              faction,
              split: [ayes / 100, against / 100, abstaining / 100, rest / 100] as [
                number,
                number,
                number,
                number,
              ],
              ...placed(at),
            };
      return made;
    }),
  };
};

const COHESIONS = ['0', '0.1', '0.5', '1'] as const;

const cohesionOf = (rho: number, who: string | undefined, at: string | undefined): Intervention => ({
  do: 'cohesion',
  rho,
  ...(who === undefined || who === ALL ? {} : { faction: who }),
  ...placed(at),
});

/** Whether delegates of a group decide each for themselves or as one. */
export const cohesion = (point: Point): Offer => {
  const all = divisionOptions(point);
  const holds = (at: string | undefined, who: string): boolean =>
    planFor(point.fork.plan.course, [cohesionOf(0, who, at)]).complaints.length === 0;
  const votes = all.filter(({ id }) => holds(id, ALL));
  const words = {
    '0': m.guide_each_alone,
    '0.1': m.guide_somewhat_together,
    '0.5': m.guide_half_together,
    '1': m.guide_as_one,
  };
  return {
    id: 'cohesion',
    group: 'votes',
    title: say(m.guide_cohesion),
    why: votes.length > 0 ? null : say(all.length > 0 ? m.guide_why_no_line : m.guide_why_no_vote),
    form: asking((form) => {
      const at = form.choice(
        'step',
        say(m.guide_which_vote),
        votesOrAll(point).filter(({ id }) => holds(id, ALL)),
      );
      const step = stepNamed(point, at === ALL ? votes[0]?.id : at);
      const everyone: Option = { id: ALL, label: say(m.change_everyone) };
      const groups = step ? inHall(point, houseBefore(point.fork, step.n - 1)) : [];
      const stated = groups.filter(({ id }) => holds(at, id));
      const who = form.choice('faction', say(m.guide_group), [everyone, ...stated]);
      const rho = form.choice(
        'rho',
        say(m.guide_how_together),
        COHESIONS.map((id) => ({ id, label: say(words[id]) })),
        '1',
      );
      return cohesionOf(Number(rho ?? 0), who, at);
    }),
  };
};
