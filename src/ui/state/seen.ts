import { formerStep, leftIn, neededAt, seatedIn } from '../../congress/attendance.ts';
import type { Course } from '../../congress/course.ts';
import type { Step } from '../../congress/replay.ts';
import type { Places } from '../../layout/places.ts';
import type { Scenario } from '../../scenario/types.ts';

/** A session as it is looked at: its steps, where everyone sits, and the step where the reader stands. */
export interface Seen {
  readonly course: Course;
  readonly scenario: Scenario;
  readonly steps: readonly Step[];
  readonly places: Places;
  readonly at: number;
  readonly step: Step;
  /** The step that the majority of now is compared with; −1 where there is none. */
  readonly formerAt: number;
  neededAt(step: Step | null): number | null;
  leftAt(step: Step): number;
  seatedAt(step: Step): number;
}

/** A run of a course, looked at from one of its steps. */
export function seenFrom(course: Course, steps: readonly Step[], places: Places, at: number): Seen {
  const step = steps[at];
  if (!step) throw new Error('a session without steps');
  return {
    course,
    scenario: course.scenario,
    steps,
    places,
    at,
    step,
    formerAt: formerStep(steps, at),
    neededAt: (one) => one && neededAt(one, course),
    leftAt: ({ house }) => leftIn(house),
    seatedAt: ({ house }) => seatedIn(house),
  };
}
