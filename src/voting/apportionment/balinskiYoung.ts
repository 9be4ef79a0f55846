import { compareProducts, sumOf } from '../exact.ts';
import type { Allocation, Award, Tie } from './allocation.ts';

/** Lists with one and the same average, of which some were served and some are waiting. */
interface OpenTie {
  readonly votes: number;
  readonly held: number;
  /** Seats given one after another from a choice that grew when a barred list was let in: earlier choices are narrower. */
  readonly rounds: { readonly among: readonly number[]; seats: number }[];
  readonly served: number[];
  waiting: readonly number[];
}

/**
 * The quota method: seat by seat by d'Hondt's averages, but the h-th seat only to lists that it does not lift above
 * their quota of h seats rounded up (seats held < h × votes ÷ all votes). It gives every list its quota rounded up or
 * down, and no list loses a seat when the house grows.
 *
 * Because a list may be barred for a while, lists with equal claims may wait while others are served, and others
 * with the same claim may join them later. So more than one tie can be open at the end, the later perhaps among more
 * lists than the earlier; they are decided in order.
 *
 * Source: M. L. Balinski and H. P. Young, “The Quota Method of Apportionment”, American Mathematical Monthly 82
 * (1975), 701–730.
 */
export function giveByQuotaMethod(votes: readonly number[], count: number): Allocation {
  const total = sumOf(votes);
  const seats = votes.map(() => 0);
  const awards: Award[] = [];
  const open: OpenTie[] = [];
  const held = (list: number) => seats[list] ?? 0;
  const own = (list: number) => votes[list] ?? 0;
  const compare = (a: number, b: number) => compareProducts(own(a), held(b) + 1, own(b), held(a) + 1);
  const lists = votes.flatMap((n, list) => (n > 0 ? [list] : []));

  for (let house = 1; house <= count; house++) {
    const eligible = lists.filter((list) => compareProducts(held(list), total, house, own(list)) < 0);
    const ranked = eligible.sort((a, b) => compare(b, a) || a - b);
    const best = ranked[0];
    if (best === undefined) break;
    const second = ranked[1];
    awards.push({
      by: 'average',
      list: best,
      held: held(best),
      rival:
        second === undefined
          ? null
          : { list: second, held: held(second), level: compare(best, second) === 0 },
      barred: lists.filter((list) => !eligible.includes(list) && compare(list, best) > 0),
    });
    noteTie(
      open,
      own(best),
      held(best),
      ranked.filter((list) => compare(list, best) === 0),
    );
    seats[best] = held(best) + 1;
  }
  return { seats, ...withholdOpen(open, seats, awards), quota: { numerator: total, denominator: count } };
}

/** `level` lists have equal claims, and the first of them gets the seat. */
function noteTie(open: OpenTie[], votes: number, held: number, level: readonly number[]): void {
  const [first, ...waiting] = level;
  if (first === undefined) return;
  const top = open.at(-1);
  if (top === undefined || compareProducts(votes, top.held + 1, top.votes, held + 1) !== 0) {
    if (waiting.length > 0) {
      open.push({ votes, held, rounds: [{ among: level, seats: 1 }], served: [first], waiting });
    }
    return;
  }
  const round = top.rounds.at(-1);
  if (round !== undefined && level.every((list) => round.among.includes(list))) round.seats++;
  else top.rounds.push({ among: [...top.served, ...level], seats: 1 });
  top.served.push(first);
  top.waiting = waiting;
  if (waiting.length === 0) open.pop();
}

/** Takes back the seats that equal claims still contest. */
function withholdOpen(
  open: readonly OpenTie[],
  seats: number[],
  awards: readonly Award[],
): { awards: readonly Award[]; ties: readonly Tie[] } {
  for (const list of open.flatMap((tie) => tie.served)) seats[list] = (seats[list] ?? 0) - 1;
  return {
    awards: awards.filter((award) => award.held < (seats[award.list] ?? 0)),
    ties: open.flatMap((tie) =>
      tie.rounds.map(({ among, seats: contested }): Tie => ({
        contested,
        between: [...among].sort((a, b) => a - b),
        each: 1,
      })),
    ),
  };
}

/** The same as seats alone; see `Method.fill`. Only where claims are equal at the end it runs into the full account. */
export function fillByQuotaMethod(votes: ArrayLike<number>, seats: number, into: Int32Array): number {
  const total = sumOf(votes);
  into.fill(0);
  for (let house = 1; house <= seats; house++) {
    let best = -1;
    let bestVotes = 0;
    let bestNext = 1;
    for (let i = 0; i < into.length; i++) {
      const own = votes[i] ?? 0;
      const held = into[i] ?? 0;
      if (own === 0 || compareProducts(held, total, house, own) >= 0) continue;
      if (best < 0 || compareProducts(own, bestNext, bestVotes, held + 1) > 0) {
        best = i;
        bestVotes = own;
        bestNext = held + 1;
      }
    }
    into[best] = bestNext;
  }
  if (!mayBeTied(votes, into)) return 0;
  const account = giveByQuotaMethod(Array.from(votes), seats);
  into.set(account.seats);
  return account.ties.reduce((sum, tie) => sum + tie.contested, 0);
}

/** Whether some list's next average equals that of another's last seat: without that nobody is waiting. */
function mayBeTied(votes: ArrayLike<number>, seats: Int32Array): boolean {
  for (let i = 0; i < seats.length; i++) {
    const own = votes[i] ?? 0;
    if (own === 0) continue;
    const next = (seats[i] ?? 0) + 1;
    for (let j = 0; j < seats.length; j++) {
      const held = seats[j] ?? 0;
      if (j !== i && held > 0 && compareProducts(own, held, votes[j] ?? 0, next) === 0) return true;
    }
  }
  return false;
}
