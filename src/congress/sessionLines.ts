import type { Lang } from '../domain/text.ts';
import { formatBothDates, styleInUse, type Day } from '../text/dates.ts';
import * as m from '../text/paraglide/messages.js';
import { countLabel } from './countLabel.ts';
import type { Course } from './course.ts';
import { chosenReadings } from './link.ts';

/**
 * Which session something readable is of, a line each: the scenario with its revision, the count of the house, the readings other than
 * the usual, and from when to when, where there are days: by which calendar where there were two.
 */
export function sessionLines(course: Course, days: readonly Day[], lang: Lang): string[] {
  const { scenario, variant } = course;
  const locale = { locale: lang };
  const label = countLabel(scenario, variant, lang);
  return [
    m.session_scenario({ id: scenario.id, revision: String(scenario.revision) }, locale),
    m.session_count({ count: label === variant ? variant : `${label} (${variant})` }, locale),
    ...readingLines(course, lang),
    ...datesLine(days, lang),
  ];
}

function readingLines(course: Course, lang: Lang): string[] {
  const chosen = chosenReadings(course);
  return course.scenario.proceedings.flatMap(({ id, title, readings }) => {
    const reading = chosen[id];
    if (reading === undefined) return [];
    const label = readings?.[reading]?.label[lang] ?? reading;
    return [m.session_reading({ title: title[lang], label, id: `${id}=${reading}` }, { locale: lang })];
  });
}

function datesLine(days: readonly Day[], lang: Lang): string[] {
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return [];
  const [from, to] = [first, last].map((day) => formatBothDates(day, lang));
  const span = from === to ? String(from) : `${from} – ${to}`;
  if (days.every(({ os }) => os === null)) return [span];
  const styles = new Set(days.map(styleInUse));
  const say =
    styles.size > 1 ? m.session_dates_both : styles.has('os') ? m.session_dates_os : m.session_dates_ns;
  return [say({ span }, { locale: lang })];
}

/** The changes in force, a line each under a heading; none for history. */
export const changesLines = (changes: readonly string[], lang: Lang): string[] =>
  changes.length === 0
    ? []
    : [m.fork_heading({}, { locale: lang }), ...changes.map((change) => `- ${change}`)];
