import * as v from 'valibot';
import { byFaction, count, doubt, id, method, share, text } from './basics.ts';
import { says } from './wording.ts';

const whole = says('a whole number', 'write it in digits, without quotation marks: 2 or -1');
const weight = v.pipe(v.number(whole), v.integer(whole));

/** A majority rule as a linear inequality over the tally; weights that are not given are 0. */
export const rule = v.strictObject({
  title: v.optional(text),
  weights: v.strictObject({
    for: v.optional(weight),
    against: v.optional(weight),
    abstaining: v.optional(weight),
    notVoting: v.optional(weight),
    absentExcused: v.optional(weight),
    absentUnexcused: v.optional(weight),
    mandates: v.optional(weight),
  }),
  is: v.picklist(['>', '>=']),
  than: v.optional(weight),
  ...doubt,
});

export const quorum = v.union(
  [
    v.literal('none'),
    v.strictObject({
      atLeast: count,
      counting: v.optional(v.picklist(['present', 'present-unexcused'])),
    }),
    v.strictObject({
      share,
      of: v.picklist(['mandates', 'seated']),
      counting: v.optional(v.picklist(['present', 'present-unexcused'])),
    }),
  ],
  says('none, {atLeast: …} or {share: …, of: …}', 'write it like {share: "1/2", of: mandates}'),
);

/** What holds unless a proceeding says otherwise. */
export const defaults = v.strictObject({
  rule: v.optional(id),
  quorum: v.optional(quorum),
  method: v.optional(method),
});

export const rules = byFaction(rule);
