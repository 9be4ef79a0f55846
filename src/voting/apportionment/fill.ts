import type { CompareClaims } from './allocation.ts';

/**
 * Gives `seats` seats by strongest claims, starting from a guess in `into` and moving seats one by one until no list
 * left out has a stronger claim than a seat that was given. Any guess leads to the same end; a good one is quick
 * (jump and step: Dorfleitner and Klein, Statistical Papers 40, 1999).
 *
 * @param votes whole numbers, at least one above 0; lists without votes must be guessed at 0 and stay there
 * @param into the guess; afterwards the seats that are certain
 * @returns how many seats are contested by equal claims, 0 when all are given
 */
export function settle(
  votes: ArrayLike<number>,
  seats: number,
  compare: CompareClaims,
  into: Int32Array,
): number {
  let given = 0;
  for (let i = 0; i < into.length; i++) given += into[i] ?? 0;
  for (; given < seats; given++) move(into, strongestClaim(votes, into, compare), 1);
  for (; given > seats; given--) move(into, weakestSeat(votes, into, compare), -1);

  for (;;) {
    const claimant = strongestClaim(votes, into, compare);
    const holder = weakestSeat(votes, into, compare);
    if (holder < 0) return 0;
    const level = votes[holder] ?? 0;
    const held = (into[holder] ?? 0) - 1;
    const stronger = compare(votes[claimant] ?? 0, into[claimant] ?? 0, level, held);
    if (stronger < 0) return 0;
    if (stronger === 0) return withholdLevel(votes, into, compare, level, held);
    move(into, holder, -1);
    move(into, claimant, 1);
  }
}

function move(into: Int32Array, list: number, seats: number): void {
  into[list] = (into[list] ?? 0) + seats;
}

/** The list with the strongest claim to one more seat. */
function strongestClaim(votes: ArrayLike<number>, into: Int32Array, compare: CompareClaims): number {
  let best = -1;
  let bestVotes = 0;
  let bestHeld = 0;
  for (let i = 0; i < into.length; i++) {
    const own = votes[i] ?? 0;
    if (own === 0) continue;
    const held = into[i] ?? 0;
    if (best < 0 || compare(own, held, bestVotes, bestHeld) > 0) {
      best = i;
      bestVotes = own;
      bestHeld = held;
    }
  }
  return best;
}

/** The list whose last seat rests on the weakest claim; -1 where nobody has a seat. */
function weakestSeat(votes: ArrayLike<number>, into: Int32Array, compare: CompareClaims): number {
  let worst = -1;
  let worstVotes = 0;
  let worstHeld = 0;
  for (let i = 0; i < into.length; i++) {
    const held = (into[i] ?? 0) - 1;
    if (held < 0) continue;
    const own = votes[i] ?? 0;
    if (worst < 0 || compare(own, held, worstVotes, worstHeld) < 0) {
      worst = i;
      worstVotes = own;
      worstHeld = held;
    }
  }
  return worst;
}

function withholdLevel(
  votes: ArrayLike<number>,
  into: Int32Array,
  compare: CompareClaims,
  level: number,
  levelHeld: number,
): number {
  let contested = 0;
  for (let i = 0; i < into.length; i++) {
    const held = (into[i] ?? 0) - 1;
    if (held < 0 || compare(votes[i] ?? 0, held, level, levelHeld) !== 0) continue;
    into[i] = held;
    contested++;
  }
  return contested;
}

/** Lists with votes. */
export function countLists(votes: ArrayLike<number>): number {
  let lists = 0;
  for (let i = 0; i < votes.length; i++) if ((votes[i] ?? 0) > 0) lists++;
  return lists;
}
