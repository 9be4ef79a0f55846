import { courseUnder, isCourse, type Course } from '../congress/course.ts';
import { divisionOf } from '../congress/division.ts';
import { present } from '../congress/house.ts';
import type { Outcome } from '../domain/tally.ts';
import type { Intervention, Scenario } from '../scenario/types.ts';
import { forkOf, type Fork } from './fork.ts';
import { graphOf, type TooLarge } from './graph.ts';
import { divisionsOf, weigh, type Weighed } from './weigh.ts';
import { historyOf, type History } from './history.ts';
import { planFor } from './interventions.ts';
import { isLikely, shareIn, type Range } from './range.ts';
import { tipsOf, type Tips } from './tips.ts';

/** One way in which a session may have to be taken: what is not certain about history, settled one way. */
export interface Circumstance {
  readonly variant: string;
  /** Walkouts that do not take place. */
  readonly without: readonly string[];
  /** How the delegates whose party no source names vote: as the scenario states, or all one way. */
  readonly unnamed: 'stated' | 'for' | 'against';
}

/** Who comes and stays, however they vote. */
type Attendance = Pick<Circumstance, 'variant' | 'without'>;

/** A division under one circumstance, by the model. */
export interface Case {
  readonly id: string;
  readonly circumstance: Circumstance;
  /** That it is carried, if it is put. */
  readonly carried: Range;
  /** Delegates in the hall whose party no source names. */
  readonly unnamed: number;
  /** `open` where a missing line leaves it on both sides of one half. */
  readonly result: 'carried' | 'not-carried' | 'open' | 'not-put';
  /** The likeliest outcome of those that make the result; `null` where it is open or not put. */
  readonly outcome: Outcome | null;
}

/**
 * `stands`: carried, or not, as it was under every circumstance in which it is put. `unnamed-decide`: only how the unnamed vote turns it.
 * `depends`: a count or a walkout turns it. `unlikely`: the model does not expect how it ended even of the session as it was. `open`: it
 * hangs on lines that nobody states. `not-put`: it was not put to the vote, so there is nothing to hold.
 */
export type Verdict = 'stands' | 'unnamed-decide' | 'depends' | 'unlikely' | 'open' | 'not-put';

/** How firmly the outcome of one division is known. */
export interface Robustness {
  readonly id: string;
  /** Whose outcome is tried. */
  readonly of: 'history' | 'fork';
  /** How it ended there; `null` where it was not put to the vote. */
  readonly outcome: Outcome | null;
  readonly verdict: Verdict;
  /** The cases in which it is put to the vote. */
  readonly put: number;
  /** What those of them that are not otherwise have in common. */
  readonly shared: Outcome | 'not-carried';
  /** Those of them in which it is carried and was not, or the other way round, the nearest to history first. */
  readonly otherwise: readonly Case[];
  /** The most delegates of unknown party that it had in any of them. */
  readonly unnamed: number;
  readonly tips: Tips | null;
}

/** Every circumstance of a scenario, and what becomes of its divisions under each. */
export interface Study {
  readonly circumstances: readonly Circumstance[];
  casesUnder(circumstance: Circumstance): readonly Case[] | TooLarge;
  /** The verdicts over the cases that were gone through. */
  verdicts(cases: readonly Case[]): readonly Robustness[];
}

/**
 * A scenario under every variant, with and without each walkout and all of them, with the unnamed as stated and all one way. Changes are
 * made first under each; a walkout without which the houses are the same makes no further case. Readings hold for the variants that allow
 * them.
 */
export function studyOf(scenario: Scenario, base: Course, changes: readonly Intervention[] = []): Study {
  const histories = new Map<string, History>();
  const historyIn = (variant: string): History => {
    const known = histories.get(variant);
    if (known) return known;
    const course = courseUnder(scenario, variant, base.readings);
    if (!isCourse(course)) throw new Error(`${course.code}: ${course.found}`);
    const made = historyOf(course);
    histories.set(variant, made);
    return made;
  };
  const unnamed = scenario.factions.find((faction) => faction.unnamed)?.id;
  const others = Object.keys(scenario.variants).filter((variant) => variant !== base.variant);
  const forks = new Map<string, Fork>();
  const forkIn = ({ variant, without }: Attendance): Fork => {
    const key = [variant, ...without].join(' ');
    const made = forks.get(key) ?? forkOf(historyIn(variant), [...changes, ...cancelling(without)]);
    forks.set(key, made);
    return made;
  };
  const fork = forkIn({ variant: base.variant, without: [] });
  const of = changes.length > fork.plan.complaints.length ? 'fork' : 'history';
  const tips = new Map<string, Tips | null>();
  const tipsFor = (id: string): Tips | null => {
    const known = tips.get(id);
    if (known !== undefined) return known;
    const made = tipsOf(fork, id);
    tips.set(id, made);
    return made;
  };
  return {
    circumstances: [base.variant, ...others].flatMap((variant) =>
      circumstancesOf(historyIn(variant), forkIn, unnamed),
    ),
    casesUnder: (circumstance) => casesUnder(circumstance, forkIn(circumstance), changes, unnamed),
    verdicts: (cases) =>
      fork.plan.course.proceedings.filter(divisionOf).map(({ id }) => ({
        ...robustnessOf(
          id,
          fork,
          cases.filter((one) => one.id === id),
        ),
        of,
        tips: tipsFor(id),
      })),
  };
}

