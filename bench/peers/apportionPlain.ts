/** How a first version would write a method of highest averages: for every seat, look at every list. */
export function averagesByLoop(
  votes: readonly number[],
  seats: number,
  divisor: (held: number) => number,
): number[] {
  const given = votes.map(() => 0);
  for (let seat = 0; seat < seats; seat++) {
    let best = 0;
    let most = -1;
    for (const [list, own] of votes.entries()) {
      const average = own / divisor(given[list] ?? 0);
      if (average <= most) continue;
      most = average;
      best = list;
    }
    given[best] = (given[best] ?? 0) + 1;
  }
  return given;
}

/** The same for largest remainders: whole quotas, then a sort. */
export function remaindersBySort(votes: readonly number[], seats: number, quota: number): number[] {
  const given = votes.map((own) => Math.floor(own / quota));
  const left = seats - given.reduce((sum, own) => sum + own, 0);
  const order = votes.map((own, list) => ({ list, rest: own / quota - Math.floor(own / quota) }));
  order.sort((a, b) => b.rest - a.rest);
  for (const { list } of order.slice(0, left)) given[list] = (given[list] ?? 0) + 1;
  return given;
}
