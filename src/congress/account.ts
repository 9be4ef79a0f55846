import type { Certainty } from '../domain/doubt.ts';
import type { Figure } from '../domain/figure.ts';
import type { ByPart, Outcome } from '../domain/tally.ts';
import type { Text } from '../domain/text.ts';
import type { Split } from '../scenario/line.ts';
import type { Citation, Composition } from '../scenario/types.ts';
import type { Moment } from '../text/dates.ts';
import type { Choice } from './course.ts';

/** What one source's count of the delegates comes to. */
export interface CountGiven {
  readonly moment: Composition['moment'];
  readonly total: number;
  readonly byFaction: Readonly<Record<string, number>>;
  /** The largest group that the count names; `null` where it names none. */
  readonly largest: { readonly faction: string; readonly delegates: number } | null;
  /** Delegates whose party it does not name. */
  readonly unnamed: number;
  /** Whether the largest group has more than half: `open` where that hangs on those whose party is not named. */
  readonly majority: 'yes' | 'no' | 'open';
}

/** What an account of a coming or going does to the hall, in delegates with a vote. */
export interface MovementGiven {
  readonly moved: number;
  /** In the hall afterwards. */
  readonly present: number;
  /** Ayes that carry afterwards; `null` while nobody sits. */
  readonly needed: number | null;
}

export interface VoteGiven {
  readonly tally: ByPart<Figure>;
  /** As the source has it, or as its figures come to under the rule; `null` where neither can be said. */
  readonly outcome: Outcome | null;
  readonly needed: number | null;
  readonly present: number;
}

export interface SeatsGiven {
  /** `null` where the source does not give the size. */
  readonly total: number | null;
  readonly byFaction: Readonly<Record<string, number>>;
}

/** How a group is taken to vote. */
export interface LineGiven {
  /** `null` where no source gives a basis. */
  readonly split: Split | null;
  readonly why: Text | null;
}

/** One of several things that sources say, whole. What it does not speak of is `null`. */
export interface Account {
  readonly id: string;
  /** `null` for figures that go by no name. */
  readonly label: Text | null;
  readonly count: CountGiven | null;
  readonly movement: MovementGiven | null;
  readonly vote: VoteGiven | null;
  readonly seats: SeatsGiven | null;
  readonly line: LineGiven | null;
  readonly at: Moment | null;
  /** False where this account has the proceeding not held. */
  readonly held: boolean;
  readonly certainty: Certainty;
  readonly memory: boolean;
  readonly note: Text | null;
  readonly sources: readonly Citation[];
  /** What history follows unless the reader chooses otherwise. */
  readonly isDefault: boolean;
  /** How to see it in the hall; `null` for what is kept as evidence only. */
  readonly choice: Choice | null;
}

/** An account that speaks of nothing yet. */
export const SILENT = {
  count: null,
  movement: null,
  vote: null,
  seats: null,
  line: null,
  at: null,
  held: true,
} satisfies Partial<Account>;
