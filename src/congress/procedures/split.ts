import { emptyDelegation, PLACES, RIGHTS } from '../../domain/mandate.ts';
import { apportionByLargestRemainder } from '../../voting/largestRemainder.ts';
import type { Procedure } from '../procedure.ts';
import type { Remark } from '../remark.ts';
import { ratioOf, sitsAs, splitWeights } from '../seating.ts';

/** One faction becomes several: as the variant counts its children, else by the faction's own ratio. */
export const split: Procedure<'split'> = {
  refuse(house, { faction }, course) {
    if (house.splits.includes(faction)) return { code: 'already-split', faction };
    const parent = sitsAs(house, course.forest, faction);
    if (parent !== faction) return { code: 'child-before-split', child: faction, parent };
    return null;
  },
  hold(house, { faction, assigns }, course) {
    const whole = house.delegations[faction];
    const shares = RIGHTS.map((right) => splitWeights(house, course, faction, right));
    house.splits.push(faction);
    const remarks: Remark[] = [];
    if (whole && shares.some((weights) => weights.some(([, weight]) => weight > 0))) {
      RIGHTS.forEach((right, r) => {
        const weights = shares[r] ?? [];
        for (const place of [...PLACES, 'annulled'] as const) {
          const { parts, tied } = apportionByLargestRemainder(
            whole[right][place],
            weights.map(([, weight]) => weight),
          );
          if (tied) remarks.push({ code: 'remainder-tie' });
          weights.forEach(([child], i) => {
            const delegation = house.delegations[child];
            if (delegation) delegation[right][place] += parts[i] ?? 0;
          });
        }
      });
      house.delegations[faction] = emptyDelegation();
      const composition = course.chain[house.seatings - 1];
      if (composition?.counts[faction] !== undefined && ratioOf(course.forest, faction).length > 0)
        remarks.push({ code: 'split-by-ratio', faction });
    }
    if (assigns && house.presidium) {
      const taken: Record<string, number> = { ...house.presidium.taken };
      const moved = Object.values(assigns).reduce((sum, seats) => sum + seats, 0);
      taken[faction] = Math.max((taken[faction] ?? 0) - moved, 0);
      for (const [child, seats] of Object.entries(assigns)) taken[child] = (taken[child] ?? 0) + seats;
      house.presidium = { ...house.presidium, taken };
    }
    return remarks;
  },
};
