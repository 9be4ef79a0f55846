import { divisionOf } from '../congress/division.ts';
import type { Intervention } from '../scenario/types.ts';
import { chancesOf, type Ballot, type Chances } from './ballot.ts';
import { houseBefore, type Fork } from './fork.ts';
import { planFor } from './interventions.ts';
import { modelOf } from './model.ts';
import { findStep } from './plan.ts';

/**
 * The ballot of a division of a fork in the house that comes to it, with one more change made to it; `null` where no vote is taken.
 *
 * @param changes those of the fork
 */
export function ballotAt(
  fork: Fork,
  id: string,
  changes: readonly Intervention[] = [],
  change: Intervention | null = null,
): Ballot | null {
  const index = fork.steps.findIndex((step) => step.id === id);
  const step = fork.steps[index];
  if (!step?.division) return null;
  const house = houseBefore(fork, index);
  if (!change) return fork.model.ballot(step.proceeding, house);
  const plan = planFor(fork.history.course, [...changes, change]);
  const proceeding = findStep(plan, id);
  return proceeding && divisionOf(proceeding) ? modelOf(plan, fork.history).ballot(proceeding, house) : null;
}

/** The chances of a division where each delegate decides alone, and where each group goes one way. */
export interface BothWays {
  readonly alone: Chances;
  readonly asOne: Chances;
}

export function bothWays(fork: Fork, id: string, changes: readonly Intervention[]): BothWays | null {
  const [alone, asOne] = [0, 1].map((rho) => ballotAt(fork, id, changes, { do: 'cohesion', rho, at: id }));
  return alone && asOne ? { alone: chancesOf(alone), asOne: chancesOf(asOne) } : null;
}
