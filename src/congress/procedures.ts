import type { Kind } from '../domain/proceeding.ts';
import type { Course, Told } from './course.ts';
import type { House, HouseView } from './house.ts';
import type { Procedure } from './procedure.ts';
import { electCec, formGovernment } from './procedures/bodies.ts';
import { convene } from './procedures/convene.ts';
import { credentials } from './procedures/credentials.ts';
import { amendment, division, motion, resolve, spoken } from './procedures/floor.ts';
import { absence, arrival, comeBack, exclusion, merge, walkout } from './procedures/membership.ts';
import { presidium } from './procedures/presidium.ts';
import { amendRules } from './procedures/rules.ts';
import { close, recess, resume } from './procedures/sittings.ts';
import { split } from './procedures/split.ts';
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

/** Why a proceeding is not in order in this house, whatever the phase; `null` if it is. */
export function refuse(house: HouseView, proceeding: Told, course: Course): Refusal | null {
  return procedureOf(proceeding).refuse?.(house, proceeding, course) ?? null;
}

/** Does to the house what the proceeding does. */
export function hold(house: House, proceeding: Told, course: Course): readonly Remark[] {
  return procedureOf(proceeding).hold(house, proceeding, course);
}
