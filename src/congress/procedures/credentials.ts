import { onCredentials } from '../charterRemarks.ts';
import { votersIn } from '../house.ts';
import { move } from '../movement.ts';
import type { Procedure } from '../procedure.ts';
import type { Remark } from '../remark.ts';
import { seatNext, sitsAs } from '../seating.ts';
import { names } from './names.ts';

/** Seats the delegations of the variant, or re-seats them; contested mandates can be struck. */
export const credentials: Procedure<'credentials'> = {
  refuse(house, { composition, strike }, course) {
    const seats = names(composition, course, house);
    if (seats && !course.chain[house.seatings]) return { code: 'nothing-to-seat' };
    if (!seats && house.seatings === 0) return { code: 'nobody-seated' };
    if (seats) return null;
    for (const [faction, wanted] of Object.entries(strike ?? {})) {
      const available = votersIn(house, sitsAs(house, course.forest, faction), 'present');
      if (wanted > available) return { code: 'too-many-mandates', faction, wanted, available };
    }
    return null;
  },
  hold(house, proceeding, course) {
    const { composition, strike } = proceeding;
    const remarks: Remark[] = names(composition, course, house) ? seatNext(house, course) : [];
    for (const [faction, wanted] of Object.entries(strike ?? {})) {
      const seated = sitsAs(house, course.forest, faction);
      const available = votersIn(house, seated, 'present');
      if (wanted > available) remarks.push({ code: 'took-all', recorded: wanted, available });
      move(house, seated, Math.min(wanted, available), ['present'], 'excluded', 'annul');
    }
    return [...remarks, ...onCredentials(proceeding, house, course)];
  },
};
