import type { Text } from '../../domain/text.ts';
import type { Intervention } from '../../scenario/types.ts';
import { planFor } from '../interventions.ts';
import { method } from './bodies.ts';
import { drop, insert, move } from './business.ts';
import type { Offer, Point } from './point.ts';
import { franchise, quorum, rule } from './rules.ts';
import { cohesion, line, pin, shift } from './votes.ts';
import { add, partly, size, stay, strike } from './who.ts';

const OFFERS: readonly ((point: Point) => Offer)[] = [
  stay,
  partly,
  add,
  size,
  strike,
  drop,
  insert,
  move,
  pin,
  line,
  cohesion,
  shift,
  rule,
  quorum,
  franchise,
  method,
];

/** Every kind of change to history: those that are possible where the reader stands, and why the others are not. */
export const offersAt = (point: Point): readonly Offer[] => OFFERS.map((offer) => offer(point));

/** Why a change cannot be made after others; `null` where it can. */
export function objectionTo(
  { fork }: Point,
  changes: readonly Intervention[],
  made: Intervention,
): Text | null {
  const { complaints } = planFor(fork.history.course, [...changes, made]);
  return complaints.find(({ index }) => index === changes.length)?.why ?? null;
}
