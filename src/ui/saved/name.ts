import type { Lang } from '../../domain/text.ts';
import * as m from '../../text/paraglide/messages.js';

/** Letters of a name. */
export const LONGEST_NAME = 120;

/** The first of these that is not blank, as long as a name may be; else what any fork is called. */
export function nameOf(given: readonly (string | null)[], locale: Lang, most = LONGEST_NAME): string {
  const named = given.map((name) => name?.trim()).find((name) => name) ?? m.whatif_title({}, { locale });
  // A letter of two halves is not cut in two.
  return named
    .slice(0, most)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd();
}

/** What a copy is called, which is seen to be one however long the name is. */
export function copyName(name: string, locale: Lang): string {
  const copyOf = (of: string): string => m.saved_copy_of({ name: of }, { locale });
  return copyOf(nameOf([name], locale, LONGEST_NAME - copyOf('').length));
}
