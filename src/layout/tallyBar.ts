import type { RecordedTally } from '../domain/tally.ts';
import { PARTS } from '../domain/tally.ts';

/** What a segment of a tally bar stands for, in order from the left. */
export const SEGMENTS = ['for', 'against', 'abstaining', 'notVoting', 'unrecorded', 'left'] as const;
export type SegmentKind = (typeof SEGMENTS)[number];

/** A part of the bar in delegates. */
export interface Segment {
  readonly kind: SegmentKind;
  readonly count: number;
  /** Delegates to the left of it. */
  readonly before: number;
}

/** Those present who are in no recorded part of the tally; 0 where every part is recorded. */
export function unrecordedOf(tally: RecordedTally, present: number): number {
  const known = PARTS.reduce((sum, part) => sum + (tally[part] ?? 0), 0);
  return Math.max(0, present - known);
}

/**
 * The segments of a bar from left to right, empty ones left out. Where no source counts those for and nobody was
 * against (`unanimous`), all who are in no recorded part were for.
 */
export function segmentsOf(
  tally: RecordedTally,
  present: number,
  left: number,
  unanimous = false,
): Segment[] {
  const counts = {
    for: tally.for ?? 0,
    against: tally.against ?? 0,
    abstaining: tally.abstaining ?? 0,
    notVoting: tally.notVoting ?? 0,
    unrecorded: unrecordedOf(tally, present),
    left,
  };
  let before = 0;
  return SEGMENTS.map((kind): Segment => {
    const shown = unanimous && kind === 'unrecorded' ? 'for' : kind;
    const segment = { kind: shown, count: counts[kind], before };
    before += counts[kind];
    return segment;
  }).filter(({ count }) => count > 0);
}
