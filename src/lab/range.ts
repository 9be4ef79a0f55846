/** A probability, or the bounds between which a missing line leaves it. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

export const CERTAIN: Range = { low: 1, high: 1 };
export const NEVER: Range = { low: 0, high: 0 };

export const plus = (a: Range, b: Range): Range => ({
  low: Math.min(1, a.low + b.low),
  high: Math.min(1, a.high + b.high),
});

export const times = (a: Range, b: Range): Range => ({ low: a.low * b.low, high: a.high * b.high });

/** The share of a part in a whole that is above 0. */
export const shareIn = (part: Range, whole: Range): Range => ({
  low: whole.high > 0 ? Math.min(1, part.low / whole.high) : 0,
  high: whole.low > 0 ? Math.min(1, part.high / whole.low) : Number(part.high > 0),
});

/** Likelier than not. Within 1e-9 of one half is one half, and not likelier. */
export const isLikely = (probability: number): boolean => probability > 0.5 + 1e-9;

/** The probability where both bounds are the same to 1e-9, else `null`. */
export const exactly = ({ low, high }: Range): number | null =>
  high - low <= 1e-9 ? (low + high) / 2 : null;
