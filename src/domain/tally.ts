/** The parts of a tally: everyone present with a vote is in exactly one of them. Whoever is absent is outside it. */
export const PARTS = ['for', 'against', 'abstaining', 'notVoting'] as const;
export type Part = (typeof PARTS)[number];
export type ByPart<T> = { readonly [P in Part]: T };

/** A complete count of one division, whole numbers of delegates. */
export type Tally = ByPart<number>;

/** What a source gives of a division: `null` where a part is not recorded. */
export type RecordedTally = ByPart<number | null>;

/** What a vote comes to where that is known. */
export const KNOWN_OUTCOMES = ['carried', 'lost', 'tied', 'inquorate'] as const;
export const OUTCOMES = [...KNOWN_OUTCOMES, 'unknown'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** How a vote is taken; `not-recorded` where no source says. */
export const METHODS = [
  'acclamation',
  'show-of-hands',
  'roll-call',
  'secret-ballot',
  'not-recorded',
] as const;
export type Method = (typeof METHODS)[number];

/** A faction's line: its expected split over the parts of a tally, each in 0…1, summing to 1. */
export type Line = ByPart<number>;
