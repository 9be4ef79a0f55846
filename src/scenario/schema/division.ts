import * as v from 'valibot';
import { byFaction, doubt, figure, id, method, outcome, part, probability, split, text } from './basics.ts';
import { quorum } from './rules.ts';
import { says } from './wording.ts';

/** What a source gives of a count; a part that is not named is not recorded. */
export const tally = v.strictObject({
  for: v.optional(figure),
  against: v.optional(figure),
  abstaining: v.optional(figure),
  notVoting: v.optional(figure),
});

/** The vote taken on a proceeding. */
export const division = v.strictObject({
  motion: v.optional(text),
  method: v.optional(method),
  rule: v.optional(id),
  quorum: v.optional(quorum),
  tally: v.optional(tally),
  outcome,
  /** The count by faction where a source has it (a roll call). */
  byFaction: v.optional(byFaction(tally)),
  /** Other figures that sources give; shown, never mixed in. */
  alternatives: v.optional(v.array(v.strictObject({ tally, outcome: v.optional(outcome), ...doubt }))),
  ...doubt,
});

const why = v.union(
  [id, text],
  says('the id of a shared reason, or {en, ru}', 'write a word of reasons:, or the text in both languages'),
);

/** How a faction means to vote: a part for all of it, a split in four, or a line with its reasons. */
export const line = v.union(
  [
    part,
    split,
    v.strictObject({
      /** `null`: no basis in any source read. */
      split: v.optional(v.nullable(split)),
      /** The same line as another faction's. */
      as: v.optional(id),
      cohesion: v.optional(probability),
      why: v.optional(why),
      alternatives: v.optional(
        v.array(v.strictObject({ id, label: text, split, why: v.optional(why), ...doubt })),
      ),
      /** An optional line, off unless a variant assumes it. */
      assumption: v.optional(v.strictObject({ split, why: v.optional(why), ...doubt })),
      ...doubt,
    }),
  ],
  says(
    'for, against, abstaining, notVoting, four shares, or {split: …, why: …}',
    'write it like for, or {split: [0.9, 0, 0.1, 0], why: reason}',
  ),
);

export const lines = byFaction(line);
