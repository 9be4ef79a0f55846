import { leftIn, neededAt } from '../congress/attendance.ts';
import type { Course } from '../congress/course.ts';
import { numbersOf, type Division } from '../congress/division.ts';
import { present, presentInAll, seatedFactions } from '../congress/house.ts';
import type { Step } from '../congress/replay.ts';
import { reasonText } from '../congress/words.ts';
import { badgeOf, type Badge } from '../domain/doubt.ts';
import type { Seats } from '../domain/body.ts';
import type { Lang, Text } from '../domain/text.ts';
import { formatCount } from '../text/numbers.ts';
import * as m from '../text/paraglide/messages.js';
import { inEvery, outcomeWord, partWord } from '../text/words.ts';
import { seatsOf } from './bodies.ts';

export const FACTS = ['present', 'left', 'needed', 'largest', 'vote', 'seats'] as const;
export type FactId = (typeof FACTS)[number];

/** One thing that can be said of a step, in the same words for history and for a fork. */
export interface Fact {
  readonly id: FactId;
  readonly value: Text;
  /** `null` for what only counts the hall. */
  readonly badge: Badge | null;
}

/** A fact of a fork beside history's; `null` where one of them has no such thing to say. */
export interface FactPair {
  readonly id: FactId;
  readonly history: Fact | null;
  readonly fork: Fact | null;
  readonly differs: boolean;
}

/** Whether the largest group carries by itself, or by how many votes it falls short. */
function largest(step: Step, course: Course): Text | null {
  const needed = neededAt(step, course);
  const [first] = seatedFactions(step.house)
    .map((id) => ({ id, delegates: present(step.house, id) }))
    .sort((a, b) => b.delegates - a.delegates);
  if (needed === null || !first || first.delegates === 0) return null;
  return inEvery((locale) => {
    const mark = course.scenario.factions.find(({ id }) => id === first.id)?.mark[locale] ?? first.id;
    const said = { faction: mark, n: formatCount(first.delegates) };
    return first.delegates >= needed
      ? m.fact_alone(said, { locale })
      : m.fact_short({ ...said, short: formatCount(needed - first.delegates) }, { locale });
  });
}

function ended(division: Division, lang: Lang): string {
  const { for: ayes, against } = numbersOf(division.tally);
  const counted = [
    ...(ayes === null ? [] : [`${formatCount(ayes)} ${partWord('for', lang)}`]),
    ...(against === null ? [] : [`${formatCount(against)} ${partWord('against', lang)}`]),
  ];
  return [outcomeWord(division.outcome, lang), ...counted].join(', ');
}

const seatsIn = (seats: Seats, course: Course): Text =>
  inEvery((locale) => {
    const told = course.scenario.factions.flatMap(({ id, mark }) =>
      (seats[id] ?? 0) > 0 ? [`${mark[locale]} ${formatCount(seats[id] ?? 0)}`] : [],
    );
    return told.length > 0 ? told.join(' · ') : m.not_recorded({}, { locale });
  });

/** What can be said of a step, in the order of FACTS. */
export function factsOf(step: Step, course: Course): Fact[] {
  const { house, division, body } = step;
  const facts: Fact[] = [];
  const say = (id: FactId, value: Text | null, badge: Badge | null = null): void => {
    if (value) facts.push({ id, value, badge });
  };
  const count = (n: number): Text => inEvery(() => formatCount(n));
  say('present', count(presentInAll(house)));
  say('left', count(leftIn(house)));
  const needed = neededAt(step, course);
  say('needed', needed === null ? null : count(needed));
  say('largest', largest(step, course));
  if (step.status !== 'held')
    say(
      'vote',
      inEvery((locale) =>
        m.fact_not_held(
          { why: step.why ? reasonText(step.why, course)[locale] : m.compare_not_put({}, { locale }) },
          { locale },
        ),
      ),
    );
  if (division)
    say(
      'vote',
      inEvery((locale) => ended(division, locale)),
      badgeOf(division.basis, division.certainty),
    );
  const seats = body && seatsOf(step);
  if (seats) say('seats', seatsIn(seats, course), badgeOf(body.basis, step.certainty));
  return facts;
}

/** A fact in words, or what is said where there is none to tell. */
export const factWords = (id: FactId, fact: Fact | null, locale: Lang): string =>
  fact?.value[locale] ?? (id === 'vote' ? m.compare_not_put({}, { locale }) : '—');

/** The same facts of history and of a fork. A step that is only in one of them has nothing to say in the other. */
export function factPairs(history: readonly Fact[], fork: readonly Fact[]): FactPair[] {
  return FACTS.flatMap((id): FactPair[] => {
    const [past, now] = [history, fork].map((facts) => facts.find((fact) => fact.id === id) ?? null);
    if (!past && !now) return [];
    return [
      {
        id,
        history: past ?? null,
        fork: now ?? null,
        differs: JSON.stringify(past?.value) !== JSON.stringify(now?.value),
      },
    ];
  });
}
