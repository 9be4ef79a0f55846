import type { WrittenMoment } from '../scenario/types.ts';
import { dayOfNewStyle, dayOfOldStyle, type Hour, type Moment } from '../text/dates.ts';

/** When, in both calendars; `null` where the day is not known. */
export function momentOf(written: WrittenMoment | undefined): Moment | null {
  if (written?.os !== undefined) return { day: dayOfOldStyle(written.os), hour: hourOf(written.time) };
  if (written?.ns !== undefined) return { day: dayOfNewStyle(written.ns), hour: hourOf(written.time) };
  return null;
}

function hourOf(time: WrittenMoment['time']): Hour {
  if (time === undefined) return { kind: 'unknown' };
  if (typeof time === 'string') return { kind: 'exact', at: time };
  if ('about' in time) return { kind: 'about', at: time.about };
  const [from, to] = time.between;
  return { kind: 'between', from, to };
}
