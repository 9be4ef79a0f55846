import type { HouseView } from '../congress/house.ts';
import { banzhaf } from '../voting/power/banzhaf.ts';
import { weightedGame } from '../voting/power/weightedGame.ts';
import { presence } from './difference.ts';

/**
 * Each faction's share of decisions in a house (normalized Banzhaf, more than half of those present), each as one bloc.
 *
 * @param singly a faction whose delegates count one by one; its share is that of them all
 */
export function powerShares(house: HouseView, singly: string | null = null): ReadonlyMap<string, number> {
  const here = presence(house);
  const total = here.reduce((sum, [, delegates]) => sum + delegates, 0);
  const players = here.flatMap(([id, delegates]): (readonly [string, number])[] =>
    id === singly ? Array.from({ length: delegates }, () => [id, 1]) : [[id, delegates]],
  );
  const game = weightedGame(
    Math.floor(total / 2) + 1,
    players.map(([, weight]) => weight),
  );
  if (game.kind !== 'game') return new Map();
  const { normalized } = banzhaf(game.game);
  const shares = new Map<string, number>();
  players.forEach(([id], i) => shares.set(id, (shares.get(id) ?? 0) + (normalized[i] ?? 0)));
  return shares;
}
