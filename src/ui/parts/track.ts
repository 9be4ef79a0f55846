import type { Step } from './steps.ts';

/** A day of meeting, or a night: neighbouring steps of the session. */
export interface Sitting {
  readonly id: string;
  readonly label: string;
  /** Index of its first step. */
  readonly from: number;
}

/** A stretch of the track in parts of its width, 0 to 1. */
export interface TrackSitting extends Sitting {
  readonly start: number;
  readonly end: number;
}
export interface Track {
  /** Where every step stands, in the order of the steps. */
  readonly at: readonly number[];
  readonly sittings: readonly TrackSitting[];
}

/** Room between two sittings, counted in steps. */
const PAUSE = 1.5;

/** All of a session whose sittings have no numbers. */
const WHOLE: readonly Sitting[] = [{ id: '', label: '', from: 0 }];

/** Spreads the steps evenly within their sittings, with a pause between sittings. Without any they are one stretch. */
export function trackOf(steps: readonly Step[], numbered: readonly Sitting[]): Track {
  const sittings = numbered.length === 0 ? WHOLE : numbered;
  const starts = new Set(sittings.slice(1).map(({ from }) => from));
  const raw: number[] = [];
  steps.forEach((_, index) => {
    raw.push(index === 0 ? 0 : (raw[index - 1] ?? 0) + (starts.has(index) ? 1 + PAUSE : 1));
  });
  const whole = Math.max(1, raw.at(-1) ?? 1);
  const at = raw.map((place) => place / whole);
  return {
    at,
    sittings: sittings.map((sitting, index) => ({
      ...sitting,
      start: at[sitting.from] ?? 0,
      end: at[(sittings[index + 1]?.from ?? steps.length) - 1] ?? 1,
    })),
  };
}

/** The index of the step nearest to a place on the track. */
export function nearestStep(track: Track, place: number): number {
  const distance = (index: number): number => Math.abs((track.at[index] ?? 0) - place);
  return track.at.reduce((best, _, index) => (distance(index) < distance(best) ? index : best), 0);
}

/** Which of `count` steps stand around the one at `at`, at most `most` of them: from one index up to, without it, another. */
export function windowAround(count: number, at: number, most: number): { from: number; to: number } {
  const from = Math.max(0, Math.min(at - Math.floor(most / 2), count - most));
  return { from, to: Math.min(count, from + most) };
}
