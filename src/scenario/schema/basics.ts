import * as v from 'valibot';
import { CERTAINTIES } from '../../domain/doubt.ts';
import { KNOWN_OUTCOMES, METHODS, OUTCOMES, PARTS } from '../../domain/tally.ts';
import { says } from './wording.ts';

/** Names that would reach into an object's prototype. */
const RESERVED: readonly string[] = ['constructor', 'prototype'];

export const id = v.pipe(
  v.string(),
  v.maxLength(64, says('an id of at most 64 characters', 'shorten it')),
  v.regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
    says('an id of lower-case letters, digits and single hyphens', 'write it like left-sr'),
  ),
  v.check(
    (value) => !RESERVED.includes(value),
    says('an id that is no reserved word', 'choose another name'),
  ),
);

const someText = says('some text', 'write it, or leave out the key that holds it');

const prose = v.pipe(
  v.string(),
  v.nonEmpty(someText),
  v.maxLength(4000, says('a text of at most 4,000 characters', 'shorten it, or tell the rest in a note')),
);
export const text = v.strictObject({ en: prose, ru: prose });
export const words = v.pipe(
  v.string(),
  v.nonEmpty(someText),
  v.maxLength(1000, says('at most 1,000 characters', 'shorten it')),
);

export const count = v.pipe(
  v.number(says('a whole number', 'write it in digits, without quotation marks: 100')),
  v.integer(says('a whole number', 'leave the fraction out')),
  v.minValue(0, says('a number that is not negative', 'write 0 or more')),
  v.maxValue(100_000, says('a number of at most 100,000', 'look for a digit too many')),
);

/** Which state of a scenario. */
export const revision = v.pipe(
  count,
  v.minValue(1, says('a revision of 1 or more', 'revisions count from 1')),
);

/** A number as a source gives it. */
export const figure = v.union(
  [count, v.strictObject({ about: count }), v.strictObject({ between: v.tuple([count, count]) })],
  says('a whole number, {about: N} or {between: [N, N]}', 'write it like 505, or {about: 500}'),
);

export const share = v.pipe(
  v.string(says('an exact share in quotation marks', 'write it like "1/10"')),
  v.regex(/^\d{1,6}\/[1-9]\d{0,5}$/, says('an exact share of two whole numbers', 'write it like "1/10"')),
  v.check(
    (value) => {
      const [above = 0, below = 1] = value.split('/').map(Number);
      return above <= below;
    },
    says('a share of at most the whole', 'write the part over the whole: "1/10"'),
  ),
);

const isDate = (value: string): boolean => {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return false;
  const lengths = [31, year % 4 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day >= 1 && day <= (lengths[month - 1] ?? 0);
};
export const date = v.pipe(
  v.string(says('a date in quotation marks', 'write it like "1917-10-25"')),
  v.check(
    isDate,
    says('a date of the calendar, year-month-day', 'write a day that there was, like "1917-10-25"'),
  ),
);
const hour = v.pipe(
  v.string(says('a time in quotation marks', 'write it like "22:40"')),
  v.regex(
    /^([01]\d|2[0-3]):[0-5]\d$/,
    says('a time of day from "00:00" to "23:59"', 'write hours and minutes like "22:40"'),
  ),
);

/** When: by the old style (Julian) or the new style (Gregorian) calendar, or both if they agree. */
export const moment = v.strictObject({
  os: v.optional(date),
  ns: v.optional(date),
  time: v.optional(
    v.union(
      [hour, v.strictObject({ about: hour }), v.strictObject({ between: v.tuple([hour, hour]) })],
      says('a time, {about: …} or {between: […, …]}', 'write it like "22:40", or {about: "05:00"}'),
    ),
  ),
});

/** A source, with where in it and what it gives for this very point. */
export const citation = v.union(
  [id, v.strictObject({ id, where: v.optional(words), gives: v.optional(text) })],
  says('the id of a source, or {id, where, gives}', 'write it like sources: [reed]'),
);

/** Who says so, and how sure it is. */
export const doubt = {
  sources: v.optional(
    v.pipe(v.array(citation), v.maxLength(40, says('at most 40 sources', 'keep those that say it'))),
  ),
  certainty: v.optional(v.picklist(CERTAINTIES)),
  memory: v.optional(v.boolean()),
  note: v.optional(text),
};

export const part = v.picklist(PARTS);
export const outcome = v.picklist(OUTCOMES);
/** What a vote can be set to come to. */
export const knownOutcome = v.picklist(KNOWN_OUTCOMES);
export const method = v.picklist(METHODS);

const fromNoneToAll = says('a number between 0 and 1', 'write it like 0.5');
const chance = v.pipe(v.number(fromNoneToAll), v.minValue(0, fromNoneToAll), v.maxValue(1, fromNoneToAll));
export const probability = chance;
export const split = v.tuple(
  [chance, chance, chance, chance],
  says('four numbers: for, against, abstaining, not voting', 'write it like [0.9, 0, 0.1, 0]'),
);

export const byFaction = <T extends v.GenericSchema>(value: T) => v.record(id, value);

/** Mandates of one faction: a number (not split by right), about a number, or split. */
export const delegates = v.union(
  [
    count,
    v.strictObject({ about: count }),
    v.strictObject({
      decisive: v.optional(count),
      consultative: v.optional(count),
      unsplit: v.optional(count),
    }),
  ],
  says(
    'a whole number, {about: N} or {decisive: N, consultative: N}',
    'write it like 60, or {decisive: 40, consultative: 20}',
  ),
);

/** How many go, come or stay away. */
export const size = v.union(
  [
    v.literal('all'),
    figure,
    v.strictObject({ share }),
    v.strictObject({ shareOfHouse: share }),
    v.strictObject({ each: byFaction(count) }),
  ],
  says(
    'all, a whole number, or a map of about, between, share, shareOfHouse or each',
    'write it like all, 50, {about: 50}, {share: "1/2"} or {each: {sr: 20}}',
  ),
);
