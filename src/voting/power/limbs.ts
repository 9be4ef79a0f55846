/**
 * Coalition counts reach 2^n, far past the 53 bits of a double. A count is kept as limbs of 44 bits, lowest first, each
 * a whole number in a double. Admitting a player at most doubles a limb, so eight may come before a carry is due; until
 * then a limb is at most 2^52, with a bit to spare. The inner loops of the counting are thus plain additions, and every
 * count is exact.
 */
const LIMB_BITS = 44;
const BASE = 2 ** LIMB_BITS;
const PER_BASE = 2 ** -LIMB_BITS;

/** So many players may be admitted from one carry to the next; counted from the first player. */
export const CARRY_EVERY = 8;

/**
 * The most players for whom one double holds every count and every sum of counts met here: all coalitions together are
 * 2^n, and the swings of all players together at most n·C(n−1, ⌊(n−1)/2⌋), which passes 2^53 from 52 players on.
 */
const PLAYERS_IN_A_DOUBLE = 51;

/** How many terms below 2^44, of either sign, may be summed in one double. */
export const TERMS_IN_A_DOUBLE = 512;

/** How many limbs hold counts below 2^bits of the coalitions of so many players. */
export function limbsFor(bits: number, players: number): number {
  return players <= PLAYERS_IN_A_DOUBLE ? 1 : Math.max(1, Math.ceil(bits / LIMB_BITS));
}

/** Whether a carry is due now that so many players have been admitted: after 48, 56, 64, … */
export function isCarryDue(admitted: number): boolean {
  return admitted > LIMB_BITS && admitted % CARRY_EVERY === 0;
}

/**
 * to[toCell + i] += from[fromCell + i] for i = length − 1 … 0; downwards, so that an array can be added to itself at a
 * higher place. All the time of the counting is spent here. Eight cells a turn take less than half as long as one, and indices
 * that are plainly 32-bit integers half as long as those which, out of a record, may be any number.
 */
export function addShifted(
  from: Float64Array,
  fromCell: number,
  to: Float64Array,
  toCell: number,
  length: number,
): void {
  const first = fromCell | 0;
  let f = (first + length - 1) | 0;
  let t = (toCell + length - 1) | 0;
  for (; f >= first + 7; f -= 8, t -= 8) {
    to[t] = (to[t] ?? 0) + (from[f] ?? 0);
    to[t - 1] = (to[t - 1] ?? 0) + (from[f - 1] ?? 0);
    to[t - 2] = (to[t - 2] ?? 0) + (from[f - 2] ?? 0);
    to[t - 3] = (to[t - 3] ?? 0) + (from[f - 3] ?? 0);
    to[t - 4] = (to[t - 4] ?? 0) + (from[f - 4] ?? 0);
    to[t - 5] = (to[t - 5] ?? 0) + (from[f - 5] ?? 0);
    to[t - 6] = (to[t - 6] ?? 0) + (from[f - 6] ?? 0);
    to[t - 7] = (to[t - 7] ?? 0) + (from[f - 7] ?? 0);
  }
  for (; f >= first; f--, t--) to[t] = (to[t] ?? 0) + (from[f] ?? 0);
}

/** Cells `first` … `last` of a limb; none where `first` is past `last`. */
export interface Span {
  first: number;
  last: number;
}

/** Brings all limbs but the highest below 2^44 within their spans, and widens the span of each that is carried into. */
export function carryWithin(limbs: readonly Float64Array[], spans: readonly Span[]): void {
  limbs.forEach((limb, index) => {
    const next = limbs[index + 1];
    const filled = spans[index];
    const grown = spans[index + 1];
    if (next === undefined || filled === undefined || grown === undefined) return;
    let { first, last } = filled;
    while (first <= last && (limb[first] ?? 0) < BASE) first++;
    while (first <= last && (limb[last] ?? 0) < BASE) last--;
    carryCells(limb, next, first, last);
    if (first > last) return;
    grown.first = Math.min(grown.first, first);
    grown.last = Math.max(grown.last, last);
  });
}

/** Brings cells 0 … `last` of all limbs but the highest below 2^44. */
export function carry(limbs: readonly Float64Array[], last: number): void {
  limbs.forEach((limb, index) => {
    const next = limbs[index + 1];
    if (next === undefined) return;
    carryCells(limb, next, 0, last);
  });
}

function carryCells(limb: Float64Array, next: Float64Array, first: number, last: number): void {
  for (let cell = first; cell <= last; cell++) {
    const value = limb[cell] ?? 0;
    const excess = Math.floor(value * PER_BASE);
    limb[cell] = value - excess * BASE;
    next[cell] = (next[cell] ?? 0) + excess;
  }
}

/** Replaces each of cells 0 … `last` by the sum of the cells up to it, carried. */
export function accumulate(limbs: readonly Float64Array[], last: number): void {
  limbs.forEach((limb, index) => {
    const next = limbs[index + 1];
    if (next === undefined) accumulateHighest(limb, last);
    else accumulateInto(limb, next, last);
  });
}

function accumulateHighest(limb: Float64Array, last: number): void {
  let sum = 0;
  for (let cell = 0; cell <= last; cell++) {
    sum += limb[cell] ?? 0;
    limb[cell] = sum;
  }
}

/** The excess shed at a cell is due from there on; the running sum over the next limb sees to that. */
function accumulateInto(limb: Float64Array, next: Float64Array, last: number): void {
  let sum = 0;
  for (let cell = 0; cell <= last; cell++) {
    sum += limb[cell] ?? 0;
    const excess = Math.floor(sum * PER_BASE);
    sum -= excess * BASE;
    limb[cell] = sum;
    next[cell] = (next[cell] ?? 0) + excess;
  }
}

/** The sum of cells `first` … `last`, carried or not. */
export function sumOfCells(limbs: readonly Float64Array[], first: number, last: number): bigint {
  return limbs.reduceRight((higher, limb) => {
    let sum = 0;
    let excess = 0;
    for (let cell = first; cell <= last; cell++) {
      sum += limb[cell] ?? 0;
      const shed = Math.floor(sum * PER_BASE);
      sum -= shed * BASE;
      excess += shed;
    }
    return ((higher + BigInt(excess)) << BigInt(LIMB_BITS)) + BigInt(sum);
  }, 0n);
}

/** The number that limbs of either sign, lowest first, stand for. */
export function toBigint(limbs: Float64Array): bigint {
  return limbs.reduceRight((higher, limb) => (higher << BigInt(LIMB_BITS)) + BigInt(limb), 0n);
}
