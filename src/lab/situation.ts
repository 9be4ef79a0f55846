import { divisionOf } from '../congress/division.ts';
import { OUTCOMES, type Outcome } from '../domain/tally.ts';
import { isSimple } from '../voting/majority.ts';
import { findMethod } from '../voting/apportionment/methods.ts';
import type { Method } from '../voting/apportionment/method.ts';
import { blocModel } from '../voting/probability/bloc.ts';
import { fixedScore } from '../voting/probability/statistic.ts';
import { waysOf, type Ways } from '../voting/random/choose.ts';
import { proceedingKey, type ProceedingKey } from '../voting/random/stream.ts';
import type { TallySource, TallySources } from '../voting/random/tallyTables.ts';
import { blocsOf, isComplete, type Ballot } from './ballot.ts';
import {
  electorateOf,
  isElection,
  listVotesKey,
  listVotesOf,
  MODEL_METHOD,
  sizeOf,
  type ListVotes,
} from './bodies.ts';
import { chanceOf, type Chance } from './chance.ts';
import type { Place, Roads } from './roads.ts';
import { likelier } from './settle.ts';

/** Where ways on from a situation are kept: by outcome as `OUTCOMES` has them, then held without a vote, then not held. */
export const HELD: number = OUTCOMES.length;
export const NOT_HELD: number = HELD + 1;

const CARRIED = OUTCOMES.indexOf('carried');
const LOST = OUTCOMES.indexOf('lost');
const TIED = OUTCOMES.indexOf('tied');
const INQUORATE = OUTCOMES.indexOf('inquorate');
/** The outcomes that a division is drawn from, at the places where `OUTCOMES` has them. */
const DRAWN = OUTCOMES.filter((outcome) => outcome !== 'unknown');

/** What votes by lists are given seats from. */
export interface Election {
  readonly key: ProceedingKey;
  readonly lists: ListVotes;
  readonly method: Method;
  readonly total: number;
  /** Places of the factions in the scenario's list. */
  readonly factions: Int32Array;
  /** The votes and seats of the session in hand, list by list. */
  readonly votes: Int32Array;
  readonly seats: Int32Array;
}

/** A division ready to be drawn many times: whose tallies, into which columns, and what carries. */
export interface Vote {
  readonly key: ProceedingKey;
  /** Index of an outcome that is settled without a draw; −1 where it is drawn. */
  readonly settled: number;
  /** In file order, with each one's faction by its place in the scenario's list. */
  readonly sources: readonly TallySource[];
  readonly factions: Int32Array;
  /** The outcome's exact distribution, for runs that draw it alone. */
  readonly outcomes: Ways | null;
  /** The index of the outcome of a whole tally. */
  judge(ayes: number, against: number, abstaining: number, notVoting: number): number;
}

/** A place compiled for many runs, with its ways on as they have been found so far. */
export interface Situation {
  readonly place: Place;
  readonly position: number;
  /** What decides whether the proceeding comes about at all; `null` where it is certain. */
  readonly chance: Chance | null;
  readonly vote: Vote | null;
  readonly election: Election | null;
  readonly isEnd: boolean;
  readonly next: (Situation | null)[];
  /** Runs that ended here. */
  ended: number;
  /** The sessions of the block in hand that have come here, the first `arrivals` of the column; `null` while there are none. */
  arrived: Int32Array | null;
  arrivals: number;
}

/** So many sessions go through the situations together: enough of them find a bloc's tables in the nearest caches. */
export const BLOCK = 2048;

/** Compiles a place. With `outcomesOnly` each division is drawn once from its exact distribution. */
export function situationOf(
  place: Place,
  roads: Roads,
  sources: TallySources,
  outcomesOnly: boolean,
): Situation {
  const { proceeding, position, house } = place;
  const order = new Map(roads.plan.course.scenario.factions.map(({ id }, i) => [id, i]));
  const vote =
    proceeding && divisionOf(proceeding)
      ? voteOf(proceeding.id, roads.ballot(proceeding, house), order, sources, () =>
          outcomesOnly ? roads.chances(proceeding, house).low : null,
        )
      : null;
  // One shape for all of them, or the engine compiles what goes through them again and again.
  return {
    place,
    position,
    chance: proceeding && chanceOf(proceeding),
    vote,
    election: electionOf(place, roads, order),
    isEnd: proceeding === null,
    next: Array.from({ length: NOT_HELD + 1 }, () => null),
    ended: 0,
    arrived: null,
    arrivals: 0,
  };
}

function electionOf(
  { proceeding, house }: Place,
  { plan }: Roads,
  order: ReadonlyMap<string, number>,
): Election | null {
  if (proceeding?.kind !== 'elect-cec' || !isElection(proceeding)) return null;
  const method = findMethod(plan.methods.get(proceeding.id) ?? MODEL_METHOD);
  const total = sizeOf(proceeding);
  const { factions, here } = electorateOf(house);
  if (!method || total === null || factions.length === 0) return null;
  return {
    key: listVotesKey(proceeding.id),
    lists: listVotesOf(here, proceeding.turnout ?? 1),
    method,
    total,
    factions: Int32Array.from(factions, (id) => order.get(id) ?? 0),
    votes: new Int32Array(factions.length),
    seats: new Int32Array(factions.length),
  };
}

function voteOf(
  id: string,
  ballot: Ballot,
  order: ReadonlyMap<string, number>,
  sources: TallySources,
  exact: () => Readonly<Record<(typeof DRAWN)[number], number>> | null,
): Vote {
  const { rule, absences, quorate, groups } = ballot;
  const { for: ofAyes, against: ofNoes, abstaining: ofAbstaining, notVoting: ofSilent } = rule.weights;
  const missing = rule.than - fixedScore(rule, absences);
  const level = isSimple(rule) ? TIED : LOST;
  const vote = {
    key: proceedingKey(id),
    factions: Int32Array.from(groups, ({ faction }) => order.get(faction) ?? 0),
    settled: -1,
    sources: [],
    outcomes: null,
    judge(ayes: number, against: number, abstaining: number, notVoting: number): number {
      if (!quorate) return INQUORATE;
      const score =
        ofAyes * ayes + ofNoes * against + ofAbstaining * abstaining + ofSilent * notVoting - missing;
      if (score === 0 && level === TIED) return TIED;
      return ayes > 0 && (score > 0 || (score === 0 && !rule.strict)) ? CARRIED : LOST;
    },
  };
  const settledAs = (outcome: Outcome): Vote => ({ ...vote, settled: OUTCOMES.indexOf(outcome) });
  if (!isComplete(ballot)) return settledAs(likelier(ballot).outcome);
  const chances = exact();
  if (chances) {
    const sure = DRAWN.find((outcome) => chances[outcome] === 1);
    return sure ? settledAs(sure) : { ...vote, outcomes: waysOf(DRAWN.map((outcome) => chances[outcome])) };
  }
  return { ...vote, sources: blocsOf(ballot, 'for').map((bloc) => sources.of(blocModel(bloc))) };
}
