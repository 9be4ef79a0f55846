import type { Text } from '../../domain/text.ts';
import type { SECTIONS, Section } from './ids.ts';

/** A word of the page and what it means here. */
export interface Term {
  readonly name: Text;
  readonly means: Text;
}

/** Every word of one section. */
export type TermsOf<S extends Section> = Readonly<Record<(typeof SECTIONS)[S][number], Term>>;
