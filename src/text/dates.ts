import { calendarInUse, newStyle, oldStyle } from '../domain/calendar.ts';
import type { Lang } from '../domain/text.ts';

/** A day in both calendars, ISO text; the old style is `null` where it has never been in use. */
export interface Day {
  readonly os: string | null;
  readonly ns: string;
}

/** The time of day as a source gives it, `HH:MM`. */
export type Hour =
  | { readonly kind: 'exact' | 'about'; readonly at: string }
  | { readonly kind: 'between'; readonly from: string; readonly to: string }
  | { readonly kind: 'unknown' };

/** A day and an hour. */
export interface Moment {
  readonly day: Day;
  readonly hour: Hour;
}

/** Which calendar a date is of: old style (Julian) or new style (Gregorian). */
export type Style = 'os' | 'ns';

const MONTHS: { readonly [L in Lang]: readonly string[] } = {
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  ru: ['янв.', 'февр.', 'марта', 'апр.', 'мая', 'июня', 'июля', 'авг.', 'сент.', 'окт.', 'нояб.', 'дек.'],
};

const NO_BREAK = '\u00a0';

/** A day given by either calendar, in both. */
export const dayOfOldStyle = (os: string): Day => ({ os, ns: newStyle(os) });
export const dayOfNewStyle = (ns: string): Day => ({ os: oldStyle(ns), ns });

/** The calendar that comes first: old style up to 31 January 1918, new style from 14 February 1918. */
export const styleInUse = ({ os }: Day): Style => (os === null ? 'ns' : calendarInUse(os));

/** A day by the calendar that comes first, ISO text. */
export const dayInUse = ({ os, ns }: Day): string => (os !== null && calendarInUse(os) === 'os' ? os : ns);

/** “26 Oct”, “26 окт.” */
export function formatDay(iso: string, lang: Lang): string {
  const [, month = 1, day = 1] = iso.split('-').map(Number);
  return `${day}${NO_BREAK}${MONTHS[lang][month - 1] ?? ''}`;
}

/** “26 Oct 1917”, “26 окт. 1917” */
export const formatDate = (iso: string, lang: Lang): string =>
  `${formatDay(iso, lang)}${NO_BREAK}${yearOf(iso)}`;

/** Two days as a span, with what they share said once: “25–27 Oct 1917”, “31 Jan – 2 Feb 1918”. */
export function formatSpan(from: string, to: string, lang: Lang): string {
  if (from === to) return formatDate(from, lang);
  if (yearOf(from) !== yearOf(to)) return `${formatDate(from, lang)} – ${formatDate(to, lang)}`;
  const sameMonth = from.slice(0, 7) === to.slice(0, 7);
  return sameMonth
    ? `${Number(from.slice(8))}–${formatDate(to, lang)}`
    : `${formatDay(from, lang)} – ${formatDate(to, lang)}`;
}

const yearOf = (iso: string): string => iso.slice(0, 4);

/**
 * The date in running text: “26 Oct 1917 (8 Nov)” while Russia counted by the old style, “4 Jul 1918” afterwards.
 * The year stands twice where the calendars disagree on it.
 */
export function formatBothDates(day: Day, lang: Lang): string {
  if (day.os === null || styleInUse(day) === 'ns') return formatDate(day.ns, lang);
  const other = yearOf(day.os) === yearOf(day.ns) ? formatDay(day.ns, lang) : formatDate(day.ns, lang);
  return `${formatDate(day.os, lang)} (${other})`;
}

const ABOUT: { readonly [L in Lang]: string } = { en: 'about', ru: 'около' };

/** “22:40”, “about 05:00”, “23:30–01:00”; `null` where no source has it. */
export function formatHour(hour: Hour, lang: Lang): string | null {
  switch (hour.kind) {
    case 'exact':
      return hour.at;
    case 'about':
      return `${ABOUT[lang]}${NO_BREAK}${hour.at}`;
    case 'between':
      return `${hour.from}–${hour.to}`;
    case 'unknown':
      return null;
  }
}

/** The whole date, in both calendars where two were in use, and the hour if there is one: “25 Oct 1917 (7 Nov) · 22:40”. */
export const formatMoment = ({ day, hour }: Moment, lang: Lang): string =>
  withHour(formatBothDates(day, lang), hour, lang);

/** The day by the calendar in use, and the hour if there is one: “25 Oct · 22:40”. */
export const formatWhen = ({ day, hour }: Moment, lang: Lang): string =>
  withHour(formatDay(dayInUse(day), lang), hour, lang);

function withHour(date: string, hour: Hour, lang: Lang): string {
  const time = formatHour(hour, lang);
  return time === null ? date : `${date} · ${time}`;
}
