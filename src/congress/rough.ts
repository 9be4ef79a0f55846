import type { Figure } from '../domain/figure.ts';
import type { WrittenDelegates, WrittenSize } from '../scenario/types.ts';
import type { Course } from './course.ts';
import type { HouseView } from './house.ts';
import { meant } from './movement.ts';
import type { Step } from './replay.ts';
import { sitsAs } from './seating.ts';

const isAbout = (written: WrittenDelegates): boolean => typeof written === 'object' && 'about' in written;

/** A size that says less than how many: about, between, or a share. */
const isRough = (size: WrittenSize): boolean => typeof size === 'object' && !('each' in size);

/** Under which groups the delegates of one sit: those that it has split into, else the one that holds it. */
const seatsOf = (house: HouseView, { forest }: Course, faction: string): string[] =>
  house.splits.includes(faction) ? forest.family(faction) : [sitsAs(house, forest, faction)];

/**
 * The groups whose numbers after a step are only about: so the last composition that names them gives them, or so many
 * of them went, came or stayed away.
 *
 * @param steps of the run, from its first
 */
export function roughAt(course: Course, steps: readonly Step[], { n, house }: Step): ReadonlySet<string> {
  const rough = new Set<string>();
  for (const { counts } of course.chain.slice(0, house.seatings)) {
    const given = Object.entries(counts);
    for (const [id] of given) for (const group of seatsOf(house, course, id)) rough.delete(group);
    for (const [id, written] of given)
      if (isAbout(written)) for (const group of seatsOf(house, course, id)) rough.add(group);
  }
  for (const { status, proceeding, house: then } of steps.slice(0, n)) {
    if (status !== 'held' || !('size' in proceeding) || proceeding.size === undefined) continue;
    if (!isRough(proceeding.size)) continue;
    for (const id of meant(then, course, proceeding.factions ?? [])) rough.add(id);
  }
  return rough;
}

/** A number of a group that may be rough; nobody is nobody. */
export const figureOf = (rough: ReadonlySet<string>, faction: string, value: number): Figure => ({
  kind: value > 0 && rough.has(faction) ? 'about' : 'exact',
  value,
});
