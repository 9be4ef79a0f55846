/** Width of a letter as a part of its size, on the average of both languages: the text face, bold too, and the figures of the display face. */
const LETTER = { text: 0.56, bold: 0.62, display: 0.43 } as const;

/** About how long words are, in the unit of their size, for drawings that have to know before anything is set. */
export const wordsWidth = (words: string, size: number, face: keyof typeof LETTER): number =>
  LETTER[face] * size * words.length;

/** Where words begin and on which side of that they stand. */
export type Anchor = 'start' | 'end';

/** Between a point and the words beside it. */
const GAP = 8;

/**
 * The x of words that stand beside a point, moved as little as it takes for them to stand between two bounds; where they are too long,
 * from the first on.
 */
export function beside(
  point: number,
  width: number,
  anchor: Anchor,
  [least, most]: readonly [number, number],
): number {
  const [x, before] = anchor === 'start' ? [point + GAP, 0] : [point - GAP, width];
  const start = Math.max(least, Math.min(x - before, most - width));
  return start + before;
}

/** Whether words that stand there had to be moved so far that they are no longer beside the point. */
export const isAstray = (x: number, point: number): boolean => Math.abs(x - point) > 6 * GAP;
