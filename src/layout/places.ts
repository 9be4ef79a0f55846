/** What a seat can be seen to be: taken by a vote, by a voice without a vote, or by nobody, and why. */
export const SEAT_STATES = ['present', 'voice', 'absent', 'left', 'excluded'] as const;
export type SeatState = (typeof SEAT_STATES)[number];

/** A faction of the seating order. A child sits within its parent's sector. */
export interface Bench {
  readonly faction: string;
  readonly parent: string | null;
}

/** How many delegates of one faction are in which state. */
export interface Group {
  readonly faction: string;
  readonly counts: Readonly<Partial<Record<SeatState, number>>>;
}

/** The house at one step. A faction that is not named has nobody. */
export type House = readonly Group[];

/** Neighbouring seats of one faction and state: `from` up to but not including `to`. */
export interface Run {
  readonly faction: string;
  readonly state: SeatState;
  readonly from: number;
  readonly to: number;
}

export interface Places {
  /** Seats of the hall: enough for every step. */
  readonly seats: number;
  /** For each step the runs from left to right; a seat in no run has nobody yet, or nobody any more. */
  readonly steps: readonly (readonly Run[])[];
}

/** The stretch of seats that a faction fills first. */
interface Home {
  readonly start: number;
  readonly end: number;
}
interface Sitter {
  readonly faction: string;
  readonly state: SeatState;
}
type Occupancy = (Sitter | null)[];

const totalOf = (group: Group | undefined): number =>
  SEAT_STATES.reduce((sum, state) => sum + (group?.counts[state] ?? 0), 0);

/**
 * Gives every faction its stretch: a family is as wide as the most it ever holds at one time, and its children's
 * stretches lie side by side within it.
 */
function homesOf(benches: readonly Bench[], houses: readonly House[]): Map<string, Home> {
  const childrenOf = (parent: string | null): Bench[] => benches.filter((bench) => bench.parent === parent);
  const headcount = (faction: string, house: House): number =>
    totalOf(house.find((group) => group.faction === faction)) +
    childrenOf(faction).reduce((sum, child) => sum + headcount(child.faction, house), 0);
  const widthOf = (faction: string): number =>
    Math.max(
      ...houses.map((house) => headcount(faction, house)),
      childrenOf(faction).reduce((sum, child) => sum + widthOf(child.faction), 0),
      0,
    );
  const homes = new Map<string, Home>();
  const settle = (family: readonly Bench[], start: number): void => {
    let at = start;
    for (const { faction } of family) {
      const end = at + widthOf(faction);
      homes.set(faction, { start: at, end });
      settle(childrenOf(faction), at);
      at = end;
    }
  };
  settle(childrenOf(null), 0);
  return homes;
}

const keyOf = (faction: string, state: SeatState): string => `${faction} ${state}`;

/** One pass from the old occupancy to the counts of the next house, changing as few seats as the counts allow. */
class Usher {
  readonly #benches: readonly Bench[];
  readonly #homes: ReadonlyMap<string, Home>;
  readonly #next: Occupancy;
  /** Seats held less seats due, by faction and state. */
  readonly #surplus = new Map<string, number>();

  constructor(benches: readonly Bench[], homes: ReadonlyMap<string, Home>, before: Occupancy, house: House) {
    this.#benches = benches;
    this.#homes = homes;
    this.#next = [...before];
    for (const group of house)
      for (const state of SEAT_STATES) this.#count(group.faction, state, -(group.counts[state] ?? 0));
    for (const sitter of before) if (sitter !== null) this.#count(sitter.faction, sitter.state, 1);
  }

