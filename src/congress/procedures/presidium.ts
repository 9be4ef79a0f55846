import type { Seats } from '../../domain/body.ts';
import { seatedFactions } from '../house.ts';
import { NO_REMARKS, type Procedure } from '../procedure.ts';

const sum = (offered: Seats, minus: readonly Seats[], plus: Seats): Seats => {
  const taken: Record<string, number> = {};
  for (const id of new Set([...Object.keys(offered), ...Object.keys(plus)])) {
    const less = minus.reduce((total, seats) => total + (seats[id] ?? 0), 0);
    taken[id] = Math.max((offered[id] ?? 0) - less + (plus[id] ?? 0), 0);
  }
  return taken;
};

/** Seats the presidium; a faction may decline or hold back what it is offered, and seats may be added. */
export const presidium: Procedure<'presidium'> = {
  refuse: (house) => (seatedFactions(house).length === 0 ? { code: 'nobody-seated' } : null),
  hold(house, { offered = {}, declined = {}, heldBack = {}, added = {}, taken }) {
    house.presidium = {
      offered,
      declined,
      heldBack,
      added,
      taken: taken ?? sum(offered, [declined, heldBack], added),
    };
    return NO_REMARKS;
  },
};
