import type { Theme } from './state/route.ts';

/** The width for which the sizes of a wall are given, and the least at which a page is one. */
const FULL = 1920;
const LEAST = 1024;

/** Sizes on a wall as parts of those at 1920 pixels; `null` where the page is not on a wall. */
export const wallScale = (theme: Theme | null, width: number): number | null =>
  theme === 'proj' && width >= LEAST ? Math.min(1, width / FULL) : null;

/** The smallest text in pixels, as --size-tiny has it, for drawings: 12, on a wall 24. */
export function smallest(theme: Theme | null, width: number): number {
  const scale = wallScale(theme, width);
  return scale === null ? 12 : Math.max(12, 24 * scale);
}
