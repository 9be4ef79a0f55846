import type { Allocation, Award, Rival } from './allocation.ts';

/** Every seat to the list with the most votes; lists that share the lead contest all of them together. */
export function giveAllToWinner(votes: readonly number[], count: number): Allocation {
  const most = Math.max(...votes);
  const leaders = votes.flatMap((own, list) => (own === most ? [list] : []));
  const [winner] = leaders;
  const nobody = votes.map(() => 0);
  if (winner === undefined || leaders.length > 1) {
    return {
      seats: nobody,
      awards: [],
      ties: [{ contested: count, between: leaders, each: count }],
      quota: null,
    };
  }
  const rival = runnerUp(votes, winner);
  const awards = Array.from({ length: count }, (_, held): Award => ({
    by: 'most-votes',
    list: winner,
    held,
    rival,
  }));
  return { seats: votes.map((_, list) => (list === winner ? count : 0)), awards, ties: [], quota: null };
}

function runnerUp(votes: readonly number[], winner: number): Rival | null {
  const others = votes.flatMap((own, list) => (own > 0 && list !== winner ? [{ own, list }] : []));
  const [second] = others.sort((a, b) => b.own - a.own);
  return second === undefined ? null : { list: second.list, held: 0, level: false };
}

/** The same as seats alone; see `Method.fill`. */
export function fillAllToWinner(votes: ArrayLike<number>, seats: number, into: Int32Array): number {
  let winner = 0;
  let leaders = 0;
  for (let i = 0; i < into.length; i++) {
    into[i] = 0;
    const lead = (votes[i] ?? 0) - (votes[winner] ?? 0);
    if (lead > 0) {
      winner = i;
      leaders = 1;
    } else if (lead === 0) leaders++;
  }
  if (leaders > 1) return seats;
  into[winner] = seats;
  return 0;
}
