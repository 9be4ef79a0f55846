import { amounts, meant, move, refuseChildren } from '../movement.ts';
import type { Procedure } from '../procedure.ts';

const OUT = ['left'] as const;
const OUT_OR_EXCLUDED = ['left', 'excluded'] as const;

/** Those who left come back; those excluded only if readmitted. */
export const comeBack: Procedure<'return'> = {
  refuse: (house, { factions }, course) => refuseChildren(house, course, factions),
  hold(house, { factions, size, readmit }, course) {
    const from = readmit ? OUT_OR_EXCLUDED : OUT;
    const { byFaction, remarks } = amounts(house, meant(house, course, factions), size, from, course);
    for (const [id, voters] of byFaction)
      move(house, id, size === 'all' ? 'all' : voters, from, 'present', readmit ? 'restore' : null);
    return remarks;
  },
};
