import { dayOfNewStyle, dayOfOldStyle, type Day } from '../text/dates.ts';
import type { Scenario, WrittenMoment } from './types.ts';

/** The day of a moment by the calendars of its assembly; `null` where it has none. */
export function dayOf(
  written: WrittenMoment | undefined,
  { calendar }: Pick<Scenario, 'calendar'>,
): Day | null {
  if (written?.os !== undefined) return dayOfOldStyle(written.os);
  if (written?.ns === undefined) return null;
  return calendar === 'gregorian' ? { os: null, ns: written.ns } : dayOfNewStyle(written.ns);
}
