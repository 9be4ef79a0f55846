import type { Text } from '../domain/text.ts';
import type { Day } from '../text/dates.ts';
import { majorityOf } from '../voting/majority.ts';
import { contestOf, type Contest } from './contest.ts';
import { looksOf } from '../layout/slots.ts';
import { countsOf, withDecisive } from './counts.ts';
import { byRight, isAbout, totalOf, type ByRight } from './delegates.ts';
import { dayOf } from './day.ts';
import type { Composition, Scenario } from './types.ts';

/** A group of the opening house. */
export interface Part {
  readonly id: string;
  readonly name: Text;
  readonly mark: Text;
  /** Its row of the palette, its own or the one given to it. */
  readonly lineage: string | null;
  readonly delegates: number;
  /** The source says “about”. */
  readonly about: boolean;
}

/** The opening house of the default variant, in its seating order. */
export interface House {
  readonly label: Text;
  readonly parts: readonly Part[];
  /** Delegates whose party is not recorded. */
  readonly unknown: number;
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
  /** Those of them with a vote: all whose mandates no source splits by right, and none with a voice only. */
  readonly votes: number;
  /** The fewest of those votes that are more than half. */
  readonly majority: number;
  /** All delegates of the assembly, where that house is only a part of them. */
  readonly of: number | null;
  readonly defaultVariant: string;
  readonly variants: readonly string[];
  /** Proceedings on which a vote was taken, in one reading at least. */
  readonly divisions: number;
  readonly steps: number;
  /** `null` where the scenario has no opening house. */
  readonly house: House | null;
  /** `null` where no group is named. */
  readonly contest: Contest | null;
}

const hasDivision = (told: object): boolean => 'division' in told && told.division !== undefined;

function houseOf({ factions, seating = [] }: Scenario, { label, counts, total }: Composition): House {
  const rank = (id: string): number => (seating.includes(id) ? seating.indexOf(id) : seating.length);
  const looks = looksOf(factions);
  const parts = [...factions]
    .sort((a, b) => rank(a.id) - rank(b.id))
    .flatMap(({ id, name, mark, unnamed = false }): Part[] => {
      const written = unnamed ? undefined : counts[id];
      if (written === undefined) return [];
      const delegates = totalOf(byRight(written));
      const about = isAbout(written);
      return delegates === 0
        ? []
        : [{ id, name, mark, lineage: looks.get(id)?.id ?? null, delegates, about }];
    });
  const named = parts.reduce((sum, { delegates }) => sum + delegates, 0);
  return { label, parts, unknown: Math.max(0, total - named) };
}

/** The mandates of a composition that vote, by faction, spread where only their sum is known. */
function votesIn(composition: Composition, unnamed: string | null): Map<string, number> {
  const counts = countsOf(composition, unnamed);
  if (composition.decisive !== undefined) withDecisive(counts, composition.decisive);
  const voting = ({ decisive, unsplit }: ByRight): number => decisive + unsplit;
  return new Map([...counts].map(([id, mandates]) => [id, voting(mandates)]));
}

export function summarize(scenario: Scenario): Summary {
  const opening = scenario.variants[scenario.defaultVariant]?.chain[0];
  const composition = opening === undefined ? undefined : scenario.compositions[opening];
  const house = composition === undefined ? null : houseOf(scenario, composition);
  const unnamed = scenario.factions.find((faction) => faction.unnamed)?.id ?? null;
  const byFaction = composition === undefined ? new Map<string, number>() : votesIn(composition, unnamed);
  const votes = [...byFaction.values()].reduce((sum, one) => sum + one, 0);
  const parts = house?.parts ?? [];
  return {
    id: scenario.id,
    revision: scenario.revision,
    ordinal: scenario.ordinal ?? null,
    title: scenario.title,
    short: scenario.short,
    opened: dayOf(scenario.opened, scenario),
    closed: dayOf(scenario.closed, scenario),
    venue: scenario.venue ?? null,
    delegates: composition?.total ?? 0,
    votes,
    majority: majorityOf(votes),
    of: composition?.of ?? null,
    defaultVariant: scenario.defaultVariant,
    variants: Object.keys(scenario.variants),
    divisions: scenario.proceedings.filter(
      (proceeding) => hasDivision(proceeding) || Object.values(proceeding.readings ?? {}).some(hasDivision),
    ).length,
    steps: scenario.proceedings.length,
    house,
    contest: contestOf(
      { groups: parts.map(({ delegates }) => delegates), unknown: house?.unknown ?? 0 },
      {
        groups: parts.map(({ id }) => byFaction.get(id) ?? 0),
        unknown: unnamed === null ? 0 : (byFaction.get(unnamed) ?? 0),
      },
    ),
  };
}
