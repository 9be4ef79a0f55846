import * as v from 'valibot';
import { byFaction, count, doubt, id, share, text } from './basics.ts';

const weight = v.pipe(v.number('a whole number'), v.integer('a whole number'));

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
  is: v.picklist(['>', '>='], 'either ">" or ">="'),
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
  'none, {atLeast: N} or {share: "1/2", of: mandates}',
);

/** What holds unless a proceeding says otherwise. */
export const defaults = v.strictObject({
  rule: v.optional(id),
  quorum: v.optional(quorum),
  method: v.optional(v.picklist(['acclamation', 'show-of-hands', 'roll-call'])),
});

export const rules = byFaction(rule);
