import type { Course, Told } from '../congress/course.ts';
import { votersIn, type HouseView } from '../congress/house.ts';
import { meant } from '../congress/movement.ts';
import type { Struck } from '../congress/replay.ts';
import { RIGHTS, type Place } from '../domain/mandate.ts';
import type { Kind } from '../domain/proceeding.ts';
import type { HistoricStep } from './history.ts';

/** Delegates of any right of a faction, its ancestors and descendants who are in the hall. */
function kinPresent(house: HouseView, course: Course, id: string): number {
  const wing = (course.scenario.wings ?? []).find((candidate) => candidate.id === id);
  const faction = wing?.faction ?? id;
  if (!course.forest.byId.has(faction)) return 0;
  const kin = new Set([...course.forest.lineOf(faction), ...course.forest.family(faction)]);
  return Object.entries(house.delegations).reduce(
    (sum, [own, delegation]) =>
      kin.has(own) ? sum + RIGHTS.reduce((all, right) => all + delegation[right].present, 0) : sum,
    0,
  );
}

/** Whom a proceeding moves and whence; `null` for a kind that moves nobody. */
function objectOf(
  proceeding: Told,
): { readonly factions: readonly string[]; readonly from: readonly Place[] } | null {
  switch (proceeding.kind) {
    case 'walkout':
    case 'absence':
      return { factions: proceeding.factions, from: ['present'] };
    case 'return':
      return { factions: proceeding.factions, from: proceeding.readmit ? ['left', 'excluded'] : ['left'] };
    case 'exclusion':
      return { factions: proceeding.factions, from: ['present', 'left', 'excused', 'unexcused'] };
    default:
      return null;
  }
}

function concerned(proceeding: Told, house: HouseView, course: Course): number {
  const object = objectOf(proceeding);
  if (!object) return 0;
  return meant(house, course, object.factions).reduce(
    (sum, id) => sum + object.from.reduce((all, place) => all + votersIn(house, id, place), 0),
    0,
  );
}

/** What opens, seats, interrupts and ends a sitting falls to whoever is there. */
const ANYBODY: readonly Kind[] = ['convene', 'credentials', 'recess', 'resume', 'close'];

/** Why a proceeding of history cannot be held in this house: its mover is gone or, where it was held, those whom it concerned. */
export function strickenBy(
  proceeding: Told,
  house: HouseView,
  course: Course,
  { before: inHistory, step }: HistoricStep,
): Struck | null {
  const mover = proceeding.mover?.faction;
  if (
    mover !== undefined &&
    !ANYBODY.includes(proceeding.kind) &&
    kinPresent(inHistory, course, mover) > 0 &&
    kinPresent(house, course, mover) === 0
  )
    return { status: 'struck', why: { code: 'mover-absent', faction: mover } };
  if (step.status !== 'held') return null;
  if (concerned(proceeding, inHistory, course) > 0 && concerned(proceeding, house, course) === 0)
    return { status: 'struck', why: { code: 'lost-object' } };
  return null;
}
