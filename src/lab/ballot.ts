import {
  absencesOf,
  divisionOf,
  isQuorate,
  quorumFor,
  ruleFor,
  type Assumption,
} from '../congress/division.ts';
import type { Course, Told } from '../congress/course.ts';
import type { HouseView } from '../congress/house.ts';
import type { MajorityRule } from '../domain/rules.ts';
import type { Line } from '../domain/tally.ts';
import type { Absences } from '../voting/majority.ts';
import type { Bloc } from '../voting/probability/bloc.ts';
import { divisionOdds, type OutcomeOdds } from '../voting/probability/odds.ts';
import type { Calibration } from './calibration.ts';
import { groupKey, groupsOf, type ModelLine } from './lines.ts';
import type { Range } from './range.ts';

/** A division about to be taken, as the model sees it. */
export interface Ballot {
  /** Who is in the hall and how they mean to vote, in file order. */
  readonly groups: readonly Assumption[];
  readonly rule: MajorityRule;
  readonly absences: Absences;
  readonly quorate: boolean;
}

/** Chances of an outcome; where a line is missing, those with all of these delegates against and all of them for. */
export interface Chances {
  readonly low: OutcomeOdds;
  readonly high: OutcomeOdds;
  /** True where both are the same to 1e-9: then it is whatever they did. */
  readonly exact: boolean;
}

const sameLine = (a: ModelLine, b: ModelLine): boolean =>
  a.cohesion === b.cohesion &&
  a.line.for === b.line.for &&
  a.line.against === b.line.against &&
  a.line.abstaining === b.line.abstaining &&
  a.line.notVoting === b.line.notVoting;

/** Lines by group as history states them, to tell which a change has set. */
export type StatedLines = ReadonlyMap<string, ModelLine | null>;

/**
 * The ballot of a proceeding in a house. Calibrated lines serve for groups whose line no change has set, and only where everyone
 * decides alone.
 */
export function ballotOf(
  proceeding: Told,
  house: HouseView,
  course: Course,
  calibration: Calibration | null,
  stated: StatedLines,
): Ballot {
  const division = divisionOf(proceeding);
  if (!division) throw new Error(`no vote is taken on ${proceeding.id}`);
  const groups = groupsOf(proceeding, house, course);
  const alone = groups.every(({ model }) => (model?.cohesion ?? 0) === 0);
  return {
    groups: groups.map(({ faction, wing, size, model }): Assumption => {
      const key = groupKey({ faction, wing });
      const known = stated.get(key);
      const changed =
        known !== undefined && (model === null || known === null ? model !== known : !sameLine(model, known));
      const fitted =
        !changed && alone && calibration?.kind === 'calibrated' ? calibration.lines.get(key) : undefined;
      return {
        faction,
        wing,
        size,
        line: fitted ?? model?.line ?? null,
        cohesion: model?.cohesion ?? 0,
        origin: changed ? 'changed' : fitted ? 'calibrated' : 'stated',
      };
    }),
    rule: ruleFor(division, house, course),
    absences: absencesOf(house),
    quorate: isQuorate(quorumFor(division, house), house),
  };
}

const ALL_FOR: Line = { for: 1, against: 0, abstaining: 0, notVoting: 0 };
const ALL_AGAINST: Line = { for: 0, against: 1, abstaining: 0, notVoting: 0 };

/** The blocs of a ballot, those without a line taken to be all for or all against. */
export function blocsOf({ groups }: Ballot, missing: 'for' | 'against'): Bloc[] {
  return groups.map(({ size, line, cohesion }) => ({
    size,
    line: line ?? (missing === 'for' ? ALL_FOR : ALL_AGAINST),
    cohesion,
  }));
}

export const isComplete = ({ groups }: Ballot): boolean => groups.every(({ line }) => line !== null);

/** The exact chances of a ballot. */
export function chancesOf(ballot: Ballot): Chances {
  const { rule, absences, quorate } = ballot;
  const oddsIf = (missing: 'for' | 'against'): OutcomeOdds =>
    divisionOdds({ rule, absences, quorate, blocs: blocsOf(ballot, missing) });
  const low = oddsIf('against');
  const high = isComplete(ballot) ? low : oddsIf('for');
  return { low, high, exact: Math.abs(high.carried - low.carried) <= 1e-9 };
}

/** The chance that a ballot is carried. */
export function carriedOf(ballot: Ballot): Range {
  const { low, high } = chancesOf(ballot);
  return { low: low.carried, high: high.carried };
}
