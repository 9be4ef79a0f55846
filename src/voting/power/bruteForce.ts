import { isWinning, type WeightedGame } from './weightedGame.ts';

/*
 * The definitions, spelled out over every coalition and every order, and the textbook generating functions over
 * `bigint`. Slow on purpose: for reading, and for holding the fast counts against.
 */

/** Swings of each player, looking at every coalition of the others: n·2^(n−1) of them, n ≤ 20 or so. */
export function swingsByEnumeration(game: WeightedGame): readonly bigint[] {
  return game.weights.map((_, player) => BigInt(swingCoalitions(game, player).length));
}

/** Orders in which each player is pivotal, from every coalition: |S|!·(n − 1 − |S|)! orders have S before the player. */
export function pivotsByEnumeration(game: WeightedGame): readonly bigint[] {
  const others = game.weights.length - 1;
  return game.weights.map((_, player) =>
    swingCoalitions(game, player).reduce(
      (orders, { length }) => orders + factorial(length) * factorial(others - length),
      0n,
    ),
  );
}

/** Orders in which each player is pivotal, looking at every order of all players: n! of them, n ≤ 8 or so. */
export function pivotsByOrders(game: WeightedGame): readonly bigint[] {
  const pivots = game.weights.map(() => 0n);
  for (const order of orders(game.weights.map((_, player) => player))) {
    const place = order.findIndex((_, index) => isWinning(game, order.slice(0, index + 1)));
    const pivot = order[place] ?? 0;
    pivots[pivot] = (pivots[pivot] ?? 0n) + 1n;
  }
  return pivots;
}

/** Minimal winning coalitions, as lists of players: they win, and lose without any one of them. */
export function minimalWinningByEnumeration(game: WeightedGame): readonly (readonly number[])[] {
  return coalitions(game.weights.map((_, player) => player)).filter(
    (coalition) =>
      isWinning(game, coalition) &&
      coalition.every(
        (player) =>
          !isWinning(
            game,
            coalition.filter((other) => other !== player),
          ),
      ),
  );
}

/** Swings of one player: Π (1 + x^weight) over the others, multiplied out anew, and its coefficients q − w … q − 1. */
export function swingsByBigint(game: WeightedGame, player: number): bigint {
  const counts = coefficientsWithout(game, player, 0n);
  return counts.slice(leastSwing(game, player)).reduce((sum, count) => sum + count, 0n);
}

/**
 * Orders in which one player is pivotal: Π (1 + y·x^weight) over the others, where y = 2^(n+1), so that the binary
 * digits of a coefficient of x show its coefficients of y side by side.
 */
export function pivotsByBigint(game: WeightedGame, player: number): bigint {
  const others = game.weights.length - 1;
  const digits = BigInt(game.weights.length + 1);
  const counts = coefficientsWithout(game, player, digits);
  let bySize = counts.slice(leastSwing(game, player)).reduce((sum, count) => sum + count, 0n);
  let pivots = 0n;
  for (let size = 0; size <= others; size++) {
    pivots += BigInt.asUintN(Number(digits), bySize) * factorial(size) * factorial(others - size);
    bySize >>= digits;
  }
  return pivots;
}

/** 1·2·…·n. */
function factorial(n: number): bigint {
  let product = 1n;
  for (let factor = 2n; factor <= n; factor++) product *= factor;
  return product;
}

function leastSwing(game: WeightedGame, player: number): number {
  return Math.max(game.quota - (game.weights[player] ?? 0), 0);
}

/** Coefficients of x^0 … x^(q−1) in Π (1 + 2^shift·x^weight) over all players but one. */
function coefficientsWithout(game: WeightedGame, player: number, shift: bigint): bigint[] {
  const counts = Array.from({ length: game.quota }, (_, weight) => BigInt(weight === 0));
  for (const weight of game.weights.toSpliced(player, 1)) {
    for (let sum = game.quota - 1; sum >= weight; sum--) {
      counts[sum] = (counts[sum] ?? 0n) + ((counts[sum - weight] ?? 0n) << shift);
    }
  }
  return counts;
}

function swingCoalitions(game: WeightedGame, player: number): readonly (readonly number[])[] {
  const others = game.weights.map((_, other) => other).filter((other) => other !== player);
  return coalitions(others).filter(
    (coalition) => !isWinning(game, coalition) && isWinning(game, [...coalition, player]),
  );
}

function coalitions(players: readonly number[]): readonly (readonly number[])[] {
  return players.reduce<readonly (readonly number[])[]>(
    (without, player) => [...without, ...without.map((coalition) => [...coalition, player])],
    [[]],
  );
}

function* orders(players: readonly number[]): Generator<readonly number[]> {
  if (players.length === 0) yield [];
  for (const first of players) {
    for (const rest of orders(players.filter((player) => player !== first))) yield [first, ...rest];
  }
}
