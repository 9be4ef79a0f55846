import { numbersOf, type Division } from '../congress/division.ts';
import { presentInAll, type HouseView } from '../congress/house.ts';
import type { Step } from '../congress/replay.ts';
import type { Outcome, RecordedTally } from '../domain/tally.ts';
import type { Text } from '../domain/text.ts';
import type { Intervention } from '../scenario/types.ts';
import { chancesOf, isComplete } from './ballot.ts';
import { seatsOf } from './bodies.ts';
import { firstDifference } from './difference.ts';
import { forkOf, type Fork } from './fork.ts';
import type { History } from './history.ts';
import { tipsOf } from './tips.ts';

/** One vote of a fork beside the same vote of history. */
interface VoteAnswer {
  readonly title: Text;
  /** `null` where history did not put it. */
  readonly history: Outcome | null;
  /** `null` where the fork does not put it. */
  readonly outcome: Outcome | null;
  readonly tally: RecordedTally | null;
  /** The fewest ayes that carry if everyone present votes for or against; `null` where that does not bear on this tally. */
  readonly needed: number | null;
  /** Delegates in the hall with a vote, in the fork and in history at the same step. */
  readonly present: number;
  readonly presentInHistory: number | null;
  /** The exact probability of this outcome in this house, 0 … 1; `null` where the model did not decide or cannot say. */
  readonly chance: number | null;
  /** True where it ends so whatever those do whose stand no source gives. */
  readonly regardless: boolean;
}

interface Seats {
  readonly faction: string;
  /** `null` where no source gives the body's seats. */
  readonly history: number | null;
  readonly fork: number;
}

/** The one thing to say of a fork. */
export type Answer = {
  /** The step that the answer is about; `null` where nothing differs from history. */
  readonly step: string | null;
  /** Votes that end otherwise than in history, beside the one told. */
  readonly others: number;
} & (
  | ({ readonly kind: 'turned' | 'put' | 'not-put' | 'stands' | 'closest' } & VoteAnswer)
  | { readonly kind: 'seats'; readonly title: Text; readonly seats: readonly Seats[] }
  /** `set`: a change sets an outcome, on which nothing else turns. */
  | { readonly kind: 'no-vote'; readonly set: boolean }
  | { readonly kind: 'same' }
);

type SeatsAnswer = Extract<Answer, { kind: 'seats' }>;

/** A step of the fork that votes, here or in history. */
interface Row {
  readonly step: Step;
  readonly before: HouseView | null;
  readonly past: Step | null;
  readonly now: Division | null;
  readonly then: Division | null;
}

const rowsOf = ({ steps, history }: Fork): Row[] =>
  steps.flatMap((step, i): Row[] => {
    const past = history.at.get(step.id)?.step ?? null;
    const [now, then] = [step.division, past?.division ?? null];
    return now || then ? [{ step, past, now, then, before: steps[i - 1]?.house ?? null }] : [];
  });

/** The votes and bodies that a change names: what is asked about. */
const asked = (changes: readonly Intervention[]): readonly string[] =>
  changes.flatMap((change) => {
    if (change.do === 'shift' || change.do === 'method') return [change.id];
    return change.do === 'line' || change.do === 'rule' || change.do === 'quorum' ? (change.at ?? []) : [];
  });

const isChanged = ({ now, then }: Row): boolean => now?.outcome !== then?.outcome;
const isKnown = ({ now }: Row): boolean => now !== null && now.outcome !== 'unknown';
const isSimulated = ({ now }: Row): boolean => now?.basis === 'simulated';

/** The fewest who turn a vote by voting the other way; `Infinity` where that turns nothing, or its ayes or noes are not told. */
function distance({ step, now }: Row, fork: Fork): number {
  const { for: ayes, against } = now ? numbersOf(now.tally) : { for: null, against: null };
  if (ayes === null || against === null) return Infinity;
  const tips = tipsOf(fork, step.id);
  return tips?.quorate ? (tips.house.switch ?? Infinity) : Infinity;
}

function voteOf(row: Row, fork: Fork): VoteAnswer {
  const { step, past, now, then } = row;
  const tally = now && numbersOf(now.tally);
  // With abstentions fewer ayes may carry than if all had voted.
  const bears = now && !(now.outcome === 'carried' && tally?.for != null && tally.for < (now.needed ?? 0));
  return {
    title: step.title,
    history: then?.outcome ?? null,
    outcome: now?.outcome ?? null,
    tally,
    needed: bears ? now.needed : null,
    present: now?.present ?? presentInAll(step.house),
    presentInHistory: past && (then?.present ?? presentInAll(past.house)),
    ...oddsOf(row, fork),
  };
}

