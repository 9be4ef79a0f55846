import { PLACES, RIGHTS } from '../domain/mandate.ts';
import { needed } from '../voting/majority.ts';
import type { Course } from './course.ts';
import { ruleFor, type Division } from './division.ts';
import { inPlace, mandatesInAll, presentInAll, type HouseView } from './house.ts';

/** A step as far as counting heads goes. */
interface Counted {
  readonly house: HouseView;
  readonly division: Division | null;
}

/** The ayes that carry: of the step's own division, else by the rule in force; `null` before anyone sits. */
export function neededAt({ house, division }: Counted, course: Course): number | null {
  if (division) return division.needed;
  const here = presentInAll(house);
  if (here === 0) return null;
  const rule = ruleFor({ outcome: 'unknown' }, house, course);
  return needed(rule, here, { absentExcused: 0, absentUnexcused: 0, mandates: mandatesInAll(house) });
}

/** Delegates with a vote who have left. */
export const leftIn = (house: HouseView): number => inPlace(house, 'left');

/** Everyone with a mandate, wherever they are. */
export const seatedIn = (house: HouseView): number =>
  Object.values(house.delegations).reduce(
    (sum, delegation) =>
      sum +
      RIGHTS.reduce((all, right) => all + PLACES.reduce((n, place) => n + delegation[right][place], 0), 0),
    0,
  );

/**
 * The step that a majority is compared with: the last before anybody had left while somebody has, else the one before.
 * −1 where there is none.
 */
export function formerStep(steps: readonly Counted[], at: number): number {
  const step = steps[at];
  return step && leftIn(step.house) > 0 ? steps.findIndex(({ house }) => leftIn(house) > 0) - 1 : at - 1;
}
