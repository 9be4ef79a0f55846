import * as v from 'valibot';
import { CERTAINTIES } from '../../domain/doubt.ts';
import { METHODS, OUTCOMES, PARTS } from '../../domain/tally.ts';

/** Names that would reach into an object's prototype. */
const RESERVED: readonly string[] = ['constructor', 'prototype'];

export const id = v.pipe(
  v.string(),
  v.maxLength(64, 'an id is at most 64 characters'),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'an id is lower-case letters, digits and single hyphens: left-sr'),
  v.check((value) => !RESERVED.includes(value), 'this word cannot be an id'),
);

const prose = v.pipe(
  v.string(),
  v.nonEmpty('empty text'),
  v.maxLength(4000, 'a text is at most 4,000 characters'),
);
export const text = v.strictObject({ en: prose, ru: prose });
export const words = v.pipe(
  v.string(),
  v.nonEmpty('empty text'),
  v.maxLength(1000, 'at most 1,000 characters'),
);

export const count = v.pipe(
  v.number('a whole number'),
  v.integer('a whole number'),
  v.minValue(0, 'a number of delegates is not negative'),
  v.maxValue(100_000, 'at most 100,000 delegates'),
);

/** A number as a source gives it. */
export const figure = v.union(
  [count, v.strictObject({ about: count }), v.strictObject({ between: v.tuple([count, count]) })],
  'a whole number, {about: N} or {between: [N, N]}',
);

export const share = v.pipe(
  v.string('an exact share in quotation marks: "1/10"'),
  v.regex(/^\d{1,6}\/[1-9]\d{0,5}$/, 'an exact share of two whole numbers: "1/10"'),
  v.check((value) => {
    const [above = 0, below = 1] = value.split('/').map(Number);
    return above <= below;
  }, 'a share is at most the whole: "1/10"'),
);

const isDate = (value: string): boolean => {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return false;
  const lengths = [31, year % 4 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day >= 1 && day <= (lengths[month - 1] ?? 0);
};
export const date = v.pipe(
  v.string('a date in quotation marks: "1917-10-25"'),
  v.check(isDate, 'a date of the calendar, year-month-day: "1917-10-25"'),
);
const hour = v.pipe(
  v.string('a time in quotation marks: "22:40"'),
  v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day from "00:00" to "23:59"'),
);

/** When: by the old style (Julian) or the new style (Gregorian) calendar, or both if they agree. */
export const moment = v.strictObject({
  os: v.optional(date),
  ns: v.optional(date),
  time: v.optional(
    v.union(
      [hour, v.strictObject({ about: hour }), v.strictObject({ between: v.tuple([hour, hour]) })],
      'a time "22:40", {about: "05:00"} or {between: ["23:30", "01:00"]}',
    ),
  ),
});

/** A source, with where in it and what it gives for this very point. */
export const citation = v.union(
  [id, v.strictObject({ id, where: v.optional(words), gives: v.optional(text) })],
  'the id of a source, or {id, where, gives}',
);

/** Who says so, and how sure it is. */
export const doubt = {
  sources: v.optional(v.pipe(v.array(citation), v.maxLength(40))),
  certainty: v.optional(v.picklist(CERTAINTIES)),
  memory: v.optional(v.boolean()),
  note: v.optional(text),
};

export const part = v.picklist(PARTS);
export const outcome = v.picklist(OUTCOMES);
export const method = v.picklist(METHODS);

const chance = v.pipe(v.number(), v.minValue(0, 'between 0 and 1'), v.maxValue(1, 'between 0 and 1'));
export const probability = chance;
export const split = v.tuple(
  [chance, chance, chance, chance],
  'four numbers: for, against, abstaining, not voting',
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
  'a whole number, {about: N} or {decisive: N, consultative: N}',
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
  'all, a number, {about: N}, {between: [N, N]}, {share: "1/2"}, {shareOfHouse: "1/10"} or {each: {faction: N}}',
);
