import amendments1920 from '../../scenarios/rules/amendments-1920.yaml?cadence';
import amendments1921 from '../../scenarios/rules/amendments-1921.yaml?cadence';
import constitution1918 from '../../scenarios/rules/constitution-1918.yaml?cadence';
import constitution1925 from '../../scenarios/rules/constitution-1925.yaml?cadence';
import custom1917 from '../../scenarios/rules/custom-1917.yaml?cadence';
import january1918 from '../../scenarios/rules/january-1918.yaml?cadence';
import type { Charter, CharterId } from './charter.ts';
import { charterBook } from './charterBook.ts';

/** Only what a list of congresses needs of the charters, so that it loads no more. */
const CADENCES: readonly Charter[] = [
  custom1917,
  january1918,
  constitution1918,
  amendments1920,
  amendments1921,
  constitution1925,
];

const { charterOn, clausesOn } = charterBook(CADENCES);

/** How often a congress had to meet, and the charter that says so. */
export interface CadenceRule {
  readonly id: CharterId;
  /** Months between two of them, at most. */
  readonly months: number;
}

/** The rule in force on a day of the new style; `null` where there was none. */
export function cadenceRule(day: string): CadenceRule | null {
  const inForce = charterOn(day);
  const [rule] = (inForce ? clausesOn(inForce, 'cadence') : []).flatMap(({ clause: { months }, charter }) =>
    months === undefined ? [] : [{ id: charter.id, months }],
  );
  return rule ?? null;
}

/** The time from the opening of one congress to that of the next, against the rule in force as the first closed. */
export interface Gap {
  /** Mean months of 365.25 ÷ 12 days. */
  readonly months: number;
  readonly rule: CadenceRule | null;
  /** Longer than the rule allows. */
  readonly late: boolean;
}

const DAY = 86_400_000;
const MONTH = 365.25 / 12;

/** Days of the new style, ISO text. */
export function gapBetween(former: { opened: string; closed: string }, opened: string): Gap {
  const months = (Date.parse(opened) - Date.parse(former.opened)) / DAY / MONTH;
  const rule = cadenceRule(former.closed);
  return { months, rule, late: rule !== null && opened > dueBy(former.opened, rule.months) };
}

/** The day so many calendar months later; ISO text. */
export function dueBy(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** Whole days from one day to a later one; ISO text. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY;
