import type { Lang } from '../domain/text.ts';

/** Faces that the first screen of most pages is set in, and the one of motions, quotations and titles of works. */
const FIRST = [
  "1rem 'Golos Text'",
  "800 1rem 'Sofia Sans Extra Condensed'",
  "700 1rem 'Sofia Sans Extra Condensed'",
];
const DOCUMENT = ["1rem 'PT Serif'", "italic 1rem 'PT Serif'"];

/** Letters that every file of a face is needed for in a language; a Russian page has Latin figures. */
const LETTERS: Record<Lang, string> = { en: 'A', ru: 'Я1' };

const fetchFaces = (faces: readonly string[], lang: Lang) =>
  Promise.allSettled(faces.map((face) => document.fonts.load(face, LETTERS[lang])));

/** Asks for type before there is any text: a browser left to itself asks once it has set the text in another, and sets it anew. */
export const fetchFirstType = (lang: Lang) => fetchFaces(FIRST, lang);
export const fetchDocumentType = (lang: Lang) => fetchFaces(DOCUMENT, lang);
