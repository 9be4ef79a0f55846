import * as v from 'valibot';
import { count, id, outcome, part, probability, size, split, text } from './basics.ts';
import { proceeding } from './proceeding.ts';
import { quorum } from './rules.ts';
import { says } from './wording.ts';

const place = { before: v.optional(id), after: v.optional(id) };

/** One change to history. */
export const intervention = v.variant('do', [
  v.strictObject({ do: v.literal('size'), faction: id, mandates: count }),
  v.strictObject({ do: v.literal('strike'), at: id, faction: id, mandates: count }),
  v.strictObject({ do: v.literal('cancel'), id }),
  v.strictObject({ do: v.literal('add'), proceeding, ...place }),
  v.strictObject({ do: v.literal('move'), id, ...place }),
  v.strictObject({ do: v.literal('resize'), id, size }),
  v.strictObject({ do: v.literal('shift'), id, votes: count, from: part, to: part }),
  v.strictObject({ do: v.literal('line'), faction: id, split, at: v.optional(id) }),
  v.strictObject({
    do: v.literal('cohesion'),
    rho: probability,
    faction: v.optional(id),
    at: v.optional(id),
  }),
  v.strictObject({
    do: v.literal('rule'),
    rule: v.pipe(v.string(), v.maxLength(64, says('a rule of at most 64 characters', 'shorten it'))),
    at: v.optional(id),
  }),
  v.strictObject({ do: v.literal('quorum'), quorum, at: v.optional(id) }),
  v.strictObject({ do: v.literal('franchise'), consultative: v.boolean() }),
  v.strictObject({ do: v.literal('pin'), id, outcome }),
  v.strictObject({ do: v.literal('method'), id, method: id }),
]);

/** A ready-made fork; without changes it is a question to read, not to compute. */
export const fork = v.strictObject({
  id,
  title: text,
  question: text,
  variant: v.optional(id),
  readings: v.optional(v.record(id, id)),
  changes: v.pipe(v.array(intervention), v.maxLength(50, says('at most 50 changes', 'take some out'))),
});
