import { newStyle } from '../domain/calendar.ts';
import { daysBetween, dueBy } from '../scenario/cadence.ts';
import type { Charter, Topic } from '../scenario/charter.ts';
import type { InForce } from '../scenario/charterBook.ts';
import { CONGRESSES } from '../scenario/congresses.ts';
import { charterNamed, charterOn, clausesOn } from '../scenario/limits.ts';
import { sourceIn } from '../scenario/source.ts';
import type { WrittenMoment } from '../scenario/types.ts';
import { inEvery } from '../text/words.ts';
import type { Course, Told } from './course.ts';
import type { HouseView } from './house.ts';
import type { CitedRule, Remark } from './remark.ts';

const dayOf = (at: WrittenMoment | undefined): string | null =>
  at?.ns ?? (at?.os === undefined ? null : newStyle(at.os));

/** The day of a proceeding, new style: its own, else that of the last before it that has one, else the opening's. */
function dayOfStep({ id }: Told, { proceedings, scenario }: Course): string | null {
  const upTo = proceedings.slice(0, proceedings.findIndex((told) => told.id === id) + 1);
  const dated = upTo.findLast(({ at }) => dayOf(at) !== null);
  return dayOf(dated?.at) ?? dayOf(scenario.opened);
}

/** The charter that an assembly stood under on a day; `null` where it stands under none. */
function charterAt({ scenario }: Course, day: string | null): Charter | null {
  if (scenario.charter === undefined) return null;
  if (scenario.charter !== 'by-date') return charterNamed(scenario.charter);
  return day === null ? null : charterOn(day);
}

function cited<T extends Topic>({ clause, charter }: InForce<T>): CitedRule {
  const [first] = clause.sources ?? [];
  const id = typeof first === 'string' ? first : (first?.id ?? '');
  const source = charter.sources[id];
  return {
    charter: charter.title,
    article: clause.article ?? null,
    source: inEvery((lang) => {
      if (!source) return id;
      const { author, title } = sourceIn(source, lang);
      return [author, title].filter((part) => part !== null).join(', ');
    }),
  };
}

/** The clause on a topic that states a number, and the number. */
function limitIn<T extends Topic>(
  charter: Charter | null,
  topic: T,
  number: (clause: InForce<T>['clause']) => number | undefined,
): { readonly limit: number; readonly rule: CitedRule } | null {
  if (!charter) return null;
  for (const inForce of clausesOn(charter, topic)) {
    const limit = number(inForce.clause);
    if (limit !== undefined) return { limit, rule: cited(inForce) };
  }
  return null;
}

/** Whether a congress met later than the rule allowed that was in force as the one before it closed. */
export function onConvening(proceeding: Told, course: Course): Remark[] {
  const { ordinal } = course.scenario;
  const day = dayOfStep(proceeding, course);
  const former = CONGRESSES.find((congress) => congress.ordinal === (ordinal ?? 0) - 1);
  if (!former || day === null) return [];
  const stated = limitIn(charterAt(course, former.closed), 'cadence', ({ months }) => months);
  if (!stated) return [];
  const due = dueBy(former.opened, stated.limit);
  return day > due ? [{ code: 'convened-late', due, days: daysBetween(due, day), rule: stated.rule }] : [];
}

/** Whether more members are elected to the Central Executive Committee than its charter allows. */
export function onElection(proceeding: Told, total: number | undefined, course: Course): Remark[] {
  const stated = limitIn(charterAt(course, dayOfStep(proceeding, course)), 'cec', ({ atMost }) => atMost);
  if (!stated || total === undefined || total <= stated.limit) return [];
  return [{ code: 'cec-too-large', total, most: stated.limit, rule: stated.rule }];
}

/** Whether mandates vote to which the charter gives a voice only. */
export function onCredentials(proceeding: Told, house: HouseView, course: Course): Remark[] {
  if (!house.voting.includes('consultative')) return [];
  const charter = charterAt(course, dayOfStep(proceeding, course));
  const [rule] = charter
    ? clausesOn(charter, 'voting').filter(({ clause }) => clause.votes?.includes('consultative') === false)
    : [];
  return rule ? [{ code: 'voices-vote', rule: cited(rule) }] : [];
}
