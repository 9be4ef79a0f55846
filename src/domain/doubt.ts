/** Whether a source says so, or our model does. */
export const BASES = ['recorded', 'simulated'] as const;
export type Basis = (typeof BASES)[number];

/**
 * How sure what is recorded is: primary text or contemporary print; reference work or historian; a reckoning that is
 * shown; sources differ and all are kept.
 */
export const CERTAINTIES = ['documented', 'secondary', 'estimated', 'disputed'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

export const BADGES = ['simulated', 'disputed', 'estimated', 'recorded'] as const;
export type Badge = (typeof BADGES)[number];

/** The badge of the page: the first of BADGES that holds. */
export function badgeOf(basis: Basis, certainty: Certainty): Badge {
  if (basis === 'simulated') return 'simulated';
  if (certainty === 'disputed' || certainty === 'estimated') return certainty;
  return 'recorded';
}
