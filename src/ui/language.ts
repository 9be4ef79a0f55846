import { createContext } from 'svelte';
import type { Lang } from '../domain/text.ts';

/** The language of the page, read where it is used so that a change redraws. Messages call it `locale`. */
interface Language {
  readonly locale: Lang;
}

/** The context is set once, by the root of the page, with an object whose `locale` is reactive. */
export const [getLanguage, setLanguage] = createContext<Language>();
