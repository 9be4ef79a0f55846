import type { Award, Tie } from './allocation.ts';

/**
 * How to break ties: for the larger or the smaller list by votes, by lot, or in an order that somebody laid down.
 * `draw(n)` gives a whole number 0 … n − 1, each as likely: a seeded stream, so that the lot can be drawn again.
 */
export type TiePolicy =
  | { readonly kind: 'largest' | 'smallest' }
  | { readonly kind: 'lot'; readonly draw: (n: number) => number }
  | { readonly kind: 'dictated'; readonly order: readonly number[] };

/** What a policy did with one tie. */
export interface TieBreak {
  readonly policy: TiePolicy['kind'];
  readonly between: readonly number[];
  /** In the order in which they were chosen. */
  readonly winners: readonly number[];
  /** Seats for each winner. */
  readonly each: number;
}

/** A tie after a policy was applied: who won, and what it could not decide. */
interface Broken {
  readonly tieBreak: TieBreak;
  readonly rest: Tie | null;
}

/**
 * Applies a policy to a tie. Lists that the policy does not tell apart (equal votes; none of them in the order laid
 * down) stay tied where the cut falls between them.
 *
 * @param votes votes of all lists, those of the tie among them
 */
export function breakTie(tie: Tie, votes: readonly number[], policy: TiePolicy): Broken {
  const ranks = rankLists(tie.between, votes, policy);
  const places = tie.contested / tie.each;
  const winners: number[] = [];
  let level: number[] = [];
  for (const rank of [...new Set(ranks.values())].sort((a, b) => a - b)) {
    level = tie.between.filter((list) => ranks.get(list) === rank);
    if (winners.length + level.length > places) break;
    winners.push(...level);
    level = [];
  }
  const left = places - winners.length;
  return {
    tieBreak: { policy: policy.kind, between: tie.between, winners, each: tie.each },
    rest: left > 0 ? { contested: left * tie.each, between: level, each: tie.each } : null,
  };
}

/** A rank for each list, the lowest first; lists of one rank are not told apart. */
function rankLists(
  between: readonly number[],
  votes: readonly number[],
  policy: TiePolicy,
): Map<number, number> {
  switch (policy.kind) {
    case 'largest':
      return new Map(between.map((list) => [list, -(votes[list] ?? 0)]));
    case 'smallest':
      return new Map(between.map((list) => [list, votes[list] ?? 0]));
    case 'lot':
      return drawOrder(between, policy.draw);
    case 'dictated':
      return new Map(
        between.map((list) => {
          const place = policy.order.indexOf(list);
          return [list, place < 0 ? policy.order.length : place];
        }),
      );
  }
}

function drawOrder(between: readonly number[], draw: (n: number) => number): Map<number, number> {
  const left = [...between];
  const order = new Map<number, number>();
  while (left.length > 0) {
    const [drawn] = left.splice(draw(left.length), 1);
    if (drawn === undefined) throw new RangeError('a lot has to be a whole number below the number of lists');
    order.set(drawn, order.size);
  }
  return order;
}

/** The awards of seats that a policy gave. */
export function awardsOf({ winners, each }: TieBreak, seats: readonly number[]): Award[] {
  return winners.flatMap((list) =>
    Array.from({ length: each }, (_, more): Award => ({
      by: 'tie-policy',
      list,
      held: (seats[list] ?? 0) + more,
    })),
  );
}