const cancelling = (walkouts: readonly string[]): Intervention[] =>
  walkouts.map((id) => ({ do: 'cancel', id }));

function circumstancesOf(
  { course: { variant }, steps }: History,
  forkIn: (attendance: Attendance) => Fork,
  unnamed: string | undefined,
): Circumstance[] {
  const walkouts = steps
    .filter(({ kind, status }) => kind === 'walkout' && status === 'held')
    .map(({ id }) => id);
  const sets = [[], ...walkouts.map((id) => [id]), ...(walkouts.length > 1 ? [walkouts] : [])];
  const houses = sets.map((without) =>
    JSON.stringify(forkIn({ variant, without }).steps.map(({ house }) => house.delegations)),
  );
  const distinct = sets.filter((_, i) => houses.indexOf(houses[i] ?? '') === i);
  const seated =
    unnamed !== undefined &&
    forkIn({ variant, without: [] }).steps.some(({ house }) => present(house, unnamed) > 0);
  const ways: readonly Circumstance['unnamed'][] = seated ? ['stated', 'for', 'against'] : ['stated'];
  return distinct.flatMap((without) => ways.map((way) => ({ variant, without, unnamed: way })));
}

/** @param fork the session under the circumstance, but for how the unnamed vote */
function casesUnder(
  circumstance: Circumstance,
  fork: Fork,
  changes: readonly Intervention[],
  unnamed: string | undefined,
): readonly Case[] | TooLarge {
  const { without, unnamed: way } = circumstance;
  const lines: Intervention[] =
    unnamed === undefined || way === 'stated'
      ? []
      : [{ do: 'line', faction: unnamed, split: way === 'for' ? [1, 0, 0, 0] : [0, 1, 0, 0] }];
  const plan = planFor(fork.history.course, [...changes, ...cancelling(without), ...lines]);
  const graph = graphOf(plan, fork.history);
  if ('kind' in graph) return graph;
  const weighed = weigh(graph, plan.pins);
  return divisionsOf(weighed, plan.course).map(({ id, held, carried }): Case => {
    const ifPut = shareIn(carried, held);
    const result = resultOf(held, ifPut);
    const house = fork.steps.find((step) => step.id === id)?.house;
    return {
      id,
      circumstance,
      carried: ifPut,
      unnamed: house && unnamed !== undefined ? present(house, unnamed) : 0,
      result,
      outcome:
        result === 'carried' ? 'carried' : result === 'not-carried' ? likeliestFailure(weighed, id) : null,
    };
  });
}

/** How a division that is not carried most likely ends. */
function likeliestFailure({ passing }: Weighed, division: string): Outcome {
  const chances = (['lost', 'tied', 'inquorate'] as const).map((ending) => {
    const { low, high } = passing(
      ({ proceeding }, { outcome }) => proceeding?.id === division && outcome === ending,
    );
    return { ending, chance: low + high };
  });
  return chances.reduce((best, other) => (other.chance > best.chance ? other : best)).ending;
}

function resultOf(held: Range, { low, high }: Range): Case['result'] {
  if (!isLikely(held.high)) return 'not-put';
  if (isLikely(low)) return 'carried';
  return isLikely(high) ? 'open' : 'not-carried';
}

/** Whether the two extremes of the unnamed say all that there is to say of a case left open by their missing line. */
const saidByExtremes = (open: Case, cases: readonly Case[]): boolean =>
  open.result === 'open' &&
  open.circumstance.unnamed === 'stated' &&
  (['for', 'against'] as const).every((way) =>
    cases.some(
      ({ circumstance: { variant, without, unnamed }, result }) =>
        unnamed === way &&
        result !== 'open' &&
        variant === open.circumstance.variant &&
        without.join() === open.circumstance.without.join(),
    ),
  );

function robustnessOf(id: string, fork: Fork, all: readonly Case[]): Omit<Robustness, 'of' | 'tips'> {
  const outcome = fork.steps.find((step) => step.id === id)?.division?.outcome ?? null;
  const base = fork.plan.course.variant;
  const distance = ({ circumstance: { variant, without, unnamed } }: Case): number =>
    Number(variant !== base) + without.length + Number(unnamed !== 'stated');
  const put = all.filter((one) => one.result !== 'not-put' && !saidByExtremes(one, all));
  const expected = outcome === 'carried' ? 'carried' : 'not-carried';
  const as = put.filter(({ result }) => result === expected);
  const otherwise = put.filter(({ result }) => result !== expected).sort((a, b) => distance(a) - distance(b));
  return {
    id,
    outcome,
    verdict: verdictOf(
      outcome,
      otherwise,
      otherwise.find((one) => distance(one) === 0),
    ),
    put: put.length,
    shared: outcome !== null && as.every((one) => one.outcome === outcome) ? outcome : 'not-carried',
    otherwise,
    unnamed: Math.max(0, ...put.map(({ unnamed }) => unnamed)),
  };
}

function verdictOf(outcome: Outcome | null, otherwise: readonly Case[], asItWas: Case | undefined): Verdict {
  if (outcome === null) return 'not-put';
  if (outcome === 'unknown') return 'open';
  if (otherwise.length === 0) return 'stands';
  if (asItWas) return asItWas.result === 'open' ? 'open' : 'unlikely';
  return otherwise.every(({ circumstance }) => circumstance.unnamed !== 'stated')
    ? 'unnamed-decide'
    : 'depends';
}
