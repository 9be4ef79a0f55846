import { newStyle, oldStyle } from '../domain/calendar.ts';
import type { WrittenMoment } from '../scenario/types.ts';

/** A time of day, `HH:MM`, as a source gives it. */
export type Hour =
  | { readonly kind: 'exact' | 'about'; readonly at: string }
  | { readonly kind: 'between'; readonly from: string; readonly to: string }
  | { readonly kind: 'unknown' };

/** When, in both calendars; `null` where the day is not known. */
export interface Moment {
  readonly os: string | null;
  readonly ns: string | null;
  readonly hour: Hour;
}

export function momentOf(written: WrittenMoment | undefined): Moment {
  const os = written?.os ?? (written?.ns === undefined ? null : oldStyle(written.ns));
  const ns = written?.ns ?? (written?.os === undefined ? null : newStyle(written.os));
  return { os, ns, hour: hourOf(written?.time) };
}

function hourOf(time: WrittenMoment['time']): Hour {
  if (time === undefined) return { kind: 'unknown' };
  if (typeof time === 'string') return { kind: 'exact', at: time };
  if ('about' in time) return { kind: 'about', at: time.about };
  const [from, to] = time.between;
  return { kind: 'between', from, to };
}
