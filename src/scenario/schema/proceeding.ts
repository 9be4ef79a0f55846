import * as v from 'valibot';
import type { Kind } from '../../domain/proceeding.ts';
import { byFaction, count, delegates, doubt, id, moment, probability, size, text } from './basics.ts';
import { condition } from './condition.ts';
import { division, lines } from './division.ts';
import { quorum } from './rules.ts';
import { says } from './wording.ts';

/** Who brings a proceeding: a person of a faction, of no faction, or a body. */
const mover = v.strictObject({
  faction: v.optional(id),
  body: v.optional(text),
  person: v.optional(text),
});

const factions = v.pipe(v.array(id), v.minLength(1, says('at least one faction', 'name those that go')));
const seats = byFaction(count);
const member = v.strictObject({ name: text, faction: v.optional(id) });
const vote = { division: v.optional(division), lines: v.optional(lines) };
/** A union of texts of which the first to carry wins. */
const group = { group: v.optional(id) };
const composition = v.union(
  [id, v.array(id)],
  says('next, the id of a composition, or a list of ids', 'write it like composition: next'),
);

/**
 * The fields of each kind beside those that every proceeding has. All may be left to the readings;
 * which ones must be there in the end, REQUIRED says.
 */
const FIELDS = {
  convene: { sitting: v.optional(count) },
  credentials: {
    composition: v.optional(composition),
    contested: v.optional(byFaction(count)),
    strike: v.optional(byFaction(count)),
    ...vote,
  },
  presidium: {
    by: v.optional(id),
    total: v.optional(count),
    offered: v.optional(seats),
    taken: v.optional(seats),
    declined: v.optional(seats),
    heldBack: v.optional(seats),
    added: v.optional(seats),
    members: v.optional(v.array(member)),
    ...vote,
  },
  report: {},
  speech: {},
  greeting: {},
  motion: { ...group, ...vote },
  amendment: { to: v.optional(id), ...group, ...vote },
  division: { on: v.optional(id), ...group, ...vote },
  walkout: { factions: v.optional(factions), size: v.optional(size) },
  return: { factions: v.optional(factions), size: v.optional(size), readmit: v.optional(v.boolean()) },
  split: { faction: v.optional(id), assigns: v.optional(seats) },
  merge: {
    with: v.optional(text),
    composition: v.optional(composition),
    adds: v.optional(byFaction(delegates)),
    from: v.optional(
      v.strictObject({
        scenario: v.pipe(
          v.string(),
          v.regex(/^[a-z0-9-]+@[1-9]\d*$/, says('an id and a revision', 'write it like peasants-third@1')),
        ),
        variant: id,
        composition: id,
        map: byFaction(id),
      }),
    ),
  },
  arrival: { composition: v.optional(composition), adds: v.optional(v.nullable(byFaction(delegates))) },
  exclusion: {
    factions: v.optional(factions),
    size: v.optional(size),
    mandates: v.optional(v.picklist(['kept', 'annulled'])),
  },
  absence: { factions: v.optional(factions), size: v.optional(size), excused: v.optional(v.boolean()) },
  recess: { until: v.optional(moment) },
  resume: { sitting: v.optional(count) },
  'amend-rules': { rule: v.optional(id), quorum: v.optional(quorum), ...group, ...vote },
  'elect-cec': {
    by: v.optional(id),
    total: v.optional(count),
    seats: v.optional(seats),
    unaccounted: v.optional(count),
    /** The chance that a delegate present takes part where lists are voted for; all do unless told. */
    turnout: v.optional(probability),
    chair: v.optional(v.nullable(text)),
    members: v.optional(v.array(member)),
    ...group,
    ...vote,
  },
  'form-government': {
    posts: v.optional(
      v.array(
        v.strictObject({
          id,
          title: text,
          holder: v.nullable(text),
          faction: v.optional(id),
          chair: v.optional(v.boolean()),
          note: v.optional(text),
        }),
      ),
    ),
    /** Posts whose holders leave. */
    leave: v.optional(v.array(id)),
    ...group,
    ...vote,
  },
  resolve: { adopts: v.optional(v.array(text)), ...group, ...vote },
  close: {},
} as const;

/** The fields that a proceeding of a kind has once a reading is chosen. */
export const REQUIRED = {
  walkout: ['factions', 'size'],
  return: ['factions', 'size'],
  split: ['faction'],
  merge: ['with'],
  exclusion: ['factions', 'size', 'mandates'],
  absence: ['factions', 'size', 'excused'],
  'elect-cec': ['by'],
} as const;

const common = {
  id,
  title: text,
  text,
  at: v.optional(moment),
  mover: v.optional(mover),
  speakers: v.optional(v.array(mover)),
  when: v.optional(condition),
  /** The chance that it happens at all, where the scenario says it is not certain. */
  chance: v.optional(probability),
  ...doubt,
};

const account = {
  label: text,
  default: v.optional(v.boolean()),
  only: v.optional(v.array(id)),
  text: v.optional(text),
  at: v.optional(moment),
  ...doubt,
};

/** What a reading says of a field replaces the proceeding's own, field by whole field. */
type ReadingSchema<E extends v.ObjectEntries> = v.GenericSchema<
  v.InferOutput<v.StrictObjectSchema<typeof account & E, undefined>>
>;
type ProceedingEntries<K extends Kind, E extends v.ObjectEntries> = {
  readonly kind: v.LiteralSchema<K, undefined>;
  readonly readings: v.OptionalSchema<v.RecordSchema<typeof id, ReadingSchema<E>, undefined>, undefined>;
} & typeof common &
  E;

/** The compiler cannot follow valibot's spread of generic entries; the types above say what comes out. */
const proceedingOf = <K extends Kind, E extends v.ObjectEntries>(kind: K, fields: E) => {
  const reading = v.strictObject({ ...account, ...fields }) as unknown as ReadingSchema<E>;
  return v.strictObject({
    kind: v.literal(kind),
    ...common,
    ...fields,
    readings: v.optional(v.record(id, reading)),
  }) as unknown as v.StrictObjectSchema<ProceedingEntries<K, E>, undefined>;
};

export const proceeding = v.variant('kind', [
  proceedingOf('convene', FIELDS.convene),
  proceedingOf('credentials', FIELDS.credentials),
  proceedingOf('presidium', FIELDS.presidium),
  proceedingOf('report', FIELDS.report),
  proceedingOf('speech', FIELDS.speech),
  proceedingOf('greeting', FIELDS.greeting),
  proceedingOf('motion', FIELDS.motion),
  proceedingOf('amendment', FIELDS.amendment),
  proceedingOf('division', FIELDS.division),
  proceedingOf('walkout', FIELDS.walkout),
  proceedingOf('return', FIELDS.return),
  proceedingOf('split', FIELDS.split),
  proceedingOf('merge', FIELDS.merge),
  proceedingOf('arrival', FIELDS.arrival),
  proceedingOf('exclusion', FIELDS.exclusion),
  proceedingOf('absence', FIELDS.absence),
  proceedingOf('recess', FIELDS.recess),
  proceedingOf('resume', FIELDS.resume),
  proceedingOf('amend-rules', FIELDS['amend-rules']),
  proceedingOf('elect-cec', FIELDS['elect-cec']),
  proceedingOf('form-government', FIELDS['form-government']),
  proceedingOf('resolve', FIELDS.resolve),
  proceedingOf('close', FIELDS.close),
]);
