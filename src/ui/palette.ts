import type { Lineage } from '../layout/lineages.ts';

/** The fill of a lineage as a CSS value that follows the theme. */
export const fillOf = (lineage: Lineage | null): string =>
  lineage === null ? 'var(--sunk)' : `var(--fill-${lineage.id})`;

/** The colour of marks and letters on that fill. */
export const markColourOf = (lineage: Lineage | null): string =>
  lineage === null ? 'var(--ink3)' : `var(--mark-${lineage.id})`;
