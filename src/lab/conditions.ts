import type { Condition } from '../scenario/schema/condition.ts';
import type { Course } from '../congress/course.ts';

function divisionsIn(when: Condition): string[] {
  if ('carried' in when) return [when.carried];
  if ('lost' in when) return [when.lost];
  if ('not' in when) return divisionsIn(when.not);
  if ('all' in when) return when.all.flatMap(divisionsIn);
  if ('any' in when) return when.any.flatMap(divisionsIn);
  return [];
}

/** For each position (and the end): the divisions whose outcomes a later condition names. */
export function namedLater({ proceedings }: Course): ReadonlySet<string>[] {
  const sets: ReadonlySet<string>[] = [new Set()];
  let later: readonly string[] = [];
  for (const { when } of proceedings.toReversed()) {
    if (when) later = [...later, ...divisionsIn(when)];
    sets.unshift(new Set(later));
  }
  return sets;
}
