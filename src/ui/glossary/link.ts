import type { TermId } from '../../text/glossary/ids.ts';
import { parseRoute, writeRoute } from '../state/route.ts';

/** The address of a word's entry in the glossary, in the language and theme of the address where the reader is. */
export function glossaryLink(hash: string, term: TermId): string {
  const { lang, theme, others } = parseRoute(hash);
  return writeRoute({ ...parseRoute(''), scenario: 'glossary', step: term, lang, theme, others });
}
