import * as v from 'valibot';
import { byFaction, count, doubt, id, moment, revision, text } from './basics.ts';
import { standsUnder } from './charter.ts';
import { composition, faction, source, variant, wing } from './house.ts';
import { fork } from './intervention.ts';
import { proceeding } from './proceeding.ts';
import { defaults, rules } from './rules.ts';
import { says } from './wording.ts';

const many = 2000;
const tooMany = says('at most 2,000 of them', 'split the file');

/** Something that happened outside the hall, told before a proceeding or, as at the close, after it. */
const outside = v.strictObject({
  id,
  title: text,
  text,
  at: v.optional(moment),
  before: v.optional(id),
  after: v.optional(id),
  ...doubt,
});

/** A figure as it stood before a revision, and as it stands since; at a proceeding, or of the whole file. */
const correction = v.strictObject({
  revision: v.pipe(
    count,
    v.minValue(2, says('a revision of 2 or more', 'the first revision corrects nothing')),
  ),
  at: v.optional(id),
  was: text,
  now: text,
  ...doubt,
});

/** A scenario file, `smolny/1`. */
export const scenario = v.strictObject({
  format: v.literal(
    'smolny/1',
    says('smolny/1, the format that this version reads', 'begin the file with format: smolny/1'),
  ),
  id,
  revision,
  title: text,
  short: text,
  body: text,
  ordinal: v.optional(v.nullable(count)),
  opened: v.optional(moment),
  closed: v.optional(moment),
  /** `gregorian`: an assembly of a country that has never gone by the old style. Otherwise dates are told in both. */
  calendar: v.optional(
    v.literal('gregorian', says('gregorian', 'leave it out where the old style was in use')),
  ),
  venue: v.optional(text),
  /** The rules that the assembly itself stands under: a charter by name, or that of the day. What departs from it is remarked on. */
  charter: v.optional(standsUnder),
  about: v.optional(text),
  sources: byFaction(source),
  factions: v.pipe(
    v.array(faction),
    v.minLength(1, says('at least one faction', 'write one')),
    v.maxLength(64, says('at most 64 factions', 'bring some together')),
  ),
  /** Who sits where, from the left; factions in file order unless told. */
  seating: v.optional(v.array(id)),
  compositions: byFaction(composition),
  variants: byFaction(variant),
  defaultVariant: id,
  wings: v.optional(v.array(wing)),
  rules: v.optional(rules),
  defaults: v.optional(defaults),
  /** Reasons that many lines share. */
  reasons: v.optional(byFaction(text)),
  proceedings: v.pipe(
    v.array(proceeding),
    v.minLength(1, says('at least one proceeding', 'write the opening')),
    v.maxLength(many, tooMany),
  ),
  outside: v.optional(v.pipe(v.array(outside), v.maxLength(many, tooMany))),
  /** What sources report that belongs to no chain and no proceeding. */
  observations: v.optional(v.array(v.strictObject({ id, text, ...doubt }))),
  questions: v.optional(v.array(v.strictObject({ id, title: text, text, ...doubt }))),
  forks: v.optional(v.array(fork)),
  /** What each revision after the first set right. */
  corrections: v.optional(v.array(correction)),
});
