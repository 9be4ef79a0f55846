import * as v from 'valibot';
import { byFaction, count, delegates, doubt, figure, id, moment, text, words } from './basics.ts';
import { says } from './wording.ts';

const inDigits = says('a year', 'write it in digits like 1919, or null where it is not known');

/** A title or an author in the language of the work; in both languages where it is the compilers’ own words. */
const naming = v.union(
  [words, text],
  says(
    'words, or words in en and ru',
    'write it like Ten Days That Shook the World, or {en: letters, ru: письма}',
  ),
);

export const source = v.strictObject({
  author: v.nullable(naming),
  title: naming,
  year: v.nullable(v.pipe(v.number(inDigits), v.integer(inDigits))),
  url: v.nullable(
    v.pipe(
      v.string(),
      v.regex(
        /^https?:\/\/[^\s<>"]+$/,
        says('an http or https address', 'write it in full, https://…, or null'),
      ),
      v.maxLength(400, says('an address of at most 400 characters', 'shorten it')),
    ),
  ),
  kind: words,
  seen: v.picklist(['text', 'excerpt', 'memory']),
  note: v.optional(text),
});

export const faction = v.strictObject({
  id,
  name: text,
  mark: text,
  /** A row of the palette of lineages; `null` for an assembly of its own colours. */
  lineage: v.nullable(
    v.pipe(
      v.string(),
      v.regex(
        /^[A-Z]{1,3}$/,
        says('a code of the palette', 'write one to three capitals like B, M or SR, or null'),
      ),
    ),
  ),
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
  /** All delegates of the assembly, where the count covers only a part of them. */
  of: v.optional(count),
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
  chain: v.pipe(
    v.array(id),
    v.minLength(1, says('at least the opening house', 'name a composition')),
    v.maxLength(12, says('at most 12 compositions', 'take some out')),
  ),
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
