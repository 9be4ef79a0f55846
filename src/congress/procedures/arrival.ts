import { refuseChildren } from '../movement.ts';
import { NO_REMARKS, type Procedure } from '../procedure.ts';
import { seatMore, seatNext } from '../seating.ts';
import { names } from './names.ts';

/** Late mandates: by the next composition of the chain, or over and above those seated. */
export const arrival: Procedure<'arrival'> = {
  refuse: (house, { adds }, course) => refuseChildren(house, course, Object.keys(adds ?? {})),
  hold(house, { composition, adds }, course) {
    if (names(composition, course, house)) return seatNext(house, course);
    if (adds) seatMore(house, course, adds);
    else if (adds === null) return [{ code: 'number-unknown' }];
    return NO_REMARKS;
  },
};
