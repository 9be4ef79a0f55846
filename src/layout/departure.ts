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

/** Who was present before and is out now, having left or been excluded; a hall that nobody left has none. */
export function departedFrom(hall: Hemicycle, before: readonly Run[], after: readonly Run[]): Departed[] {
  const bands = Math.min(BANDS, hall.rows);
  const found = new Map<string, number[][]>();
  const was = before.filter(({ state }) => state === 'present');
  const out = after.filter(({ state }) => state === 'left' || state === 'excluded');
  for (const gone of out)
    for (const { faction, from, to } of was)
      for (let seat = Math.max(from, gone.from); seat < Math.min(to, gone.to); seat += 1) {
        const row = hall.seats[seat]?.row;
        if (row === undefined) continue;
        const emptied = found.get(faction) ?? Array.from({ length: bands }, () => []);
        emptied[Math.floor((row * bands) / hall.rows)]?.push(seat);
        found.set(faction, emptied);
      }
  return [...found].map(([faction, gone]) => ({ faction, bands: gone }));
}
