import type { Course } from '../congress/course.ts';
import type { Step } from '../congress/replay.ts';
import type { Intervention } from '../scenario/types.ts';
import type { Complaint } from './plan.ts';
import { refused } from './refused.ts';

/** The one step on which a change bears; `null` where it bears on more, or puts a step elsewhere or strikes it. */
function objectOf(intervention: Intervention): string | null {
  switch (intervention.do) {
    case 'add':
      return intervention.proceeding.id;
    case 'resize':
    case 'shift':
    case 'pin':
    case 'method':
      return intervention.id;
    case 'strike':
    case 'line':
    case 'cohesion':
    case 'rule':
    case 'quorum':
      return intervention.at ?? null;
    default:
      return null;
  }
}

/** Whether shifted votes are not in force: the model decides their vote, by lines that are not fitted to its tally. */
function isIdleShift({ division }: Step): boolean {
  const assumptions = division?.assumptions ?? [];
  return assumptions.length > 0 && assumptions.every(({ origin }) => origin !== 'calibrated');
}

/** Changes that the run of a fork shows to change nothing: their step is not held in it, or its vote is decided without them. */
export const idleChanges = (
  interventions: readonly Intervention[],
  steps: readonly Step[],
  course: Course,
): Complaint[] =>
  interventions.flatMap((intervention, index) => {
    const step = steps.find(({ id }) => id === objectOf(intervention));
    if (step?.why) return [{ index, why: refused.notHeld(step.title, step.why, course) }];
    if (step && intervention.do === 'shift' && isIdleShift(step))
      return [{ index, why: refused.idleShift(step.title) }];
    return [];
  });
