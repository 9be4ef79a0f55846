import type { Condition } from '../scenario/schema/condition.ts';
import type { Course } from './course.ts';
import { presentInAll, votersIn, type HouseView } from './house.ts';
import { meant } from './movement.ts';
import { shareOf } from './rules.ts';

/** Whether a condition on what came before holds; `null` where that turns on an unknown outcome. */
export function holds(when: Condition, house: HouseView, course: Course): boolean | null {
  if ('carried' in when) return outcome(house, when.carried, (result) => result === 'carried');
  if ('lost' in when) return outcome(house, when.lost, (result) => result !== 'carried');
  if ('left' in when) return count(house, course, when.left, 'left') > 0;
  if ('present' in when) return count(house, course, when.present, 'present') > 0;
  if ('share' in when) {
    const { numerator, denominator } = shareOf(when.share.atLeast);
    const all = presentInAll(house);
    return all > 0 && count(house, course, when.share.faction, 'present') * denominator >= numerator * all;
  }
  if ('not' in when) {
    const inner = holds(when.not, house, course);
    return inner === null ? null : !inner;
  }
  if ('all' in when) return every(when.all.map((part) => holds(part, house, course)));
  const none = every(when.any.map((part) => negated(holds(part, house, course))));
  return negated(none);
}

/** A proceeding that was not put to the vote has neither carried nor been lost. */
function outcome(house: HouseView, id: string, test: (result: string) => boolean): boolean | null {
  const result = house.outcomes[id];
  if (result === undefined) return false;
  return result === 'unknown' ? null : test(result);
}

const count = (house: HouseView, course: Course, faction: string, place: 'left' | 'present'): number =>
  meant(house, course, [faction]).reduce((sum, id) => sum + votersIn(house, id, place), 0);

const negated = (truth: boolean | null): boolean | null => (truth === null ? null : !truth);

function every(parts: readonly (boolean | null)[]): boolean | null {
  if (parts.includes(false)) return false;
  return parts.includes(null) ? null : true;
}
