import type { Line, Part } from '../domain/tally.ts';
import type { Intervention } from '../scenario/types.ts';
import { carriedOf, type Ballot } from './ballot.ts';
import { ballotAt } from './ballotAt.ts';
import type { Fork } from './fork.ts';
import { groupKey } from './lines.ts';
import type { Range } from './range.ts';

/** A vote of a fork in which the line of one group is set, the others as they are. */
export interface LineTurn {
  readonly faction: string;
  /** Delegates of the group in the hall. */
  readonly size: number;
  /** How many of them are expected to vote for or against, once their line is set, to the nearest delegate and at least one. */
  readonly voters: number;
  /** How many of them are expected to abstain or not to vote as things stand. */
  readonly aside: number;
  /** How many of them are expected to vote for it as things stand; `null` where they have no line. */
  readonly now: number | null;
  /** Other groups whose line follows from theirs, by faction or wing: they turn as well. */
  readonly along: readonly string[];
  /** The changes of the fork, with the line by which so many of the voters are for it. */
  changes(ayes: number): Intervention[];
  /** The chance that it is carried by these changes; as things stand where no number is told. */
  carried(ayes: number | null): Range;
}

const EPSILON = 1e-9;

const asideIn = (line: Line | null): number => (line ? line.abstaining + line.notVoting : 0);

const areAllAside = (line: Line | null): boolean => asideIn(line) >= 1 - EPSILON;

/**
 * A line with this many of a group's voters for the motion. Those who abstain or do not vote stay as they are, unless they are all of
 * the group; the rest is against.
 */
export function lineWith(line: Line | null, ayes: number, voters: number): Line {
  const [abstaining, notVoting] = line && !areAllAside(line) ? [line.abstaining, line.notVoting] : [0, 0];
  const room = 1 - abstaining - notVoting;
  const share = (room * ayes) / voters;
  return { for: share, against: room - share, abstaining, notVoting };
}

/** How many of a group are expected to vote for or against once its line is set. */
const votersOf = (line: Line | null, size: number): number =>
  areAllAside(line) ? size : Math.max(1, Math.round((1 - asideIn(line)) * size));

const ayesIn = ({ for: ayes, against }: Line, voters: number): number =>
  ayes + against > 0 ? (ayes / (ayes + against)) * voters : 0;

/** A part of the way from one line to another: whoever's line follows from a line that turns, turns in proportion. */
function between(none: Line | null | undefined, all: Line | null, share: number): Line | null {
  if (!none || !all) return all;
  const part = (of: Part): number => none[of] + share * (all[of] - none[of]);
  return {
    for: part('for'),
    against: part('against'),
    abstaining: part('abstaining'),
    notVoting: part('notVoting'),
  };
}

type Group = Ballot['groups'][number];

/** The group of a faction that is in the hall; wings keep their own lines. */
const isOf =
  (faction: string) =>
  ({ faction: id, wing, size }: Group): boolean =>
    id === faction && wing === null && size > 0;

/**
 * What the line of one group can make of a vote; `null` where no vote is taken, or the group is not in the hall.
 *
 * @param changes those of the fork
 */
export function turnOf(
  fork: Fork,
  changes: readonly Intervention[],
  at: string,
  faction: string,
): LineTurn | null {
  const standing = ballotAt(fork, at);
  const group = standing?.groups.find(isOf(faction));
  if (!standing || !group) return null;
  const { size, line } = group;
  const voters = votersOf(line, size);
  const others = changes.filter(
    (change) => !(change.do === 'line' && change.faction === faction && change.at === at),
  );
  const change = (ayes: number): Intervention => {
    const { for: yes, against, abstaining, notVoting } = lineWith(line, ayes, voters);
    return { do: 'line', faction, split: [yes, against, abstaining, notVoting], at };
  };
  const ballotWith = (ayes: number): Ballot => ballotAt(fork, at, others, change(ayes)) ?? standing;
  const [none, all] = [ballotWith(0), ballotWith(voters)];
  const groupsWith = (ayes: number): Group[] =>
    all.groups.map((one, i) => ({ ...one, line: between(none.groups[i]?.line, one.line, ayes / voters) }));
  const turns = (one: Group, i: number): boolean =>
    !isOf(faction)(one) && JSON.stringify(one.line) !== JSON.stringify(all.groups[i]?.line);
  return {
    faction,
    size,
    voters,
    aside: areAllAside(line) ? size : size - voters,
    now: line && ayesIn(line, voters),
    along: none.groups.filter(turns).map(groupKey),
    changes: (ayes) => [...others, change(ayes)],
    carried: (ayes) => carriedOf(ayes === null ? standing : { ...all, groups: groupsWith(ayes) }),
  };
}

/** What the line of each group can make of a vote, each worked out once. */
export function turnsOf(
  fork: Fork,
  changes: readonly Intervention[],
  at: string,
): (faction: string) => LineTurn | null {
  const known = new Map<string, LineTurn | null>();
  return (faction) => {
    const turn = known.get(faction) ?? turnOf(fork, changes, at, faction);
    known.set(faction, turn);
    return turn;
  };
}
