import type { Course } from '../congress/course.ts';
import type { Step } from '../congress/replay.ts';
import { weightsAt } from '../congress/weights.ts';
import { banzhaf } from '../voting/power/banzhaf.ts';
import { weightedGame } from '../voting/power/weightedGame.ts';

/**
 * Each faction's share of decisions after a step (normalized Banzhaf), each as one bloc, by the rule of the step's division or else
 * the one in force. Where nobody could carry anything, everyone's is 0.
 *
 * @param singly a faction whose delegates count one by one; its share is that of them all
 */
export function powerShares(
  step: Pick<Step, 'house' | 'division'>,
  course: Course,
  singly: string | null = null,
): ReadonlyMap<string, number> {
  const { quota, present } = weightsAt(step, course);
  const players = present.flatMap(({ faction, delegates }): (readonly [string, number])[] =>
    faction === singly ? Array.from({ length: delegates }, () => [faction, 1]) : [[faction, delegates]],
  );
  const shares = new Map(present.map(({ faction }) => [faction, 0]));
  if (quota === null) return shares;
  const game = weightedGame(
    quota,
    players.map(([, weight]) => weight),
  );
  if (game.kind !== 'game') return shares;
  const { normalized } = banzhaf(game.game);
  players.forEach(([id], i) => shares.set(id, (shares.get(id) ?? 0) + (normalized[i] ?? 0)));
  return shares;
}
