const lettersOf = (words: string, script: RegExp): number => words.match(script)?.length ?? 0;

/** The language of a title, where its letters tell it: mostly Cyrillic ones are Russian, Latin ones may be of any. */
export const langOfTitle = (title: string): 'ru' | undefined =>
  lettersOf(title, /\p{Script=Cyrillic}/gu) > lettersOf(title, /\p{Script=Latin}/gu) ? 'ru' : undefined;
