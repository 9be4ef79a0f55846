import type { Right } from '../domain/mandate.ts';
import type { Kind } from '../domain/proceeding.ts';
import type { MajorityRule, Quorum } from '../domain/rules.ts';
import type { Method } from '../domain/tally.ts';
import { forestOf, type Forest } from '../scenario/factions.ts';
import { readingsFor, underReading } from '../scenario/reading.ts';
import type { REQUIRED } from '../scenario/schema/proceeding.ts';
import type { Composition, Scenario, WrittenProceeding } from '../scenario/types.ts';
import { majorityRules, quorumOf } from './rules.ts';

type Needed<K extends Kind> = K extends keyof typeof REQUIRED ? (typeof REQUIRED)[K][number] : never;
type Written<K extends Kind> = Extract<WrittenProceeding, { kind: K }>;

/** A proceeding under one reading: what its kind needs is there. */
export type Told<K extends Kind = Kind> = K extends Kind
  ? Written<K> & { readonly [F in Extract<keyof Written<K>, Needed<K>>]-?: NonNullable<Written<K>[F]> }
  : never;

/** What a session runs on: a scenario under one variant and one reading of each proceeding. */
export interface Course {
  readonly scenario: Scenario;
  readonly variant: string;
  /** The reading in force of every proceeding that has several. */
  readonly readings: Readonly<Record<string, string>>;
  readonly forest: Forest;
  /** The compositions that the variant seats, in order. */
  readonly chain: readonly Composition[];
  readonly proceedings: readonly Told[];
  readonly rules: ReadonlyMap<string, MajorityRule>;
  readonly rule: string;
  readonly quorum: Quorum | null;
  readonly method: Method;
  /** Which mandates vote in a division. */
  readonly voting: readonly Right[];
}

/** Which history a session starts from. */
export interface Choice {
  readonly variant?: string | undefined;
  /** Reading by proceeding; the default where none is named. */
  readonly readings?: Readonly<Record<string, string>> | undefined;
}

export interface ChoiceProblem {
  readonly code: 'unknown-variant' | 'unknown-proceeding' | 'unknown-reading' | 'reading-not-for-variant';
  readonly found: string;
  readonly allowed: readonly string[];
}

/** A scenario and a choice of variant and readings → what to run, or what is wrong with the choice. */
export function courseOf(scenario: Scenario, choice: Choice = {}): Course | ChoiceProblem {
  const variant = choice.variant ?? scenario.defaultVariant;
  const chosen = Object.hasOwn(scenario.variants, variant) ? scenario.variants[variant] : undefined;
  if (!chosen) return { code: 'unknown-variant', found: variant, allowed: Object.keys(scenario.variants) };

  const wanted = choice.readings ?? {};
  const withReadings = scenario.proceedings.filter((proceeding) => proceeding.readings);
  for (const [id, reading] of Object.entries(wanted)) {
    const proceeding = withReadings.find((candidate) => candidate.id === id);
    if (!proceeding)
      return {
        code: 'unknown-proceeding',
        found: id,
        allowed: withReadings.map((candidate) => candidate.id),
      };
    const allowed = readingsFor(proceeding, variant);
    if (!allowed.includes(reading)) {
      const known = Object.hasOwn(proceeding.readings ?? {}, reading);
      return { code: known ? 'reading-not-for-variant' : 'unknown-reading', found: reading, allowed };
    }
  }

  const readings: Record<string, string> = {};
  const proceedings = scenario.proceedings.map((proceeding): Told => {
    const reading = wanted[proceeding.id] ?? readingsFor(proceeding, variant)[0];
    if (reading !== undefined) readings[proceeding.id] = reading;
    // The reader has made sure that each reading has what its kind needs.
    return underReading(proceeding, reading ?? null) as Told;
  });
  return {
    scenario,
    variant,
    readings,
    forest: forestOf(scenario.factions),
    chain: chosen.chain.flatMap((id) => scenario.compositions[id] ?? []),
    proceedings,
    rules: majorityRules(scenario),
    rule: scenario.defaults?.rule ?? 'simple',
    quorum: quorumOf(scenario.defaults?.quorum),
    method: scenario.defaults?.method ?? 'not-recorded',
    voting: ['decisive', 'unsplit'],
  };
}

/** Those of the readings that a variant allows. */
export function readingsUnder(
  scenario: Scenario,
  variant: string,
  readings: Readonly<Record<string, string>>,
): Record<string, string> {
  const held = scenario.proceedings.flatMap((proceeding): [string, string][] => {
    const reading = readings[proceeding.id];
    return reading !== undefined && readingsFor(proceeding, variant).includes(reading)
      ? [[proceeding.id, reading]]
      : [];
  });
  return Object.fromEntries(held);
}

/** A scenario under a variant and those of the readings that it allows; for the rest, the variant's own defaults. */
export const courseUnder = (
  scenario: Scenario,
  variant: string,
  readings: Readonly<Record<string, string>>,
): Course | ChoiceProblem =>
  courseOf(scenario, { variant, readings: readingsUnder(scenario, variant, readings) });

export const isCourse = (made: Course | ChoiceProblem): made is Course => 'proceedings' in made;
