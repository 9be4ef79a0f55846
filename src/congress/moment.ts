import { dayOf } from '../scenario/day.ts';
import type { Scenario, WrittenMoment } from '../scenario/types.ts';
import type { Hour, Moment } from '../text/dates.ts';

/** When, by the calendars of an assembly; `null` where the day is not known. */
export function momentOf(written: WrittenMoment | undefined, scenario: Scenario): Moment | null {
  const day = dayOf(written, scenario);
  return day && { day, hour: hourOf(written?.time) };
}

function hourOf(time: WrittenMoment['time']): Hour {
  if (time === undefined) return { kind: 'unknown' };
  if (typeof time === 'string') return { kind: 'exact', at: time };
  if ('about' in time) return { kind: 'about', at: time.about };
  const [from, to] = time.between;
  return { kind: 'between', from, to };
}
