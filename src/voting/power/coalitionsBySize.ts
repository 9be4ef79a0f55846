import { mustBeHeld } from './counting.ts';
import { accumulate, addShifted, carry, isCarryDue, limbsFor } from './limbs.ts';

/** Coalitions of one size. Only weights that such a coalition can have get a cell; cell 0 is for the lightest. */
export interface CoalitionsOfSize {
  readonly lightest: number;
  readonly heaviest: number;
  /** Limbs, lowest first, of how many coalitions of this size weigh as much as the cell or less. */
  readonly limbs: readonly Float64Array[];
}

/**
 * For each size, how many coalitions have at most each weight below the limit, exactly: from the coefficients of
 * Π (1 + y·x^weight). Sizes of which every coalition reaches the limit are left out at the end. Weights in ascending
 * order, so that the lightest coalition of a size is known from the start.
 *
 * @throws RangeError when the table can't be held.
 */
export function coalitionsBySize(ascending: readonly number[], limit: number): readonly CoalitionsOfSize[] {
  const sizes = emptySizes(ascending, limit);
  let limbsInUse = 1;
  ascending.forEach((weight, index) => {
    const admitted = index + 1;
    for (let size = Math.min(admitted, sizes.length - 1); size > 0; size--) {
      const smaller = sizes[size - 1];
      const larger = sizes[size];
      if (smaller !== undefined && larger !== undefined) join(smaller, larger, weight, limit, limbsInUse);
    }
    if (isCarryDue(admitted)) {
      limbsInUse = limbsFor(admitted, ascending.length);
      for (const { limbs, lightest, heaviest } of sizes)
        carry(limbs.slice(0, limbsInUse), heaviest - lightest);
    }
  });
  for (const { limbs, lightest, heaviest } of sizes) accumulate(limbs, heaviest - lightest);
  return sizes;
}

interface Growing extends CoalitionsOfSize {
  heaviest: number;
}

/** Every coalition of the smaller size is joined by the newcomer, where it stays below the limit. */
function join(smaller: Growing, larger: Growing, weight: number, limit: number, limbs: number): void {
  const lightest = smaller.lightest + weight;
  const heaviest = Math.min(smaller.heaviest + weight, limit - 1);
  if (lightest > heaviest) return;
  larger.heaviest = Math.max(larger.heaviest, heaviest);
  for (let limb = 0; limb < limbs; limb++) {
    const from = smaller.limbs[limb];
    const to = larger.limbs[limb];
    if (from === undefined || to === undefined) return;
    addShifted(from, to, lightest - larger.lightest, heaviest - lightest + 1);
  }
}

/** Room for each size; as many limbs as the most coalitions of that size, or of a smaller one, need. */
function emptySizes(ascending: readonly number[], limit: number): readonly Growing[] {
  const players = ascending.length;
  const plans: { lightest: number; cells: number; limbs: number }[] = [];
  let coalitions = 1n;
  let lightest = 0;
  let heaviest = 0;
  let limbs = 1;
  for (let size = 0; size <= players && lightest < limit; size++) {
    limbs = Math.max(limbs, limbsFor(coalitions.toString(2).length, players));
    plans.push({ lightest, limbs, cells: Math.min(heaviest, limit - 1) - lightest + 1 });
    coalitions = (coalitions * BigInt(players - size)) / BigInt(size + 1);
    lightest += ascending[size] ?? 0;
    heaviest += ascending[players - 1 - size] ?? 0;
  }
  mustBeHeld(plans.reduce((sum, plan) => sum + plan.cells * plan.limbs, 0));
  return plans.map((plan, size) => {
    const limbs = Array.from({ length: plan.limbs }, () => new Float64Array(plan.cells));
    if (size === 0) limbs.forEach((limb, index) => limb.fill(index === 0 ? 1 : 0));
    return { lightest: plan.lightest, heaviest: plan.lightest, limbs };
  });
}
