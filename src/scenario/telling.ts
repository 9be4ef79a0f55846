import { readingsFor, underReading } from './reading.ts';
import type { Scenario, WrittenProceeding } from './types.ts';

/** Steps that a card has room for, and how many of them may be walkouts. */
const MOST = 6;
const MOST_WALKOUTS = 2;

const divisionOf = (told: WrittenProceeding) => ('division' in told ? told.division : undefined);

/** The number written for a part of the tally, where it is one number. */
function countOf(told: WrittenProceeding, part: 'for' | 'against'): number | null {
  const count = divisionOf(told)?.tally?.[part];
  return typeof count === 'number' ? count : null;
}

/** Votes for and against, where both are recorded as numbers. */
export function sidesOf(told: WrittenProceeding): { readonly ayes: number; readonly noes: number } | null {
  const ayes = countOf(told, 'for');
  const noes = countOf(told, 'against');
  return ayes === null || noes === null || ayes + noes === 0 ? null : { ayes, noes };
}

/** How telling a step is, 0 for none and for a walkout of nobody counted: a close count most, then what fell, what sources dispute, a walkout, an election. */
function weightOf(told: WrittenProceeding, disputed: boolean): number {
  const division = divisionOf(told);
  const doubt = disputed ? 0.5 : 0;
  if (told.kind === 'walkout' && told.size === 0) return 0;
  if (told.kind === 'walkout' || told.kind === 'exclusion') return 3 + doubt;
  if (told.kind === 'elect-cec') return 2 + doubt;
  if (division === undefined || division.outcome === 'unknown') return 0;
  const sides = sidesOf(told);
  const closeness = sides === null ? 0 : 1 - Math.abs(sides.ayes - sides.noes) / (sides.ayes + sides.noes);
  const counted = countOf(told, 'for') === null ? 0 : 0.5;
  return 1 + 3 * closeness + counted + doubt + (division.outcome === 'lost' ? 1.5 : 0);
}

/**
 * The steps that tell most of a session, at most six, in its order: contested votes first, two walkouts at most, and the
 * election of the committee where there was one. As the default readings tell them.
 */
export function tellingSteps({ proceedings, defaultVariant }: Scenario): readonly WrittenProceeding[] {
  const all = proceedings.map((proceeding) => {
    const readings = readingsFor(proceeding, defaultVariant);
    const told = underReading(proceeding, readings[0] ?? null);
    return { told, weight: weightOf(told, readings.length > 1) };
  });
  const ranked = all.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight);
  const walkouts = ranked.filter(({ told }) => told.kind === 'walkout').slice(0, MOST_WALKOUTS);
  const elections = ranked.filter(({ told }) => told.kind === 'elect-cec').slice(0, 1);
  const kept = ranked.filter(
    (one) => one.told.kind !== 'elect-cec' && (one.told.kind !== 'walkout' || walkouts.includes(one)),
  );
  const chosen = new Set([...elections, ...kept].slice(0, MOST));
  return all.filter((one) => chosen.has(one)).map(({ told }) => told);
}
