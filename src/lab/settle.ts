import type { Verdict } from '../congress/division.ts';
import type { Figure } from '../domain/figure.ts';
import { PARTS, type ByPart, type Outcome, type Part, type Tally } from '../domain/tally.ts';
import { judge } from '../voting/majority.ts';
import { blocModel } from '../voting/probability/bloc.ts';
import { expectedTalliesGiven, type Given } from '../voting/probability/expectedTally.ts';
import { talliesOf, type TallySources } from '../voting/random/tallyTables.ts';
import { proceedingKey, Stream } from '../voting/random/stream.ts';
import { isLikely } from './range.ts';
import { remembered } from './remembered.ts';
import { blocsOf, chancesOf, isComplete, type Ballot } from './ballot.ts';

/** Which session of a seed is drawn: run 0 of an ensemble is session 0, and so is a single fork. */
export interface RunOf {
  readonly seed: number;
  readonly session: number;
}

/** What the model makes of a ballot: an outcome, and a tally by group where the lines are known. */
export interface Settled {
  readonly outcome: Outcome;
  /** In the order of the groups; `null` where a line is missing. */
  readonly tallies: readonly Tally[] | null;
}

/** Enough for the votes of a few forks: while a line is dragged, only the vote that it bears on is new. */
const MOST_BALLOTS = 256;

const EMPTY: Tally = { for: 0, against: 0, abstaining: 0, notVoting: 0 };

const added = (a: Tally, b: Tally): Tally => ({
  for: a.for + b.for,
  against: a.against + b.against,
  abstaining: a.abstaining + b.abstaining,
  notVoting: a.notVoting + b.notVoting,
});

const sumOf = (tallies: readonly Tally[]): Tally => tallies.reduce(added, EMPTY);

/** Whole votes nearest to an expected tally: the whole parts, then one each to the largest remainders. */
function rounded(expected: ByPart<number>, size: number): Tally {
  const whole = PARTS.map((part) => Math.floor(expected[part] + 1e-9));
  const left = size - whole.reduce((sum, n) => sum + n, 0);
  const order = PARTS.map((part, i) => ({ i, rest: expected[part] - (whole[i] ?? 0) })).sort((a, b) =>
    Math.abs(b.rest - a.rest) > 1e-9 ? b.rest - a.rest : a.i - b.i,
  );
  for (const { i } of order.slice(0, Math.max(left, 0))) whole[i]! += 1;
  const [ayes = 0, against = 0, abstaining = 0, notVoting = 0] = whole;
  return { for: ayes, against, abstaining, notVoting };
}

/** One vote moved between two parts in the first group that has it there and whose line allows it here; `null` where none does. */
function movedOne(tallies: readonly Tally[], ballot: Ballot, from: Part, to: Part): readonly Tally[] | null {
  const i = tallies.findIndex((tally, k) => tally[from] > 0 && (ballot.groups[k]?.line?.[to] ?? 0) > 0);
  const tally = tallies[i];
  return tally ? tallies.with(i, { ...tally, [from]: tally[from] - 1, [to]: tally[to] + 1 }) : null;
}

/**
 * Moves single votes between for and against, where lines allow either, until the tally does not contradict the outcome. A tie that
 * lies between two votes is reached by one vote more or less; `null` where no move reaches the outcome.
 */
function agreeing(tallies: readonly Tally[], ballot: Ballot, outcome: Outcome): readonly Tally[] | null {
  const judged = (all: readonly Tally[]): Outcome => judge(ballot.rule, sumOf(all), ballot.absences);
  const first = judged(tallies);
  if (first === outcome) return tallies;
  const up = outcome === 'carried' || (outcome === 'tied' && first === 'lost');
  const [from, to] = up ? (['against', 'for'] as const) : (['for', 'against'] as const);
  let result = tallies;
  for (;;) {
    const next = movedOne(result, ballot, from, to);
    if (!next) return null;
    result = next;
    const now = judged(result);
    if (now === outcome) return result;
    if (outcome === 'tied' && now !== first) break;
  }
  const besides = PARTS.filter((part) => part !== from && part !== to);
  const ways = [
    ...besides.map((part) => [to, part] as const),
    ...besides.map((part) => [part, from] as const),
  ];
  return (
    ways
      .map(([out, into]) => movedOne(result, ballot, out, into))
      .find((moved) => moved !== null && judged(moved) === outcome) ?? null
  );
}

