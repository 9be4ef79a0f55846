import type { Course, Told } from '../congress/course.ts';
import { emptyHouse, type HouseView } from '../congress/house.ts';
import { replay, type Step } from '../congress/replay.ts';

/** A step of history with the house before it. */
export interface HistoricStep {
  readonly step: Step;
  readonly proceeding: Told;
  readonly before: HouseView;
}

/** The session as it was, under one variant and reading: what a fork is compared with. */
export interface History {
  readonly course: Course;
  readonly steps: readonly Step[];
  readonly at: ReadonlyMap<string, HistoricStep>;
}

export const openingHouse = (course: Course): HouseView =>
  emptyHouse(
    course.scenario.factions.map(({ id }) => id),
    course.rule,
    course.quorum,
    course.voting,
  );

export function historyOf(course: Course): History {
  const steps = replay(course);
  const at = new Map(
    steps.map((step, i): [string, HistoricStep] => [
      step.id,
      { step, proceeding: step.proceeding, before: steps[i - 1]?.house ?? openingHouse(course) },
    ]),
  );
  return { course, steps, at };
}
