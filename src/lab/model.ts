import { divisionOf } from '../congress/division.ts';
import type { Told } from '../congress/course.ts';
import type { HouseView } from '../congress/house.ts';
import { TallySources } from '../voting/random/tallyTables.ts';
import { ballotOf, type Ballot } from './ballot.ts';
import { calibrate, type Calibration } from './calibration.ts';
import type { History } from './history.ts';
import { groupKey, groupsOf } from './lines.ts';
import type { Plan } from './plan.ts';

/** How divisions are reckoned in a plan: by its lines, calibrated on the record of history where that can be. */
export interface Model {
  ballot(proceeding: Told, house: HouseView): Ballot;
  /** How the lines of a division of history were calibrated; `null` for one that history did not take. */
  calibration(id: string): Calibration | null;
  /** What tallies are drawn from by chance. */
  readonly sources: TallySources;
}

export function modelOf(plan: Plan, history: History): Model {
  const known = new Map<string, Calibration | null>();
  const calibrationOf = (id: string): Calibration | null => {
    const told = history.at.get(id);
    if (!told?.step.division) return null;
    // Shifted votes are the record of the fork; lines are those of history.
    const shifted = plan.shifts.has(id) ? plan.course.proceedings.find((step) => step.id === id) : undefined;
    const division = shifted && divisionOf(shifted);
    const proceeding = division ? withDivision(told.proceeding, division) : told.proceeding;
    return calibrate(proceeding, told.before, history.course);
  };
  const calibration = (id: string): Calibration | null => {
    const found = known.get(id);
    if (found !== undefined) return found;
    const made = calibrationOf(id);
    known.set(id, made);
    return made;
  };
  return {
    sources: new TallySources(),
    calibration,
    ballot(proceeding, house) {
      const told = history.at.get(proceeding.id);
      const stated = new Map(
        told
          ? groupsOf(told.proceeding, house, history.course).map((group) => [groupKey(group), group.model])
          : [],
      );
      return ballotOf(proceeding, house, plan.course, calibration(proceeding.id), stated);
    },
  };
}

const withDivision = (proceeding: Told, division: NonNullable<ReturnType<typeof divisionOf>>): Told =>
  'division' in proceeding ? { ...proceeding, division } : proceeding;