/** The tally to expect given an outcome, in whole votes that do not contradict it. */
export function expectedGiven(ballot: Ballot, outcome: Outcome): readonly Tally[] | null {
  if (!isComplete(ballot) || outcome === 'unknown') return null;
  const { rule, absences, quorate } = ballot;
  const blocs = blocsOf(ballot, 'for');
  const asked: Given | null = outcome === 'inquorate' ? null : outcome;
  const means =
    asked === null
      ? blocs.map(({ size, line }) => scaled(line, size))
      : expectedTalliesGiven({ rule, absences, quorate, blocs }, asked);
  if (!means) return null;
  const whole = means.map((mean, i) => rounded(mean, blocs[i]?.size ?? 0));
  return asked === null ? whole : agreeing(whole, ballot, outcome);
}

const scaled = (line: ByPart<number>, size: number): ByPart<number> => ({
  for: size * line.for,
  against: size * line.against,
  abstaining: size * line.abstaining,
  notVoting: size * line.notVoting,
});

/** The likelier outcome (exactly one half: not carried) with the tally to expect then; `unknown` where it hangs on a missing line. */
export const likelier = remembered(MOST_BALLOTS, (ballot: Ballot): Settled => {
  const { low, exact } = chancesOf(ballot);
  if (!exact) return { outcome: 'unknown', tallies: null };
  const outcome: Outcome = !ballot.quorate
    ? 'inquorate'
    : isLikely(low.carried)
      ? 'carried'
      : low.tied > low.lost
        ? 'tied'
        : 'lost';
  return { outcome, tallies: expectedGiven(ballot, outcome) };
});

/** The ballot drawn by chance; `unknown` where a line is missing, for nobody knows the chance. */
export function drawn(ballot: Ballot, id: string, { seed, session }: RunOf, sources: TallySources): Settled {
  if (!isComplete(ballot)) return likelier(ballot);
  const stream = [new Stream().moveTo(seed, session, proceedingKey(id))];
  const parts = new Float64Array(4);
  const tallies = blocsOf(ballot, 'for').map((bloc): Tally => {
    sources.of(blocModel(bloc)).draw(stream, 1, talliesOf(1), parts);
    const [ayes = 0, against = 0, abstaining = 0, notVoting = 0] = parts;
    return { for: ayes, against, abstaining, notVoting };
  });
  return {
    outcome: ballot.quorate ? judge(ballot.rule, sumOf(tallies), ballot.absences) : 'inquorate',
    tallies,
  };
}

const exact = (value: number): Figure => ({ kind: 'exact', value });
const UNKNOWN: Figure = { kind: 'unknown' };
const NOTHING: ByPart<Figure> = { for: UNKNOWN, against: UNKNOWN, abstaining: UNKNOWN, notVoting: UNKNOWN };

/** What the model settled, as the minutes have it. */
export function simulated(ballot: Ballot, settled: Settled, because: Verdict['because']): Verdict {
  const { outcome, tallies } = settled;
  const byFaction: Record<string, Tally> = {};
  tallies?.forEach((tally, i) => {
    const faction = ballot.groups[i]?.faction ?? '';
    byFaction[faction] = added(byFaction[faction] ?? EMPTY, tally);
  });
  const all = tallies ? sumOf(tallies) : null;
  return {
    tally: all
      ? {
          for: exact(all.for),
          against: exact(all.against),
          abstaining: exact(all.abstaining),
          notVoting: exact(all.notVoting),
        }
      : NOTHING,
    byFaction: tallies ? byFaction : null,
    outcome,
    basis: 'simulated',
    tallyBasis: 'simulated',
    because,
    assumptions: ballot.groups,
  };
}
