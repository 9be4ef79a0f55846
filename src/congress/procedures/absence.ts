import { amounts, meant, move, refuseChildren } from '../movement.ts';
import type { Procedure } from '../procedure.ts';

const IN_HALL = ['present'] as const;

/** Delegates stay away, excused or not. */
export const absence: Procedure<'absence'> = {
  refuse: (house, { factions }, course) => refuseChildren(house, course, factions),
  hold(house, { factions, size, excused }, course) {
    const { byFaction, remarks } = amounts(house, meant(house, course, factions), size, IN_HALL, course);
    for (const [id, voters] of byFaction)
      move(house, id, size === 'all' ? 'all' : voters, IN_HALL, excused ? 'excused' : 'unexcused');
    return remarks;
  },
};
