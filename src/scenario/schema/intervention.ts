import * as v from 'valibot';
import { count, id, knownOutcome, part, probability, revision, size, split, text } from './basics.ts';
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
  v.strictObject({ do: v.literal('pin'), id, outcome: knownOutcome }),
  v.strictObject({ do: v.literal('method'), id, method: id }),
]);

const MOST_CHANGES = 50;
const changes = v.pipe(
  v.array(intervention),
  v.maxLength(MOST_CHANGES, says(`at most ${MOST_CHANGES} changes`, 'take some out')),
);
const readings = v.record(id, id);
const seed = v.pipe(
  v.number(says('a whole number', 'write it in digits')),
  v.safeInteger(says('a whole number below 2^53', 'take a smaller one')),
  v.minValue(0, says('a seed that is not negative', 'write 0 or more')),
);

/** A ready-made fork; without changes it is a question to read, not to compute. */
export const fork = v.strictObject({
  id,
  title: text,
  question: text,
  /** The step that the question is about, where its changes do not name it. */
  about: v.optional(id),
  variant: v.optional(id),
  readings: v.optional(readings),
  changes,
});

const stated = v.strictObject({
  scenario: v.optional(id),
  revision: v.optional(revision),
  variant: v.optional(id),
  readings: v.optional(readings),
  seed: v.optional(v.nullable(seed)),
  changes,
});

/** A file of changes: a bare list of them, or with what they are made to. */
export const forkFile = v.lazy((input): typeof changes | typeof stated =>
  Array.isArray(input) ? changes : stated,
);

/** All that identifies a session: the same value gives the same minutes. */
export const savedSession = v.strictObject({
  scenario: id,
  revision,
  variant: id,
  readings,
  interventions: changes,
  seed: v.nullable(seed),
});
