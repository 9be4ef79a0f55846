import { proportions, type Hemicycle } from './hemicycle.ts';
import type { Run, SeatState } from './places.ts';
import type { ByPart, Part } from '../domain/tally.ts';
import { PARTS } from '../domain/tally.ts';

/** What a seat shows: who sits there, or how they voted. */
export type Shown = SeatState | Part | 'unrecorded';

/** Neighbouring seats that look the same. */
export interface Stretch {
  readonly shown: Shown;
  readonly from: number;
  readonly to: number;
}

/** Everything of one faction in the hall. */
export interface Sitting {
  readonly faction: string;
  readonly stretches: readonly Stretch[];
}

/** How those present of each faction voted; `null` for a faction whose votes no source has. */
export type VotesByFaction = Readonly<Record<string, ByPart<number> | null>>;

/** Cuts one run of those present into the parts of their vote, in the order of a tally. */
function byVote(run: Run, left: { [P in Part]: number } | null): Stretch[] {
  if (left === null) return [{ shown: 'unrecorded', from: run.from, to: run.to }];
  const stretches: Stretch[] = [];
  let at = run.from;
  for (const part of PARTS) {
    const count = Math.min(left[part], run.to - at);
    if (count > 0) stretches.push({ shown: part, from: at, to: at + count });
    left[part] -= count;
    at += count;
  }
  if (at < run.to) stretches.push({ shown: 'unrecorded', from: at, to: run.to });
  return stretches;
}

/**
 * The runs of a hall by faction, from left to right. With votes, seats of those present show how they voted; the
 * seats within a faction are a tally, not persons.
 */
export function sittings(runs: readonly Run[], votes: VotesByFaction | null): Sitting[] {
  const left = new Map(
    Object.entries(votes ?? {}).map(([faction, parts]) => [faction, parts === null ? null : { ...parts }]),
  );
  const found = new Map<string, Stretch[]>();
  for (const run of runs) {
    const stretches =
      votes === null || run.state !== 'present'
        ? [{ shown: run.state, from: run.from, to: run.to }]
        : byVote(run, left.get(run.faction) ?? null);
    found.set(run.faction, [...(found.get(run.faction) ?? []), ...stretches]);
  }
  return [...found].map(([faction, stretches]) => ({ faction, stretches }));
}

/** The seats of those present with a vote, rising. */
export const occupiedBy = (runs: readonly Run[]): number[] =>
  runs
    .filter((run) => run.state === 'present')
    .flatMap((run) => Array.from({ length: run.to - run.from }, (_, i) => run.from + i));

/** The widest stretch of a faction that sits together, for its letters. */
export function widest(stretches: readonly Stretch[]): { from: number; to: number } {
  let best = { from: 0, to: 0 };
  let open = { from: 0, to: 0 };
  for (const { from, to } of stretches) {
    open = open.to === from ? { from: open.from, to } : { from, to };
    if (open.to - open.from > best.to - best.from) best = open;
  }
  return best;
}

/** Room around the ring for the label of the line above and the seats' own width at the sides. */
interface Frame {
  readonly width: number;
  readonly height: number;
  /** Where the middle of the base line is. */
  readonly x: number;
  readonly y: number;
}

/** How far above the ring the line of the majority ends, in pitches. */
const BEYOND = 2.4;

/**
 * The outer radius of the largest hall that fits a box.
 *
 * @param height of the box; `null` where only the width is given, and the drawing takes what height it needs
 * @param above room for labels
 */
export function radiusFor(seats: number, width: number, height: number | null, above: number): number {
  const unit = proportions(seats, 1);
  const byWidth = (width / 2 - 1) / (1 + unit.seatRadius);
  const byHeight =
    height === null
      ? Number.POSITIVE_INFINITY
      : (height - above - 1) / (1 + BEYOND * unit.pitch + unit.seatRadius);
  return Math.max(40, Math.min(byWidth, byHeight));
}

/** A hall with its frame, at least so wide. `above` is the room for labels. */
export function frame(hall: Hemicycle, atLeast: number, above: number): Frame {
  const width = Math.max(atLeast, 2 * (hall.outer + hall.seatRadius + 1));
  const height = hall.outer + BEYOND * hall.pitch + above + hall.seatRadius + 1;
  return { width, height, x: width / 2, y: height - hall.seatRadius - 1 };
}