function oddsOf({ step, before, now }: Row, { model }: Fork): Pick<VoteAnswer, 'chance' | 'regardless'> {
  const decided = now?.outcome === 'carried' || now?.outcome === 'lost' || now?.outcome === 'tied';
  // Where a recorded tally was judged anew, nothing was assumed.
  if (!decided || now.assumptions.length === 0 || !before) return { chance: null, regardless: false };
  const ballot = model.ballot(step.proceeding, before);
  if (!isComplete(ballot)) return { chance: null, regardless: true };
  const { carried, [now.outcome]: chance } = chancesOf(ballot).low;
  // A vote falls where it is not the likelier that it carries.
  return { chance: now.outcome === 'lost' ? 1 - carried : chance, regardless: false };
}

/** The first body whose seats are not history's, of those asked about if there is one among them. */
function otherSeats({ steps, history }: Fork, about: ReadonlySet<string>): SeatsAnswer | null {
  const all = steps.flatMap((step): SeatsAnswer[] => {
    if (!step.body) return [];
    const past = history.at.get(step.id)?.step;
    const [then, now] = [(past && seatsOf(past)) ?? {}, seatsOf(step) ?? {}];
    const recorded = Object.values(then).some((n) => n > 0);
    const seats = [...new Set([...Object.keys(then), ...Object.keys(now)])]
      .map((faction) => ({
        faction,
        history: recorded ? (then[faction] ?? 0) : null,
        fork: now[faction] ?? 0,
      }))
      .filter((row) => (row.history ?? 0) !== row.fork);
    return seats.length > 0 ? [{ kind: 'seats', step: step.id, title: step.title, seats, others: 0 }] : [];
  });
  return all.find(({ step }) => step !== null && about.has(step)) ?? all[0] ?? null;
}

/**
 * What came of a fork, in one thing: the first vote that ends otherwise; else the vote that its changes ask about; else a vote that is
 * put, or is not, because of them; else a body with other seats; else the closest vote. An outcome that a change sets is no answer,
 * nor is a step that one cancels. Where a vote hangs on a line that no source gives, it comes after those that can be told.
 */
function answerOf(fork: Fork, changes: readonly Intervention[], step: string | undefined): Answer {
  const { plan } = fork;
  const about = new Set([...asked(changes), ...(step === undefined ? [] : [step])]);
  const rows = rowsOf(fork).filter(({ step: { id } }) => !plan.pins.has(id) && !plan.cancelled.has(id));
  const first = (holds: (row: Row) => boolean): Row | undefined =>
    rows.find((row) => about.has(row.step.id) && holds(row)) ?? rows.find(holds);
  const told = (kind: Extract<Answer, VoteAnswer>['kind'], row: Row): Answer => ({
    kind,
    step: row.step.id,
    others: rows.filter((other) => other !== row && isChanged(other)).length,
    ...voteOf(row, fork),
  });

  const turned = first((row) => row.then !== null && isKnown(row) && isChanged(row));
  if (turned) return told('turned', turned);
  const stands = rows.find((row) => about.has(row.step.id) && isKnown(row) && isSimulated(row) && row.then);
  if (stands) return told('stands', stands);
  const put = first((row) => row.then === null && isKnown(row));
  if (put) return told('put', put);
  const notPut = first(({ now }) => now === null);
  if (notPut) return told('not-put', notPut);
  const open = first(isChanged);
  if (open) return told(open.then ? 'turned' : 'put', open);

  const seats = otherSeats(fork, about);
  if (seats && changes.some((change) => change.do === 'method')) return seats;
  const [closest] = rows
    .filter(isSimulated)
    .map((row) => ({ row, votes: distance(row, fork) }))
    .filter(({ votes }) => votes < Infinity)
    .sort((a, b) => a.votes - b.votes);
  if (closest) return told('closest', closest.row);
  if (seats) return seats;
  const differs = firstDifference(fork);
  return differs
    ? { kind: 'no-vote', step: differs.id, others: 0, set: plan.pins.size > 0 }
    : { kind: 'same', step: null, others: 0 };
}

/**
 * A ready-made fork of a history, run and answered.
 *
 * @param about the step that is asked about, where the changes do not name it
 */
export const answerTo = (history: History, changes: readonly Intervention[], about?: string): Answer =>
  answerOf(forkOf(history, changes), changes, about);
