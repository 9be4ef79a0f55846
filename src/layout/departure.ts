import type { Hemicycle } from './hemicycle.ts';
import type { Run } from './places.ts';

/** Rows that empty at once are a band: so many at most, since each is faded by itself. */
const BANDS = 6;

/** Seats of one faction that have just emptied, from the aisle outward. */
export interface Departed {
  readonly faction: string;
  /** Indices of seats by band of rows, the innermost first; bands where nobody left are empty. */
  readonly bands: readonly (readonly number[])[];
}

/** By seat, who is present there. */
function presentAt(runs: readonly Run[]): Map<number, string> {
  const present = new Map<number, string>();
  for (const { faction, state, from, to } of runs)
    if (state === 'present') for (let seat = from; seat < to; seat += 1) present.set(seat, faction);
  return present;
}

/** Who was present before and is out now, having left or been excluded; a hall that nobody left has none. */
export function departedFrom(hall: Hemicycle, before: readonly Run[], after: readonly Run[]): Departed[] {
  const was = presentAt(before);
  const bands = Math.min(BANDS, hall.rows);
  const found = new Map<string, number[][]>();
  for (const { state, from, to } of after) {
    if (state !== 'left' && state !== 'excluded') continue;
    for (let seat = from; seat < to; seat += 1) {
      const faction = was.get(seat);
      const row = hall.seats[seat]?.row;
      if (faction === undefined || row === undefined) continue;
      const gone = found.get(faction) ?? Array.from({ length: bands }, () => []);
      gone[Math.floor((row * bands) / hall.rows)]?.push(seat);
      found.set(faction, gone);
    }
  }
  return [...found].map(([faction, gone]) => ({ faction, bands: gone }));
}
