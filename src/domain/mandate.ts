/**
 * The right of a mandate: a decisive vote, a consultative voice, or not split by right in the source
 * (then it votes, and the reader is told).
 */
export const RIGHTS = ['decisive', 'consultative', 'unsplit'] as const;
export type Right = (typeof RIGHTS)[number];

/** Where a delegate is. `excused` and `unexcused` are the two kinds of absence. */
export const PLACES = ['present', 'left', 'excluded', 'excused', 'unexcused'] as const;
export type Place = (typeof PLACES)[number];

/** The delegates of one faction and one right: how many are where, and how many mandates were struck or annulled. */
export type Roll = { -readonly [P in Place]: number } & { annulled: number };

/** One faction in the house. */
export type Delegation = { -readonly [R in Right]: Roll };

const emptyRoll = (): Roll => ({
  present: 0,
  left: 0,
  excluded: 0,
  excused: 0,
  unexcused: 0,
  annulled: 0,
});

export const emptyDelegation = (): Delegation => ({
  decisive: emptyRoll(),
  consultative: emptyRoll(),
  unsplit: emptyRoll(),
});

/** Everyone of a roll, wherever they are. */
export const seated = (roll: Roll): number => PLACES.reduce((sum, place) => sum + roll[place], 0);

/** Mandates credentialed, less those struck or annulled; leaving does not lower them. */
export const mandates = (roll: Roll): number => seated(roll) - roll.annulled;
