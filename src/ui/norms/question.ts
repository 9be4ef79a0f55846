import type { Norm } from '../../voting/representation.ts';
import { PEOPLES } from './people.ts';

export const PERIODS = ['custom-1917', 'constitution-1918', 'constitution-1925', 'other'] as const;
export type Period = (typeof PERIODS)[number];

/** What the page of norms is asked. */
export interface Question {
  readonly period: Period;
  /** Norms of a period of one's own. */
  readonly town: Norm;
  readonly country: Norm;
  /** Electors among a hundred inhabitants, 1 to 100. */
  readonly electors: number;
  /** The count of the people, by id. */
  readonly people: string;
  /** Persons behind a soviet, by the rule of 1917. */
  readonly soviet: number;
}

export const FIRST: Question = {
  period: 'constitution-1918',
  town: { of: 'electors', per: 25_000 },
  country: { of: 'inhabitants', per: 125_000 },
  electors: 60,
  people: 'republic-1926',
  soviet: 25_000,
};

/** The largest number that a field takes. */
export const MOST = 10_000_000;

const whole = (text: string, least: number, most: number): number | null => {
  const n = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
  return n >= least && n <= most ? n : null;
};
const normOf = (text: string): Norm | null => {
  const per = whole(text.slice(1), 1, MOST);
  const of = { e: 'electors', i: 'inhabitants' } as const;
  const counted = text[0] === 'e' || text[0] === 'i' ? of[text[0]] : null;
  return per === null || counted === null ? null : { of: counted, per };
};
const codeOf = ({ of, per }: Norm): string => `${of === 'electors' ? 'e' : 'i'}${per}`;

/** A question as the address has it: `other.e25000.i125000.60.republic-1926`. */
export function writeQuestion({ period, town, country, electors, people, soviet }: Question): string {
  if (period === 'custom-1917') return `${period}.${soviet}`;
  const norms = period === 'other' ? [codeOf(town), codeOf(country)] : [];
  return [period, ...norms, electors, people].join('.');
}

/** The question of an address; whatever is not of the form is left at its first value. */
export function readQuestion(code: string | null): Question {
  const [named = '', ...fields] = (code ?? '').split('.');
  const period = PERIODS.find((one) => one === named) ?? FIRST.period;
  if (period === 'custom-1917')
    return { ...FIRST, period, soviet: whole(fields[0] ?? '', 0, MOST) ?? FIRST.soviet };
  const [town, country] = period === 'other' ? fields.splice(0, 2).map(normOf) : [];
  const [electors = '', people = ''] = fields;
  return {
    ...FIRST,
    period,
    town: town ?? FIRST.town,
    country: country ?? FIRST.country,
    electors: whole(electors, 1, 100) ?? FIRST.electors,
    people: PEOPLES.find(({ id }) => id === people)?.id ?? FIRST.people,
  };
}
