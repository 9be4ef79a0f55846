import type { Course } from '../course.ts';
import type { HouseView } from '../house.ts';

/** Whether a proceeding names the composition that the chain has next. */
export function names(
  named: string | readonly string[] | undefined,
  course: Course,
  house: HouseView,
): boolean {
  if (named === undefined) return false;
  const list = typeof named === 'string' ? [named] : named;
  if (list.includes('next')) return true;
  const next = course.scenario.variants[course.variant]?.chain[house.seatings];
  return next !== undefined && list.includes(next);
}
