import { amounts, meant, move, refuseChildren } from '../movement.ts';
import type { Procedure } from '../procedure.ts';

const IN_HALL = ['present'] as const;

/** All or some of a delegation leave the hall; their mandates stay theirs. */
export const walkout: Procedure<'walkout'> = {
  refuse: (house, { factions }, course) => refuseChildren(house, course, factions),
  hold(house, { factions, size }, course) {
    const { byFaction, remarks } = amounts(house, meant(house, course, factions), size, IN_HALL, course);
    for (const [id, voters] of byFaction) move(house, id, size === 'all' ? 'all' : voters, IN_HALL, 'left');
    return remarks;
  },
};
