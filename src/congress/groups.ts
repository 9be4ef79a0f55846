import { PLACES, seated, type Place } from '../domain/mandate.ts';
import { seatedFactions, voicesIn, votersIn, type HouseView } from './house.ts';

/** Where the delegates of one group are. */
export interface GroupInHall {
  readonly faction: string;
  /** Delegates with a vote, wherever they are. */
  readonly seats: number;
  /** In the hall with a vote. */
  readonly present: number;
  /** In the hall with a voice only; `null` where the source does not tell voices from votes. */
  readonly voice: number | null;
  readonly left: number;
  readonly excluded: number;
  readonly absent: number;
}

/** Those of a group with a vote; of a group that has none, those with a voice. */
export function groupIn(house: HouseView, faction: string): GroupInHall {
  const voters = (place: Place): number => votersIn(house, faction, place);
  const voices = (place: Place): number => voicesIn(house, faction, place);
  const seats = PLACES.reduce((sum, place) => sum + voters(place), 0);
  const gone = seats > 0 ? voters : voices;
  const voice = voices('present');
  const unsplit = house.delegations[faction]?.unsplit;
  return {
    faction,
    seats,
    present: voters('present'),
    voice: voice === 0 && unsplit && seated(unsplit) > 0 ? null : voice,
    left: gone('left'),
    excluded: gone('excluded'),
    absent: gone('excused') + gone('unexcused'),
  };
}

/** Every group with anybody seated, in the order of the file. */
export const groupsIn = (house: HouseView): GroupInHall[] =>
  seatedFactions(house).map((faction) => groupIn(house, faction));

/** How a legend counts a group: those there, or, where nobody is, those gone in the way that most of them are. */
export type Counted =
  | { readonly here: true; readonly votes: number; readonly voices: number }
  | { readonly here: false; readonly gone: 'left' | 'excluded' | 'absent'; readonly count: number };

export function countedIn(group: GroupInHall): Counted {
  const voices = group.voice ?? 0;
  if (group.present + voices > 0) return { here: true, votes: group.present, voices };
  const gone = (['left', 'excluded', 'absent'] as const).reduce((most, way) =>
    group[way] > group[most] ? way : most,
  );
  return { here: false, gone, count: group[gone] };
}
