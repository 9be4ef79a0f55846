import type { Lang, Text } from '../domain/text.ts';
import type { Scenario } from './types.ts';

type Source = Scenario['sources'][string];

/** A source whose author and title are words to print. */
export interface NamedSource extends Omit<Source, 'author' | 'title'> {
  readonly author: string | null;
  readonly title: string;
}

const wordsIn = (words: string | Text, lang: Lang): string =>
  typeof words === 'string' ? words : words[lang];

/** A source as it is named to readers of a language: a work in its own, what the compilers call it in theirs. */
export const sourceIn = (source: Source, lang: Lang): NamedSource => ({
  ...source,
  author: source.author === null ? null : wordsIn(source.author, lang),
  title: wordsIn(source.title, lang),
});
