import * as v from 'valibot';
import { byFaction, count, delegates, doubt, figure, id, moment, text, words } from './basics.ts';

export const source = v.strictObject({
  author: v.nullable(words),
  title: words,
  year: v.nullable(v.pipe(v.number(), v.integer())),
  url: v.nullable(
    v.pipe(v.string(), v.regex(/^https?:\/\/[^\s<>"]+$/, 'an http or https address'), v.maxLength(400)),
  ),
  kind: words,
  seen: v.picklist(['text', 'excerpt', 'memory'], 'how it was read: text, excerpt or memory'),
  note: v.optional(text),
});

export const faction = v.strictObject({
  id,
  name: text,
  mark: text,
  /** A row of the palette of lineages; `null` for an assembly of its own colours. */
  lineage: v.nullable(v.pipe(v.string(), v.regex(/^[A-Z]{1,3}$/, 'a code of the palette: B, M, SR'))),
  parent: v.optional(id),
  /** Delegates whose party no source names: drawn as unknown. */
  unnamed: v.optional(v.boolean()),
  /** How the faction divides when it splits: whole numbers by child. */
  ratio: v.optional(byFaction(count)),
  about: v.optional(text),
  ...doubt,
});

/** One source's count of the house at a moment. A faction that is not named is unknown, not absent; 0 says none. */
export const composition = v.strictObject({
  label: text,
  moment: v.picklist([
    'arrivals',
    'opening',
    'credentials',
    'merger',
    'after-walkout',
    'close',
    'counterfactual',
  ]),
  at: v.optional(moment),
  total: count,
  /** Where only the sum of decisive mandates is known, it is spread over the factions, estimated. */
  decisive: v.optional(count),
  consultative: v.optional(count),
  /** Set where the source says that all its numbers are of one right. */
  right: v.optional(v.picklist(['decisive', 'consultative'])),
  counts: byFaction(delegates),
  unaccounted: v.optional(count),
  /** Why the parts do not add up to the total; shown to the reader. */
  mismatch: v.optional(text),
  ...doubt,
});

/** A chain of compositions that a house can run on. */
export const variant = v.strictObject({
  label: v.optional(text),
  chain: v.pipe(v.array(id), v.minLength(1, 'at least the opening house'), v.maxLength(12)),
  /** Factions for which the assumption stated with their lines is taken. */
  assume: v.optional(v.array(id)),
  note: v.optional(text),
});

/** Part of a faction with a line of its own but no seats of its own. */
export const wing = v.strictObject({
  id,
  faction: id,
  name: text,
  size: figure,
  ...doubt,
});
