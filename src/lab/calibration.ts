import { numbersOf, figuresOf, divisionOf } from '../congress/division.ts';
import type { Course, Told } from '../congress/course.ts';
import type { HouseView } from '../congress/house.ts';
import { PARTS, type Line, type Part } from '../domain/tally.ts';
import { groupKey, groupsOf, type ModelLine } from './lines.ts';
import { nearestLines } from './nearestLines.ts';

/** How the lines of a division were moved so that it is expected to end as it was recorded, or why they were not. */
export type Calibration =
  | {
      readonly kind: 'calibrated';
      /** By faction or wing. */
      readonly lines: ReadonlyMap<string, Line>;
      readonly stated: ReadonlyMap<string, ModelLine>;
      /** √(Σ nᵢ‖Δlineᵢ‖² ÷ Σ nᵢ): how far a delegate's line was moved, on average. */
      readonly moved: number;
    }
  | { readonly kind: 'none'; readonly why: Uncalibrated };

/** Why lines were left as stated: no part of the tally is recorded, a faction has no line, votes are not cast alone, or none could give it. */
export type Uncalibrated = 'no-tally' | 'no-line' | 'cohesion' | 'infeasible';

const none = (why: Uncalibrated): Calibration => ({ kind: 'none', why });

/**
 * Moves the lines of those in the hall as little as possible (Σ nᵢ‖Δlineᵢ‖² least) so that the expected tally is the recorded one;
 * parts that are not recorded are free. Only where everyone decides alone and has a line.
 */
export function calibrate(proceeding: Told, house: HouseView, course: Course): Calibration {
  const tally = numbersOf(figuresOf(divisionOf(proceeding)?.tally));
  if (PARTS.every((part) => tally[part] === null)) return none('no-tally');
  const groups = groupsOf(proceeding, house, course);
  const stated = new Map<string, ModelLine>();
  for (const group of groups) {
    if (!group.model) return none('no-line');
    if (group.model.cohesion > 0) return none('cohesion');
    stated.set(groupKey(group), group.model);
  }
  const nearest = nearestLines(
    groups.flatMap(({ size, model }) => (model ? [{ size, line: model.line }] : [])),
    new Map(PARTS.flatMap((part): [Part, number][] => (tally[part] === null ? [] : [[part, tally[part]]]))),
  );
  if (!nearest) return none('infeasible');
  const delegates = groups.reduce((sum, { size }) => sum + size, 0);
  const squares = groups.reduce((sum, { size, model }, i) => {
    const line = nearest[i];
    if (!model || !line) return sum;
    return sum + size * PARTS.reduce((all, part) => all + (line[part] - model.line[part]) ** 2, 0);
  }, 0);
  return {
    kind: 'calibrated',
    lines: new Map(groups.flatMap((group, i) => (nearest[i] ? [[groupKey(group), nearest[i]]] : []))),
    stated,
    moved: delegates === 0 ? 0 : Math.sqrt(squares / delegates),
  };
}
