import type { Course } from '../congress/course.ts';
import type { SessionMark } from '../congress/exported.ts';
import { replay, type Step } from '../congress/replay.ts';
import type { Call } from './command.ts';
import { openCourse } from './open.ts';

/** A session as the common options ask for it, run to its end. */
export function openRun(call: Call): { course: Course; steps: readonly Step[]; mark: SessionMark } {
  const course = openCourse(call);
  return { course, steps: replay(course), mark: { seed: null, interventions: [] } };
}
