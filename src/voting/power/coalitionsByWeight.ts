import { mustBeHeld } from './counting.ts';
import { addShifted, carry, isCarryDue, limbsFor } from './limbs.ts';

/**
 * How many coalitions of the players admitted so far have each weight below a limit, exactly: the coefficients of
 * Π (1 + x^weight). Changed in place by `admit`.
 */
export interface CoalitionsByWeight {
  /** Of how many players some, and in the end all, are admitted. */
  readonly players: number;
  readonly limit: number;
  /** Limbs, lowest first; cell w counts the coalitions that weigh w. */
  readonly limbs: readonly Float64Array[];
  /** The greatest weight below the limit that a coalition may have; cells past it are 0. */
  heaviest: number;
  admitted: number;
  limbsInUse: number;
}

/**
 * Nobody admitted yet: there is one coalition, the empty one.
 *
 * @throws RangeError when the table can't be held.
 */
export function emptyCoalitions(players: number, limit: number): CoalitionsByWeight {
  const length = limbsFor(players, players);
  mustBeHeld(limit * length);
  const limbs = Array.from({ length }, () => new Float64Array(limit));
  limbs[0]?.fill(1, 0, 1);
  return { players, limit, limbs, heaviest: 0, admitted: 0, limbsInUse: 1 };
}

/** Every coalition so far, without and with the newcomer. Lighter players first is faster. */
export function admit(coalitions: CoalitionsByWeight, weight: number): void {
  const { limbs, limit, players } = coalitions;
  coalitions.admitted += 1;
  if (weight < limit) {
    coalitions.heaviest = Math.min(coalitions.heaviest + weight, limit - 1);
    for (const limb of limbs.slice(0, coalitions.limbsInUse)) {
      addShifted(limb, 0, limb, weight, coalitions.heaviest - weight + 1);
    }
  }
  if (isCarryDue(coalitions.admitted)) {
    coalitions.limbsInUse = limbsFor(coalitions.admitted, players);
    carry(limbs.slice(0, coalitions.limbsInUse), coalitions.heaviest);
  }
}
