import { refuseChildren } from '../movement.ts';
import { NO_REMARKS, type Procedure } from '../procedure.ts';
import { seatMore, seatNext } from '../seating.ts';
import { names } from './names.ts';

/** Another assembly joins. */
export const merge: Procedure<'merge'> = {
  refuse(house, { composition, adds, from }, course) {
    if (from && !adds) return { code: 'merge-by-reference' };
    if (adds) return refuseChildren(house, course, Object.keys(adds));
    return names(composition, course, house) && course.chain[house.seatings]
      ? null
      : { code: 'nothing-to-seat' };
  },
  hold(house, { composition, adds }, course) {
    if (names(composition, course, house)) return seatNext(house, course);
    if (adds) seatMore(house, course, adds);
    return NO_REMARKS;
  },
};
