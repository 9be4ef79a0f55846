import type { Share } from '../../domain/rules.ts';

/**
 * Which of two lists has the stronger claim to one more seat: positive for the first, negative for the second,
 * 0 where the claims are equal. A claim is an average (votes over a divisor) or the votes no seat stands for yet.
 * It falls with every seat a list gets. Lists without votes have no claim and are never compared.
 */
export type CompareClaims = (votesA: number, heldA: number, votesB: number, heldB: number) => number;

/** The strongest claim that did not get a seat. */
export interface Rival {
  readonly list: number;
  readonly held: number;
  /** The claims were equal, and both lists got their seat. */
  readonly level: boolean;
}

/** Why a list got a seat: one award a seat, in the order in which the seats were given. `held` is what it had. */
export type Award =
  | {
      readonly by: 'average';
      readonly list: number;
      readonly held: number;
      readonly rival: Rival | null;
      /** Lists with a stronger claim that a further seat would have lifted above their quota. */
      readonly barred: readonly number[];
    }
  | { readonly by: 'whole-quota'; readonly list: number; readonly held: number }
  | {
      readonly by: 'remainder' | 'most-votes';
      readonly list: number;
      readonly held: number;
      readonly rival: Rival | null;
    }
  | { readonly by: 'minimum'; readonly list: number; readonly held: number }
  | { readonly by: 'tie-policy'; readonly list: number; readonly held: number };

/**
 * Lists whose claims are equal where there are seats for some of them only. Where there are several ties, they are
 * decided in order, and who has won in one is out of the next.
 */
export interface Tie {
  /** Seats that lie between them. */
  readonly contested: number;
  readonly between: readonly number[];
  /** How many of these go to each list that wins: one, save where the winner takes all. */
  readonly each: number;
}

/** What a method gives: seats that are certain, in the order of the lists, and what it leaves undecided. */
export interface Allocation {
  readonly seats: readonly number[];
  readonly awards: readonly Award[];
  readonly ties: readonly Tie[];
  /** Votes for one seat, for methods that use a quota. */
  readonly quota: Share | null;
}
