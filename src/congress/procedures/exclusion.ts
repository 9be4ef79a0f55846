import { amounts, meant, move, refuseChildren } from '../movement.ts';
import type { Procedure } from '../procedure.ts';

const ANYWHERE = ['present', 'left', 'excused', 'unexcused'] as const;

/** Delegates are put out of the house; their mandates are kept or annulled. */
export const exclusion: Procedure<'exclusion'> = {
  refuse: (house, { factions }, course) => refuseChildren(house, course, factions),
  hold(house, { factions, size, mandates }, course) {
    const { byFaction, remarks } = amounts(house, meant(house, course, factions), size, ANYWHERE, course);
    for (const [id, voters] of byFaction)
      move(
        house,
        id,
        size === 'all' ? 'all' : voters,
        ANYWHERE,
        'excluded',
        mandates === 'annulled' ? 'annul' : null,
      );
    return remarks;
  },
};
