import { newStyle, oldStyle } from '../domain/calendar.ts';
import type { Text } from '../domain/text.ts';
import type { Scenario, WrittenMoment } from './types.ts';

interface Day {
  readonly os: string;
  readonly ns: string;
}

/** What a list of scenarios shows of one, small enough to load for all of them. */
export interface Summary {
  readonly id: string;
  readonly revision: number;
  readonly ordinal: number | null;
  readonly title: Text;
  readonly short: Text;
  readonly opened: Day | null;
  readonly closed: Day | null;
  readonly venue: Text | null;
  /** Delegates of the default variant's opening house. */
  readonly delegates: number;
  readonly defaultVariant: string;
  readonly variants: readonly string[];
  /** Proceedings on which a vote was taken, in one reading at least. */
  readonly divisions: number;
}

function dayOf(written: WrittenMoment | undefined): Day | null {
  if (written?.os !== undefined) return { os: written.os, ns: newStyle(written.os) };
  if (written?.ns !== undefined) return { os: oldStyle(written.ns), ns: written.ns };
  return null;
}

const hasDivision = (told: object): boolean => 'division' in told && told.division !== undefined;

export function summarize(scenario: Scenario): Summary {
  const opening = scenario.variants[scenario.defaultVariant]?.chain[0];
  return {
    id: scenario.id,
    revision: scenario.revision,
    ordinal: scenario.ordinal ?? null,
    title: scenario.title,
    short: scenario.short,
    opened: dayOf(scenario.opened),
    closed: dayOf(scenario.closed),
    venue: scenario.venue ?? null,
    delegates: (opening === undefined ? undefined : scenario.compositions[opening])?.total ?? 0,
    defaultVariant: scenario.defaultVariant,
    variants: Object.keys(scenario.variants),
    divisions: scenario.proceedings.filter(
      (proceeding) => hasDivision(proceeding) || Object.values(proceeding.readings ?? {}).some(hasDivision),
    ).length,
  };
}
