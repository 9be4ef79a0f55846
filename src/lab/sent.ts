import { courseOf, isCourse, type Course } from '../congress/course.ts';
import type { Intervention, Scenario } from '../scenario/types.ts';

/** A session with changes made to it, as plain data that can be sent to a worker. */
export interface SentSession {
  readonly scenario: Scenario;
  readonly variant: string;
  readonly readings: Readonly<Record<string, string>>;
  readonly interventions: readonly Intervention[];
}

/** The course that a session was sent for; one that is none is an error of the sender. */
export function courseSent({ scenario, variant, readings }: Omit<SentSession, 'interventions'>): Course {
  const course = courseOf(scenario, { variant, readings });
  if (!isCourse(course)) throw new Error(`${course.code}: ${course.found}`);
  return course;
}
