import type { Day } from '../../text/dates.ts';
import { dayOfNewStyle } from '../../text/dates.ts';
import type { Lang } from '../../domain/text.ts';
import { ABOUT, formatCount } from '../../text/numbers.ts';
import * as m from '../../text/paraglide/messages.js';
import { roman } from '../../text/roman.ts';
import { gapBetween, type Gap } from '../../scenario/cadence.ts';
import { CONGRESSES } from '../../scenario/congresses.ts';
import type { House, Summary } from '../../scenario/summary.ts';

/** One of the seventeen: with a scenario, or only what the list of congresses knows. */
export interface Entry {
  /** The scenario's, else `congress-` and the number. */
  readonly id: string;
  readonly ordinal: number;
  readonly opened: Day;
  readonly closed: Day;
  /** All delegates, also where the count that is shown covers only a part of them. */
  readonly delegates: number | null;
  readonly summary: Summary | null;
  /** `null` for the First. */
  readonly gap: Gap | null;
}

/** The seventeen congresses in order, each with its scenario where there is one. */
export function entriesOf(catalogue: readonly Summary[]): Entry[] {
  const entries = CONGRESSES.map(({ ordinal, opened, closed, delegates }) => {
    const summary = catalogue.find((one) => one.ordinal === ordinal) ?? null;
    return {
      id: summary?.id ?? `congress-${ordinal}`,
      ordinal,
      opened: summary?.opened ?? dayOfNewStyle(opened),
      closed: summary?.closed ?? dayOfNewStyle(closed),
      delegates: summary?.of ?? summary?.delegates ?? delegates,
      summary,
    };
  });
  return entries.map((entry, index) => {
    const former = entries[index - 1];
    const gap =
      former === undefined
        ? null
        : gapBetween({ opened: former.opened.ns, closed: former.closed.ns }, entry.opened.ns);
    return { ...entry, gap };
  });
}

/** The name of a congress: its scenario's, else its number. */
export const nameOf = ({ summary, ordinal }: Entry, locale: Lang): string =>
  summary?.short[locale] ?? m.catalogue_congress({ number: roman(ordinal) }, { locale });

/** Delegates in words; “not recorded” where nobody gives them. */
export const delegatesOf = ({ delegates }: Entry, locale: Lang): string =>
  delegates === null
    ? m.not_recorded({}, { locale })
    : m.delegates({ count: delegates, n: formatCount(delegates) }, { locale });

/** The house of a congress as a part of all its delegates: those outside the count are of unknown party. */
export function wholeHouse({ summary }: Entry): House | null {
  if (summary === null || summary.house === null) return null;
  const outside = summary.of === null ? 0 : summary.of - summary.delegates;
  return { ...summary.house, unknown: summary.house.unknown + outside };
}

/** The groups of a house with their delegates, as a sentence. */
export function partsOf(entry: Entry, locale: Lang): string {
  const house = wholeHouse(entry);
  if (house === null) return m.catalogue_not_entered({}, { locale });
  const parts = house.parts.map(({ name, delegates, about }) =>
    m.catalogue_part({ name: name[locale], n: `${about ? ABOUT : ''}${formatCount(delegates)}` }, { locale }),
  );
  if (house.unknown > 0) parts.push(m.catalogue_unknown({ n: formatCount(house.unknown) }, { locale }));
  return parts.join(', ');
}

/** What the arc can measure. */
export const MEASURES = ['effective', 'largest', 'swing'] as const;
export type Measure = (typeof MEASURES)[number];

/** Whether a figure is a lower bound: it hangs on delegates of unknown party. */
export const isBound = ({ summary }: Entry, measure: Measure): boolean =>
  measure !== 'swing' && summary?.contest?.partly === true;

export const measured = ({ summary }: Entry, measure: Measure): number | null =>
  summary?.contest?.[measure] ?? null;
