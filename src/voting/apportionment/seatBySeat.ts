import type { Award, CompareClaims, Tie } from './allocation.ts';

/** Seats given one after another, each to the strongest claim. */
interface Round {
  readonly seats: number[];
  readonly awards: readonly Award[];
  readonly ties: readonly Tie[];
}

const NOBODY: readonly number[] = [];

/**
 * Gives `count` seats one after another, each to the list with the strongest claim, and says for every seat whom it
 * beat. Highest averages and largest remainders are this one loop under different claims.
 *
 * Equal claims that all get a seat are no tie. Where the last seats fall between equal claims they are withheld.
 *
 * @param votes whole numbers; lists without votes get nothing
 * @param held seats each list has to begin with
 */
export function giveSeatBySeat(
  votes: readonly number[],
  held: readonly number[],
  count: number,
  compare: CompareClaims,
  by: 'average' | 'remainder',
): Round {
  const seats = [...held];
  const awards: Award[] = [];
  const lead = (a: number, b: number) => compare(votes[a] ?? 0, seats[a] ?? 0, votes[b] ?? 0, seats[b] ?? 0);
  const queue = votes.flatMap((own, list) => (own > 0 ? [list] : [])).sort((a, b) => lead(b, a) || a - b);

  for (let given = 0; given < count; given++) {
    const list = queue[0];
    const next = queue[1];
    if (list === undefined) break;
    const rival =
      next === undefined ? null : { list: next, held: seats[next] ?? 0, level: lead(list, next) === 0 };
    const seat = { list, held: seats[list] ?? 0, rival };
    awards.push(by === 'average' ? { by, ...seat, barred: NOBODY } : { by, ...seat });
    seats[list] = seat.held + 1;
    sink(queue, list, lead);
  }

  const cut = awards.at(-1);
  if (cut === undefined) return { seats, awards, ties: [] };
  const atTheCut = (list: number, had: number) =>
    compare(votes[list] ?? 0, had, votes[cut.list] ?? 0, cut.held) === 0;
  const leftOut = queue.filter((list) => atTheCut(list, seats[list] ?? 0));
  if (leftOut.length === 0) return { seats, awards, ties: [] };

  const withheld: number[] = [];
  for (let award = awards.at(-1); award && atTheCut(award.list, award.held); award = awards.at(-1)) {
    awards.pop();
    seats[award.list] = award.held;
    withheld.push(award.list);
  }
  const between = [...withheld, ...leftOut].sort((a, b) => a - b);
  return { seats, awards, ties: [{ contested: withheld.length, between, each: 1 }] };
}

/** Moves the first of the queue behind those whose claims are now stronger, or equal and earlier in the list. */
function sink(queue: number[], first: number, lead: (a: number, b: number) => number): void {
  let place = 1;
  for (let next = queue[place]; next !== undefined; next = queue[++place]) {
    const ahead = lead(next, first);
    if (ahead < 0 || (ahead === 0 && first < next)) break;
    queue[place - 1] = next;
  }
  queue[place - 1] = first;
}
