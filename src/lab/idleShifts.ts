import type { Step } from '../congress/replay.ts';
import type { Intervention } from '../scenario/types.ts';
import type { Complaint } from './plan.ts';
import { refused } from './refused.ts';

/** Shifted votes that change nothing: the model decides their vote, by lines that are not fitted to its tally. */
export const idleShifts = (interventions: readonly Intervention[], steps: readonly Step[]): Complaint[] =>
  interventions.flatMap((intervention, index) => {
    if (intervention.do !== 'shift') return [];
    const step = steps.find(({ id }) => id === intervention.id);
    const assumptions = step?.division?.assumptions ?? [];
    if (!step || assumptions.length === 0) return [];
    if (assumptions.some(({ origin }) => origin === 'calibrated')) return [];
    return [{ index, why: refused.idleShift(step.title) }];
  });
