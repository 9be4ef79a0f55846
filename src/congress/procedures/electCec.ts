import { onElection } from '../charterRemarks.ts';
import { presentInAll } from '../house.ts';
import type { Procedure } from '../procedure.ts';

/** Elects the Central Executive Committee: what the source records, or what a method makes of the house. */
export const electCec: Procedure<'elect-cec'> = {
  refuse: (house) => (presentInAll(house) === 0 ? { code: 'nobody-present' } : null),
  hold(house, proceeding, course) {
    const { total, seats = {}, chair } = proceeding;
    house.cec = { total: total ?? null, seats, chair: chair ?? null };
    return onElection(proceeding, total, course);
  },
};
