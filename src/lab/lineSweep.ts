import type { Intervention } from '../scenario/types.ts';
import type { Ballot } from './ballot.ts';
import { ballotAt } from './ballotAt.ts';
import { forkAt, type Fork } from './fork.ts';
import type { LineTurn } from './lineTurn.ts';
import { isLikely, type Range } from './range.ts';

/** How a division hangs on how many of one group's voters are for it. */
export interface LineSweep {
  /** The chance that it is carried with none of them for it, …, with all. */
  readonly chances: readonly { readonly ayes: number; readonly carried: Range }[];
  /** The fewest of them that make it likelier than not; `null` where that never changes. */
  readonly tips: number | null;
}

/** At most so many points of the curve. */
const POINTS = 48;

const isLikelyWith = (turn: LineTurn, ayes: number): boolean => isLikely(turn.carried(ayes).low);

/** Whether a group could turn a vote by itself: likelier than not with all of its voters for it, not with none. */
export const turnsAlone = (turn: LineTurn): boolean =>
  isLikelyWith(turn, turn.voters) && !isLikelyWith(turn, 0);

/** Goes through all that a group could do in a vote. */
export function sweepLine(turn: LineTurn): LineSweep {
  const { voters } = turn;
  const points = Math.min(POINTS, voters);
  const ayes = Array.from({ length: points + 1 }, (_, i) => Math.round((i * voters) / points));
  let tips: number | null = null;
  if (turnsAlone(turn)) {
    let [no, yes] = [0, voters];
    while (yes - no > 1) {
      const middle = Math.floor((no + yes) / 2);
      if (isLikelyWith(turn, middle)) yes = middle;
      else no = middle;
    }
    tips = yes;
  }
  return { chances: ayes.map((n) => ({ ayes: n, carried: turn.carried(n) })), tips };
}

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
