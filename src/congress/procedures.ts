import type { Kind } from '../domain/proceeding.ts';
import type { Outcome } from '../domain/tally.ts';
import type { Course, Told } from './course.ts';
import { divisionOf } from './division.ts';
import { presentInAll, type House, type HouseView } from './house.ts';
import type { Procedure } from './procedure.ts';
import { absence } from './procedures/absence.ts';
import { amendment } from './procedures/amendment.ts';
import { amendRules } from './procedures/amendRules.ts';
import { arrival } from './procedures/arrival.ts';
import { close } from './procedures/close.ts';
import { convene } from './procedures/convene.ts';
import { credentials } from './procedures/credentials.ts';
import { division } from './procedures/division.ts';
import { electCec } from './procedures/electCec.ts';
import { exclusion } from './procedures/exclusion.ts';
import { formGovernment } from './procedures/formGovernment.ts';
import { merge } from './procedures/merge.ts';
import { motion } from './procedures/motion.ts';
import { presidium } from './procedures/presidium.ts';
import { recess } from './procedures/recess.ts';
import { resolve } from './procedures/resolve.ts';
import { resume } from './procedures/resume.ts';
import { comeBack } from './procedures/return.ts';
import { split } from './procedures/split.ts';
import { spoken } from './procedures/spoken.ts';
import { walkout } from './procedures/walkout.ts';
import type { Refusal } from './refusal.ts';
import type { Remark } from './remark.ts';

const PROCEDURES: { readonly [K in Kind]: Procedure<K> } = {
  convene,
  credentials,
  presidium,
  report: spoken,
  speech: spoken,
  greeting: spoken,
  motion,
  amendment,
  division,
  walkout,
  return: comeBack,
  split,
  merge,
  arrival,
  exclusion,
  absence,
  recess,
  resume,
  'amend-rules': amendRules,
  'elect-cec': electCec,
  'form-government': formGovernment,
  resolve,
  close,
};

/** The procedure of a proceeding's kind. The compiler does not see that the two are of one kind. */
const procedureOf = (proceeding: Told): Procedure<Kind> => PROCEDURES[proceeding.kind] as Procedure<Kind>;

/** What a house decides even where no vote is told of. */
const DECIDED: ReadonlySet<Kind> = new Set<Kind>(['presidium', 'resolve', 'amend-rules']);

/** Whether something is to be decided in a house that everybody with a vote has left. */
const isEmptied = (house: HouseView, proceeding: Told): boolean =>
  (DECIDED.has(proceeding.kind) || divisionOf(proceeding) !== null) &&
  house.seatings > 0 &&
  presentInAll(house) === 0;

/** Why a proceeding is not in order in this house, whatever the phase; `null` if it is. */
export function refuse(house: HouseView, proceeding: Told, course: Course): Refusal | null {
  if (isEmptied(house, proceeding)) return { code: 'nobody-present' };
  return procedureOf(proceeding).refuse?.(house, proceeding, course) ?? null;
}

/** The group of competing texts that a proceeding belongs to: its own, or that of the motion it puts. */
export function groupOf(proceeding: Told, course: Course): string | null {
  if ('group' in proceeding && proceeding.group !== undefined) return proceeding.group;
  if (proceeding.kind !== 'division') return null;
  const motion = course.proceedings.find(({ id }) => id === proceeding.on);
  return motion && 'group' in motion ? (motion.group ?? null) : null;
}

/**
 * Enters a proceeding in the house: what it does where no vote is taken or the vote carries, and what the vote came to.
 * `outcome` is `null` where no vote is taken.
 */
export function enter(
  house: House,
  proceeding: Told,
  outcome: Outcome | null,
  course: Course,
): readonly Remark[] {
  const remarks = outcome === null || outcome === 'carried' ? hold(house, proceeding, course) : [];
  if (outcome === null) return remarks;
  house.outcomes[proceeding.id] = outcome;
  const decided = proceeding.kind === 'division' ? proceeding.on : proceeding.id;
  house.floor = house.floor.filter((text) => text !== decided);
  const group = groupOf(proceeding, course);
  if (outcome === 'carried' && group !== null) house.settled.push(group);
  return remarks;
}

/** Does to the house what the proceeding does. */
function hold(house: House, proceeding: Told, course: Course): readonly Remark[] {
  return procedureOf(proceeding).hold(house, proceeding, course);
}
