import * as v from 'valibot';
import { count, date, doubt, id, share, text, words } from './basics.ts';
import { source } from './house.ts';
import { says } from './wording.ts';

const large = v.pipe(
  v.number(says('a whole number', 'write it in digits, without quotation marks: 25000')),
  v.integer(says('a whole number', 'leave the fraction out')),
  v.minValue(1, says('a number of 1 or more', 'write how many one deputy stands for')),
);

/** One deputy for so many: of the electors, or of all inhabitants. */
const norm = v.strictObject({ of: v.picklist(['electors', 'inhabitants']), per: large });

/** From how many persons a soviet has a vote, from how many a voice. */
const standing = v.strictObject({ of: v.literal('persons'), vote: large, voice: large });

/** What each topic states beside its words. */
const FIELDS = {
  convening: {},
  /** Months between two congresses, at most; none where the clause tells a practice. */
  cadence: {
    months: v.optional(v.pipe(count, v.minValue(1, says('one month or more', 'write 3, 6 or 12')))),
  },
  /** The share of the population on whose demand a congress has to be called. */
  extraordinary: { demand: v.optional(share) },
  representation: { town: v.optional(norm), province: v.optional(norm), standing: v.optional(standing) },
  election: {},
  franchise: {},
  competence: { whose: v.picklist(['congress', 'shared']) },
  /** The most members that the Central Executive Committee may have. */
  cec: { atMost: v.optional(count) },
  government: {},
  recall: {},
  /** Which mandates vote. */
  voting: { votes: v.optional(v.array(v.picklist(['decisive', 'consultative']))) },
  presidium: {},
} as const;

type ClauseSchema<T extends string, E extends v.ObjectEntries> = v.StrictObjectSchema<
  {
    readonly topic: v.LiteralSchema<T, undefined>;
    readonly id: typeof id;
    readonly article: v.OptionalSchema<typeof words, undefined>;
    readonly text: typeof text;
  } & typeof doubt &
    E,
  undefined
>;

/** The compiler cannot follow valibot's spread of generic entries; the type above says what comes out. */
const clauseOf = <T extends string, E extends v.ObjectEntries>(topic: T, fields: E): ClauseSchema<T, E> =>
  v.strictObject({
    topic: v.literal(topic),
    id,
    article: v.optional(words),
    text,
    ...doubt,
    ...fields,
  }) as unknown as ClauseSchema<T, E>;

const clause = v.variant('topic', [
  clauseOf('convening', FIELDS.convening),
  clauseOf('cadence', FIELDS.cadence),
  clauseOf('extraordinary', FIELDS.extraordinary),
  clauseOf('representation', FIELDS.representation),
  clauseOf('election', FIELDS.election),
  clauseOf('franchise', FIELDS.franchise),
  clauseOf('competence', FIELDS.competence),
  clauseOf('cec', FIELDS.cec),
  clauseOf('government', FIELDS.government),
  clauseOf('recall', FIELDS.recall),
  clauseOf('voting', FIELDS.voting),
  clauseOf('presidium', FIELDS.presidium),
]);

/** The charters that a scenario may name. */
const CHARTER_IDS = [
  'custom-1917',
  'january-1918',
  'constitution-1918',
  'amendments-1920',
  'amendments-1921',
  'constitution-1925',
] as const;
const charterId = v.picklist(CHARTER_IDS);

/** The charter that a scenario stands under: one by name, or that of the day. */
export const standsUnder = v.picklist(['by-date', ...CHARTER_IDS]);

/** The rules that a congress itself stood under from a day on, clause by clause, `smolny-rules/1`. */
export const charter = v.strictObject({
  format: v.literal(
    'smolny-rules/1',
    says('smolny-rules/1, the format of rules', 'begin the file with format: smolny-rules/1'),
  ),
  id: charterId,
  title: text,
  /** The day of the new style from which it held. */
  from: date,
  /** The charter whose clauses hold where this one states none of its own. */
  amends: v.optional(charterId),
  about: v.optional(text),
  sources: v.record(id, source),
  clauses: v.pipe(v.array(clause), v.minLength(1, says('at least one clause', 'write one'))),
  note: v.optional(text),
});
