import type { Figure } from '../domain/figure.ts';
import { countsOf, spreadOver } from '../scenario/counts.ts';
import { isAbout } from '../scenario/delegates.ts';
import type { Composition, WrittenSize } from '../scenario/types.ts';
import type { Course } from './course.ts';
import { present, seatedFactions, type HouseView } from './house.ts';
import { meant } from './movement.ts';
import type { Step } from './replay.ts';
import { sitsAs } from './seating.ts';

/** Under which groups the delegates of one sit: those that it has split into, else the one that holds it. */
const seatsOf = (house: HouseView, { forest }: Course, faction: string): string[] =>
  house.splits.includes(faction) ? forest.family(faction) : [sitsAs(house, forest, faction)];

/** Those of whom a composition says only about how many they are, or whose votes are their part of a sum. */
function roughIn(composition: Composition): string[] {
  const { counts, decisive } = composition;
  const sharing = decisive === undefined ? [] : spreadOver(countsOf(composition, null));
  return Object.entries(counts)
    .filter(([id, written]) => isAbout(written) || (sharing.length > 1 && sharing.includes(id)))
    .map(([id]) => id);
}

/** Whether nobody tells how many of each group went or came: a size in words or shares, or one number for several groups. */
function isSpread(
  size: WrittenSize,
  groups: readonly string[],
  before: HouseView,
  after: HouseView,
): boolean {
  if (typeof size === 'object') return !('each' in size);
  if (size === 'all') return false;
  const moved = groups.filter((id) => present(before, id) !== present(after, id));
  return moved.length > 1 && groups.some((id) => present(before, id) > 0 && present(after, id) > 0);
}

/**
 * The groups in the house whose numbers after a step are only about: so the last composition that names them gives them, they are a part of what a
 * faction was by a ratio, or so many of them went, came or stayed away.
 *
 * @param steps of the run, from its first
 */
export function roughAt(course: Course, steps: readonly Step[], { n, house }: Step): ReadonlySet<string> {
  const rough = new Set<string>();
  const moved = new Set<string>();
  let seated = 0;
  for (const [i, step] of steps.slice(0, n).entries()) {
    for (const composition of course.chain.slice(seated, step.house.seatings)) {
      for (const id of Object.keys(composition.counts))
        for (const group of seatsOf(house, course, id)) rough.delete(group);
      for (const id of roughIn(composition)) for (const group of seatsOf(house, course, id)) rough.add(group);
    }
    seated = step.house.seatings;
    for (const remark of step.remarks)
      if (remark.code === 'split-by-ratio')
        for (const id of course.forest.family(remark.faction)) rough.add(id);
    const { status, proceeding } = step;
    const before = steps[i - 1]?.house;
    if (status !== 'held' || !before || !('size' in proceeding) || proceeding.size === undefined) continue;
    const groups = meant(step.house, course, proceeding.factions ?? []);
    if (isSpread(proceeding.size, groups, before, step.house)) for (const id of groups) moved.add(id);
  }
  return new Set(seatedFactions(house).filter((id) => rough.has(id) || moved.has(id)));
}

/** A number of a group that may be rough; nobody is nobody. */
export const figureOf = (rough: ReadonlySet<string>, faction: string, value: number): Figure => ({
  kind: value > 0 && rough.has(faction) ? 'about' : 'exact',
  value,
});
