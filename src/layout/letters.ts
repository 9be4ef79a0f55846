/** Width of a letter as a part of its size, on the average of both languages: the text face, bold too, and the figures of the display face. */
const LETTER = { text: 0.54, bold: 0.62, display: 0.43 } as const;

/** About how long words are, in the unit of their size, for drawings that have to know before anything is set. */
export const wordsWidth = (words: string, size: number, face: keyof typeof LETTER): number =>
  LETTER[face] * size * words.length;
