import type { Immutable } from 'immer';
import type { Committee, Government, Presidium } from '../domain/body.ts';
import {
  emptyDelegation,
  mandates,
  RIGHTS,
  type Delegation,
  type Place,
  type Right,
} from '../domain/mandate.ts';
import type { Quorum } from '../domain/rules.ts';
import type { Outcome } from '../domain/tally.ts';

/** The house in session: everything that later proceedings can depend on. Plain data. */
export interface House {
  /** By faction, in file order; every faction of the scenario is here, seated or not. */
  delegations: Record<string, Delegation>;
  /** Factions that have split, in the order in which they did. */
  splits: string[];
  /** How many compositions of the variant's chain have been seated. */
  seatings: number;
  /** The rules in force where a proceeding names none. */
  rule: string;
  quorum: Quorum | null;
  /** Which mandates vote in a division. */
  voting: Right[];
  /** Texts laid before the house and not yet decided. */
  floor: string[];
  /** Outcomes of the divisions so far, by proceeding. */
  outcomes: Record<string, Outcome>;
  /** Groups of competing texts of which one has carried. */
  settled: string[];
  /** Proceedings whose texts were adopted. */
  adopted: string[];
  presidium: Presidium | null;
  cec: Committee | null;
  government: Government | null;
}

/** A house that is only looked at. */
export type HouseView = Immutable<House>;

export function emptyHouse(
  factions: readonly string[],
  rule: string,
  quorum: Quorum | null,
  voting: readonly Right[],
): House {
  return {
    delegations: Object.fromEntries(factions.map((id) => [id, emptyDelegation()])),
    splits: [],
    seatings: 0,
    rule,
    quorum,
    voting: [...voting],
    floor: [],
    outcomes: {},
    settled: [],
    adopted: [],
    presidium: null,
    cec: null,
    government: null,
  };
}

/** Delegates of one faction with a vote who are in a place. */
export function votersIn(house: HouseView, faction: string, place: Place): number {
  const delegation = house.delegations[faction];
  return delegation ? house.voting.reduce((sum, right) => sum + delegation[right][place], 0) : 0;
}

/** Delegates of one faction with a vote in the hall. */
export const present = (house: HouseView, faction: string): number => votersIn(house, faction, 'present');

/** Everyone in the hall with a vote. */
export function presentInAll(house: HouseView): number {
  return Object.keys(house.delegations).reduce((sum, faction) => sum + present(house, faction), 0);
}

/** Delegates of one faction with a voice but no vote who are in a place. */
export function voicesIn(house: HouseView, faction: string, place: Place): number {
  const delegation = house.delegations[faction];
  const voices = RIGHTS.filter((right) => !house.voting.includes(right));
  return delegation ? voices.reduce((sum, right) => sum + delegation[right][place], 0) : 0;
}

/** Everyone in the hall with a voice but no vote. */
export const voiceOnly = (house: HouseView): number =>
  Object.keys(house.delegations).reduce((sum, faction) => sum + voicesIn(house, faction, 'present'), 0);

/** Factions with anybody seated, in file order. */
export function seatedFactions(house: HouseView): string[] {
  return Object.entries(house.delegations)
    .filter(([, delegation]) =>
      RIGHTS.some((right) => mandates(delegation[right]) + delegation[right].annulled > 0),
    )
    .map(([id]) => id);
}

/** Mandates with a vote over the whole house: credentialed, less those struck or annulled. */
export function mandatesInAll(house: HouseView): number {
  return Object.values(house.delegations).reduce(
    (sum, delegation) => sum + house.voting.reduce((all, right) => all + mandates(delegation[right]), 0),
    0,
  );
}

/** Delegates with a vote who are in a place, over the whole house. */
export function inPlace(house: HouseView, place: Place): number {
  return Object.keys(house.delegations).reduce((sum, faction) => sum + votersIn(house, faction, place), 0);
}
