import { mustBeHeld } from './counting.ts';
import {
  accumulate,
  addShifted,
  CARRY_EVERY,
  carryWithin,
  isCarryDue,
  limbsFor,
  type Span,
} from './limbs.ts';

/** Coalitions of one size. Only weights that such a coalition can have get a cell; cell 0 is for the lightest. */
export interface CoalitionsOfSize {
  readonly lightest: number;
  readonly heaviest: number;
  /** Limbs, lowest first and as many as it takes, of how many coalitions of this size weigh as much as the cell or less. */
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
  const mostLimbs = Math.max(...sizes.map(({ limbs }) => limbs.length));
  for (let admitted = 0; admitted < ascending.length; admitted += CARRY_EVERY) {
    const newcomers = ascending.slice(admitted, admitted + CARRY_EVERY);
    for (let limb = 0; limb < mostLimbs; limb++) admitAll(sizes, newcomers, admitted, limit, limb);
    const now = admitted + newcomers.length;
    // What is left over at the end the accumulation carries.
    if (now < ascending.length && isCarryDue(now))
      for (const { limbs, spans } of sizes) carryWithin(limbs, spans);
  }
  return sizes.map(({ lightest, limbs, spans }) => {
    const last = Math.max(...spans.map((span) => span.last));
    const filled = spans.filter((span) => span.last >= span.first).length;
    const needed = limbs.slice(0, filled + 1);
    accumulate(needed, last);
    return { lightest, heaviest: lightest + last, limbs: needed };
  });
}

interface Growing {
  readonly lightest: number;
  readonly limbs: readonly Float64Array[];
  /** For each limb the cells that may be other than 0: high limbs are empty where coalitions are few. */
  readonly spans: readonly Span[];
}

/**
 * Admits some players, one limb of the counts at a time, as limbs don't meet before a carry is due. The first comes to the
 * sizes from the largest down, the second follows one size behind, and so on: what one has just changed is what the next
 * one needs, so all of them meet it while it is near at hand, and the whole table passes by once and not once for each.
 */
function admitAll(
  sizes: readonly Growing[],
  newcomers: readonly number[],
  before: number,
  limit: number,
  limb: number,
): void {
  const largest = Math.min(before + newcomers.length, sizes.length - 1);
  for (let front = largest; front > 1 - newcomers.length; front--) {
    newcomers.forEach((weight, place) => {
      const smaller = sizes[front + place - 1];
      const larger = sizes[front + place];
      if (smaller !== undefined && larger !== undefined) join(smaller, larger, weight, limit, limb);
    });
  }
}

/** Every coalition of the smaller size is joined by the newcomer, where it stays below the limit. */
function join(smaller: Growing, larger: Growing, weight: number, limit: number, limb: number): void {
  const from = smaller.limbs[limb];
  const to = larger.limbs[limb];
  const filled = smaller.spans[limb];
  const grown = larger.spans[limb];
  if (from === undefined || to === undefined || filled === undefined || grown === undefined) return;
  const shift = smaller.lightest + weight - larger.lightest;
  const last = Math.min(filled.last + shift, limit - 1 - larger.lightest);
  const length = last - filled.first - shift + 1;
  if (length <= 0) return;
  addShifted(from, filled.first, to, filled.first + shift, length);
  grown.first = Math.min(grown.first, filled.first + shift);
  grown.last = Math.max(grown.last, last);
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
    const spans = limbs.map((_, index) => ({ first: plan.cells, last: size + index === 0 ? 0 : -1 }));
    if (size === 0) for (const span of spans) span.first = 0;
    return { lightest: plan.lightest, limbs, spans };
  });
}
