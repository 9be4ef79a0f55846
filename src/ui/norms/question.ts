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
  /** Electors among a hundred inhabitants, within `ELECTORS`. */
  readonly electors: number;
  /** The count of the people, by id. */
  readonly people: string;
  /** Persons behind a soviet, by the rule of 1917. */
  readonly soviet: number;
}

/** The fewest and the most electors among a hundred inhabitants that can be asked for. */
export const ELECTORS = [30, 100] as const;

const FIRST: Question = {
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

const peopleOf = (named: string): string | undefined => PEOPLES.find(({ id }) => id === named)?.id;

type Part = 'norms' | 'share' | 'soviet';

/** The parts of an address after its period: those that the period asks for, then those that are kept for other periods. */
const PARTS: { readonly [P in Period]: { readonly asked: readonly Part[]; readonly kept: readonly Part[] } } =
  {
    'custom-1917': { asked: ['soviet'], kept: ['share', 'norms'] },
    'constitution-1918': { asked: ['share'], kept: ['norms', 'soviet'] },
    'constitution-1925': { asked: ['share'], kept: ['norms', 'soviet'] },
    other: { asked: ['norms', 'share'], kept: ['soviet'] },
  };

const written = ({ town, country, electors, people, soviet }: Question, part: Part): string =>
  ({ norms: `${codeOf(town)}.${codeOf(country)}`, share: `${electors}.${people}`, soviet: String(soviet) })[
    part
  ];

/** A question as the address has it: `other.e25000.i125000.60.republic-1926`. What is kept stands in it up to the last choice. */
export function writeQuestion(question: Question): string {
  const { asked, kept } = PARTS[question.period];
  const last = kept.findLastIndex((part) => written(question, part) !== written(FIRST, part));
  const parts = [...asked, ...kept.slice(0, last + 1)];
  return [question.period, ...parts.map((part) => written(question, part))].join('.');
}

/** The question of an address; whatever is not of the form is left at its first value. */
export function readQuestion(code: string | null): Question {
  const [named = '', ...fields] = (code ?? '').split('.');
  const period = PERIODS.find((one) => one === named) ?? FIRST.period;
  const next = (): string => fields.shift() ?? '';
  const read = {
    norms: () => ({ town: normOf(next()) ?? FIRST.town, country: normOf(next()) ?? FIRST.country }),
    share: () => ({
      electors: whole(next(), ...ELECTORS) ?? FIRST.electors,
      people: peopleOf(next()) ?? FIRST.people,
    }),
    soviet: () => ({ soviet: whole(next(), 0, MOST) ?? FIRST.soviet }),
  };
  const { asked, kept } = PARTS[period];
  return [...asked, ...kept].reduce<Question>((question, part) => ({ ...question, ...read[part]() }), {
    ...FIRST,
    period,
  });
}

/** The fields of an address that `readQuestion` leaves aside. */
export function unreadIn(code: string | null): readonly string[] {
  if (code === null) return [];
  const question = readQuestion(code);
  const { asked, kept } = PARTS[question.period];
  const read = [question.period, ...[...asked, ...kept].map((part) => written(question, part))]
    .join('.')
    .split('.');
  return code.split('.').filter((field, i) => field !== '' && field !== read[i]);
}
