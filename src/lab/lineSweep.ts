import type { Line } from '../domain/tally.ts';
import type { Intervention } from '../scenario/types.ts';
import { chancesOf, type Ballot } from './ballot.ts';
import { ballotAt } from './ballotAt.ts';
import { forkAt, type Fork } from './fork.ts';
import { isLikely, type Range } from './range.ts';

/** How a division hangs on how many of one group vote for it, the others as they are. */
export interface LineSweep {
  readonly faction: string;
  /** Delegates of the group in the hall. */
  readonly size: number;
  /** How many of them vote for it now, to the nearest delegate; `null` where they have no line. */
  readonly now: number | null;
  /** The chance that it is carried with none of them for it, …, with all. */
  readonly chances: readonly { readonly ayes: number; readonly carried: Range }[];
  /** The fewest of them that make it likelier than not; `null` where that never changes. */
  readonly tips: number | null;
}

/** At most so many points of the curve. */
const POINTS = 48;

/**
 * A line with this many of a group for the motion. Those who abstain or do not vote stay as they are, unless they are all of the group;
 * the rest is against.
 */
export function lineWith(line: Line | null, ayes: number, size: number): Line {
  const aside = line ? line.abstaining + line.notVoting : 0;
  const [abstaining, notVoting] = line && aside < 1 - 1e-9 ? [line.abstaining, line.notVoting] : [0, 0];
  const room = 1 - abstaining - notVoting;
  const share = size === 0 ? 0 : (room * ayes) / size;
  return { for: share, against: room - share, abstaining, notVoting };
}

/** The point of a sweep at which a line stands, to the nearest delegate. */
function ayesOf({ for: yes, against }: Line, size: number): number {
  return yes + against > 0 ? Math.round((yes / (yes + against)) * size) : 0;
}

type Group = Ballot['groups'][number];

/** The group of a faction that is in the hall; wings keep their own lines. */
const groupOf = ({ groups }: Ballot, faction: string): Group | null =>
  groups.find((one) => one.faction === faction && one.wing === null && one.size > 0) ?? null;

/** The chance that a ballot is carried with so many of a group for it. */
function carriedWith(ballot: Ballot, group: Group, ayes: number): Range {
  const groups = ballot.groups.map((one) =>
    one === group ? { ...one, line: lineWith(group.line, ayes, group.size) } : one,
  );
  const { low, high } = chancesOf({ ...ballot, groups });
  return { low: low.carried, high: high.carried };
}

/** Whether a group could turn a ballot by itself: likelier than not with all of it for it, not with none. */
export function turnsAlone(ballot: Ballot, faction: string): boolean {
  const group = groupOf(ballot, faction);
  const likely = (ayes: number): boolean => group !== null && isLikely(carriedWith(ballot, group, ayes).low);
  return group !== null && likely(group.size) && !likely(0);
}

/** Goes through all that a group could do in a ballot; `null` for a group that is not in the hall. */
export function sweepLine(ballot: Ballot, faction: string): LineSweep | null {
  const group = groupOf(ballot, faction);
  if (!group) return null;
  const { size, line } = group;
  const carried = (ayes: number): Range => carriedWith(ballot, group, ayes);
  const points = Math.min(POINTS, size);
  const ayes = Array.from({ length: points + 1 }, (_, i) => Math.round((i * size) / points));
  let tips: number | null = null;
  if (turnsAlone(ballot, faction)) {
    let [no, yes] = [0, size];
    while (yes - no > 1) {
      const middle = Math.floor((no + yes) / 2);
      if (isLikely(carried(middle).low)) yes = middle;
      else no = middle;
    }
    tips = yes;
  }
  return {
    faction,
    size,
    now: line && ayesOf(line, size),
    chances: ayes.map((n) => ({ ayes: n, carried: carried(n) })),
    tips,
  };
}

/** The least and the greatest chance that it is carried, whatever the group does. */
export const reachOf = ({ chances }: LineSweep): Range => ({
  low: Math.min(...chances.map(({ carried }) => carried.low)),
  high: Math.max(...chances.map(({ carried }) => carried.high)),
});

/**
 * How a group decides in a ballot, from each alone, 0, to as one, 1; without a group, how they all do. `null` where no line is known, or
 * they differ by more than 1e-9.
 */
export function cohesionIn({ groups }: Ballot, faction?: string): number | null {
  const asked = groups.filter(
    (group) =>
      group.line !== null && (faction === undefined || (group.faction === faction && group.wing === null)),
  );
  const [first, ...others] = asked.map(({ cohesion }) => Number(cohesion.toFixed(9)));
  return first !== undefined && others.every((cohesion) => cohesion === first) ? first : null;
}

/** The changes by which a group, or all of them, decides so in one vote: none of its own there if it would without. */
export function decidingBy(
  rho: 0 | 1,
  fork: Fork,
  changes: readonly Intervention[],
  at: string,
  faction?: string,
): Intervention[] {
  const others = changes.filter(
    (change) => !(change.do === 'cohesion' && change.faction === faction && change.at === at),
  );
  const ballot = ballotAt(forkAt(fork, others, at), at);
  if (ballot && cohesionIn(ballot, faction) === rho) return others;
  return [...others, { do: 'cohesion', rho, ...(faction !== undefined && { faction }), at }];
}
