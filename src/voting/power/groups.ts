import { banzhaf, type Banzhaf } from './banzhaf.ts';
import { shapleyShubik, type ShapleyShubik } from './shapleyShubik.ts';
import { MOST_PLAYERS, weightedGame, type GameProblem, type WeightedGame } from './weightedGame.ts';

/** What a group is in a game: one player, who votes as one, or each of its members a player alone. */
export type Counting = 'bloc' | 'members';

/** A group of voters, as players of a game. */
export interface Group {
  readonly name: string;
  readonly counted: Counting;
  /** How many players it is: 1 as a bloc. */
  readonly players: number;
  /** Weight of each of its players, a whole number. */
  readonly weight: number;
}

/** A faction of so many members with one vote each, as one player or as that many. */
export function groupOf(name: string, members: number, counted: Counting): Group {
  return counted === 'bloc'
    ? { name, counted, players: 1, weight: members }
    : { name, counted, players: members, weight: 1 };
}

/** The power of a group, which says how it was counted. */
export interface GroupPower extends Group {
  /** Of each of its players. */
  readonly each: {
    readonly banzhaf: number;
    readonly banzhafAbsolute: number;
    readonly shapleyShubik: number;
  };
  /** Of all its players added up. Absolute Banzhaf indices are chances of events that overlap, and have no sum. */
  readonly together: { readonly banzhaf: number; readonly shapleyShubik: number };
}

export type PowerOfGroups =
  | {
      readonly kind: 'power';
      /** Its players are those of the groups, group by group. */
      readonly game: WeightedGame;
      readonly banzhaf: Banzhaf;
      readonly shapleyShubik: ShapleyShubik;
      readonly groups: readonly GroupPower[];
    }
  | { readonly kind: 'refused'; readonly problem: GameProblem };

/**
 * The power of groups, each counted as it says. 390 single members are one weight to count, not 390.
 *
 * @throws RangeError where the game is too large, as `banzhaf` and `shapleyShubik` do.
 */
export function powerOfGroups(quota: number, groups: readonly Group[]): PowerOfGroups {
  const players = groups.reduce((sum, group) => sum + group.players, 0);
  if (players > MOST_PLAYERS) return { kind: 'refused', problem: 'too-many-players' };
  const made = weightedGame(
    quota,
    groups.flatMap((group) => new Array<number>(group.players).fill(group.weight)),
  );
  if (made.kind === 'refused') return made;
  const { game } = made;
  const power = { banzhaf: banzhaf(game), shapleyShubik: shapleyShubik(game) };
  let next = 0;
  const rows = groups.map((group) => {
    const player = next;
    next += group.players;
    return groupPower(group, player, power.banzhaf, power.shapleyShubik);
  });
  return { kind: 'power', game, ...power, groups: rows };
}

function groupPower(group: Group, player: number, swings: Banzhaf, pivots: ShapleyShubik): GroupPower {
  const each = {
    banzhaf: swings.normalized[player] ?? 0,
    banzhafAbsolute: swings.absolute[player] ?? 0,
    shapleyShubik: pivots.index[player] ?? 0,
  };
  const together = {
    banzhaf: group.players * each.banzhaf,
    shapleyShubik: group.players * each.shapleyShubik,
  };
  return { ...group, each, together };
}
