/** How often a congress had to meet, from a day on (new style). Months between two of them, at most. */
interface CadenceRule {
  readonly id: 'january-1918' | 'constitution-1918' | 'december-1921' | 'constitution-1925';
  readonly from: string;
  readonly months: number;
}

/**
 * Sources, as the dossier cites them: resolution of the Third Congress of 15 (28) January 1918, every three months;
 * Constitution of 10 July 1918, article 26, twice a year; decision of the Ninth Congress of December 1921 and the
 * Constitution of 11 May 1925, once a year. Before January 1918 no rule.
 */
const RULES: readonly CadenceRule[] = [
  { id: 'january-1918', from: '1918-01-28', months: 3 },
  { id: 'constitution-1918', from: '1918-07-10', months: 6 },
  { id: 'december-1921', from: '1921-12-28', months: 12 },
  { id: 'constitution-1925', from: '1925-05-11', months: 12 },
];

/** The rule in force on a day of the new style; `null` where there was none. */
export const cadenceRule = (day: string): CadenceRule | null =>
  RULES.findLast(({ from }) => from <= day) ?? null;

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

/** The day so many calendar months later. */
function dueBy(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}