  #count(faction: string, state: SeatState, change: number): void {
    const key = keyOf(faction, state);
    this.#surplus.set(key, (this.#surplus.get(key) ?? 0) + change);
  }

  #set(seat: number, sitter: Sitter | null): void {
    const was = this.#next[seat];
    if (was) this.#count(was.faction, was.state, -1);
    if (sitter) this.#count(sitter.faction, sitter.state, 1);
    this.#next[seat] = sitter;
  }

  /** Seats of a faction and state that may be given away: of those present the last, of the others the first. */
  #spare(faction: string, state: SeatState): number[] {
    const surplus = this.#surplus.get(keyOf(faction, state)) ?? 0;
    if (surplus <= 0) return [];
    const seats = this.#next.flatMap((sitter, seat) =>
      sitter?.faction === faction && sitter.state === state ? [seat] : [],
    );
    return state === 'present' ? seats.slice(-surplus) : seats.slice(0, surplus);
  }

  #rootOf(faction: string): string {
    const parent = this.#benches.find((bench) => bench.faction === faction)?.parent ?? null;
    return parent === null ? faction : this.#rootOf(parent);
  }

  #kin(faction: string): string[] {
    const root = this.#rootOf(faction);
    return this.#benches.map((bench) => bench.faction).filter((other) => this.#rootOf(other) === root);
  }

  #empty(faction: string): number[] {
    const family = this.#homes.get(this.#rootOf(faction));
    return this.#next.flatMap((sitter, seat) =>
      sitter === null && family !== undefined && seat >= family.start && seat < family.end ? [seat] : [],
    );
  }

  /** Fills what a faction and state lack from the seats offered, those of its own stretch first, from the left. */
  #fill(faction: string, state: SeatState, offer: () => number[]): void {
    const lacking = -(this.#surplus.get(keyOf(faction, state)) ?? 0);
    if (lacking <= 0) return;
    const home = this.#homes.get(faction);
    const away = (seat: number): number =>
      Number(home === undefined || seat < home.start || seat >= home.end);
    const seats = offer().sort((a, b) => away(a) - away(b) || a - b);
    for (const seat of seats.slice(0, lacking)) this.#set(seat, { faction, state });
  }

  seat(): Occupancy {
    const each = (visit: (faction: string, state: SeatState) => void): void => {
      for (const { faction } of this.#benches) for (const state of SEAT_STATES) visit(faction, state);
    };
    // within a faction: someone leaves, or comes back
    each((faction, state) => {
      this.#fill(faction, state, () => SEAT_STATES.flatMap((was) => this.#spare(faction, was)));
    });
    // within a family: a faction divides or reunites, first in the same state, then in any
    each((faction, state) => {
      this.#fill(faction, state, () => this.#kin(faction).flatMap((other) => this.#spare(other, state)));
    });
    each((faction, state) => {
      this.#fill(faction, state, () =>
        this.#kin(faction).flatMap((other) => SEAT_STATES.flatMap((was) => this.#spare(other, was))),
      );
    });
    each((faction, state) => {
      for (const seat of this.#spare(faction, state)) this.#set(seat, null);
    });
    each((faction, state) => this.#fill(faction, state, () => this.#empty(faction)));
    return this.#next;
  }
}

function runsOf(occupancy: Occupancy): Run[] {
  const runs: Run[] = [];
  occupancy.forEach((sitter, seat) => {
    if (sitter === null) return;
    const last = runs.at(-1);
    if (last?.to === seat && last.faction === sitter.faction && last.state === sitter.state)
      runs[runs.length - 1] = { ...last, to: seat + 1 };
    else runs.push({ ...sitter, from: seat, to: seat + 1 });
  });
  return runs;
}

/**
 * Gives every delegate one place for the whole session, so that a walkout empties seats and moves nobody.
 *
 * From step to step as few seats change as the counts allow: first within a faction (someone leaves or returns), then
 * within its family (a split), then arrivals take empty seats of the family's sector. Of those present the ones
 * furthest to the right leave first, and the leftmost of those away return first.
 *
 * @param benches the factions from left to right, parents before children
 * @param houses the house after each step; every faction in it is among the benches
 */
export function placeDelegates(benches: readonly Bench[], houses: readonly House[]): Places {
  const homes = homesOf(benches, houses);
  const seats = Math.max(0, ...[...homes.values()].map((home) => home.end));
  let occupancy: Occupancy = Array.from({ length: seats }, () => null);
  const steps = houses.map((house) => {
    occupancy = new Usher(benches, homes, occupancy, house).seat();
    return runsOf(occupancy);
  });
  return { seats, steps };
}
