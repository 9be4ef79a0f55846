import type { Course } from '../congress/course.ts';
import type { Step } from '../congress/replay.ts';
import { weightsAt } from '../congress/weights.ts';
import type { Outcome } from '../domain/tally.ts';
import type { Lang, Text } from '../domain/text.ts';
import { formatCount, formatPercent } from '../text/numbers.ts';
import * as m from '../text/paraglide/messages.js';
import { inEvery, outcomeWord } from '../text/words.ts';
import { nameOf } from './because.ts';
import { firstDifference } from './difference.ts';
import { firstOf, modelOfHistory, modelRun, type Fork } from './fork.ts';
import { powerShares } from './powerShares.ts';

/** What one division came to; `null` where it was not put. */
export interface OutcomeRow {
  readonly id: string;
  readonly history: Outcome | null;
  readonly modelOfHistory: Outcome | null;
  readonly fork: Outcome | null;
  readonly modelOfFork: Outcome | null;
}

/** The seats of a group on the committee; `null` where nobody says who got them. */
export interface SeatsRow {
  readonly faction: string;
  readonly history: number | null;
  readonly modelOfHistory: number | null;
  readonly fork: number | null;
  readonly modelOfFork: number | null;
}

/** A faction's share of decisions (`powerShares`) after a step that changes who is there or how many carry. */
export interface PowerRow {
  readonly step: string;
  readonly faction: string;
  readonly history: number | null;
  readonly fork: number | null;
}

/**
 * History, or another fork in its place, and a fork side by side. The effect of a fork is its model against the model of history; the
 * record stands beside.
 */
export interface Comparison {
  /** The first step that is not as on the other side; `null` where none is. */
  readonly firstDifference: string | null;
  readonly outcomes: readonly OutcomeRow[];
  readonly cec: readonly SeatsRow[];
  readonly power: readonly PowerRow[];
  /** What differs first, and in outcomes, the committee and the power to decide. */
  readonly sentence: Text;
}

type Steps = readonly Step[];

const byId = (steps: Steps): ReadonlyMap<string, Step> => new Map(steps.map((step) => [step.id, step]));

const modelOfFork = ({ plan, history, seed }: Fork): Steps => modelRun(plan, history, firstOf(seed));

/** A fork beside its history, or beside another fork of the same congress. */
export function compare(fork: Fork, other: Fork | null = null): Comparison {
  const { steps } = other ?? fork.history;
  const [past, now] = [byId(steps), byId(fork.steps)];
  const first = firstDifference(fork, steps);
  const ofHistory = other ? modelOfFork(other) : modelOfHistory(fork.history);
  const forkByModel = modelOfFork(fork);
  const ofFork = byId(forkByModel);
  const pastByModel = byId(ofHistory);
  const outcomes = fork.steps
    .filter(({ id, division }) => division || past.get(id)?.division)
    .map(({ id }): OutcomeRow => {
      const outcome = (steps: ReadonlyMap<string, Step>): Outcome | null =>
        steps.get(id)?.division?.outcome ?? null;
      return {
        id,
        history: outcome(past),
        modelOfHistory: outcome(pastByModel),
        fork: outcome(now),
        modelOfFork: outcome(ofFork),
      };
    });
  const cec = committees(steps, ofHistory, fork.steps, forkByModel);
  const power = powerOf(steps, (other?.plan ?? fork.history).course, fork);
  return {
    firstDifference: first?.id ?? null,
    outcomes,
    cec,
    power,
    sentence: sentenceOf(first, { outcomes, cec, power }, fork, other !== null),
  };
}

type Seats = Readonly<Record<string, number>>;

/** The seats of the committee at the end of a run, none where none was elected; `null` where nobody says who got them. */
function seatsAtEnd(steps: Steps): Seats | null {
  const cec = steps.at(-1)?.house.cec;
  if (!cec) return {};
  return Object.values(cec.seats).some((seats) => seats > 0) ? cec.seats : null;
}

function committees(history: Steps, ofHistory: Steps, fork: Steps, ofFork: Steps): SeatsRow[] {
  const [past, pastByModel, now, nowByModel] = [
    seatsAtEnd(history),
    seatsAtEnd(ofHistory),
    seatsAtEnd(fork),
    seatsAtEnd(ofFork),
  ];
  const all = [past, pastByModel, now, nowByModel];
  const factions = fork.at(-1)?.house.delegations ?? {};
  const of = (seats: Seats | null, faction: string): number | null => seats && (seats[faction] ?? 0);
  return [...new Set([...Object.keys(factions), ...all.flatMap((seats) => Object.keys(seats ?? {}))])]
    .filter((faction) => all.some((seats) => (seats?.[faction] ?? 0) > 0))
    .map((faction) => ({
      faction,
      history: of(past, faction),
      modelOfHistory: of(pastByModel, faction),
      fork: of(now, faction),
      modelOfFork: of(nowByModel, faction),
    }));
}

/** A step of the fork's own stands beside the house of the last step before it that both sides have, under the rule in force there. */
function powerOf(history: Steps, course: Course, { steps, plan }: Fork): PowerRow[] {
  const past = byId(history);
  let before: Pick<Step, 'house' | 'division'> | undefined;
  let last = '';
  return steps.flatMap((step): PowerRow[] => {
    before = past.get(step.id) ?? (before && { house: before.house, division: null });
    if (!before) return [];
    const [weightsThen, weightsNow] = [weightsAt(before, course), weightsAt(step, plan.course)];
    if (weightsNow.present.length === 0) return [];
    const situation = JSON.stringify([weightsThen, weightsNow].map(({ quota, present }) => [quota, present]));
    if (situation === last) return [];
    last = situation;
    const [then, now] = [powerShares(before, course), powerShares(step, plan.course)];
    return [...new Set([...then.keys(), ...now.keys()])].map((faction) => ({
      step: step.id,
      faction,
      history: then.get(faction) ?? null,
      fork: now.get(faction) ?? null,
    }));
  });
}

const word = (outcome: Outcome | null, locale: Lang): string =>
  outcome === null ? m.compare_not_put({}, { locale }) : outcomeWord(outcome, locale);

type Found = Pick<Comparison, 'outcomes' | 'cec' | 'power'>;

function sentenceOf(first: Step | null, found: Found, fork: Fork, twoForks: boolean): Text {
  return inEvery((locale) => {
    if (!first) return twoForks ? m.compare_same_forks({}, { locale }) : m.compare_same({}, { locale });
    return [
      m.compare_first({ title: first.title[locale] }, { locale }),
      outcomesSaid(found.outcomes, fork, locale),
      seatsSaid(found.cec, fork, locale),
      powerSaid(found.power, fork, locale),
    ]
      .filter((said) => said !== null)
      .join(' ');
  });
}

const titleIn = ({ steps }: Fork, id: string, locale: Lang): string =>
  steps.find((step) => step.id === id)?.title[locale] ?? id;

function outcomesSaid(outcomes: readonly OutcomeRow[], fork: Fork, locale: Lang): string {
  const changed = outcomes.filter((row) => row.history !== row.fork);
  if (changed.length === 0) return m.compare_no_outcome({}, { locale });
  const list = changed
    .map(({ id, history, fork: now }) =>
      m.compare_outcome(
        { title: titleIn(fork, id, locale), from: word(history, locale), to: word(now, locale) },
        { locale },
      ),
    )
    .join('; ');
  return m.compare_outcomes({ list }, { locale });
}

/** `null` where neither side elects a committee, or nobody says what one of them got. */
function seatsSaid(cec: readonly SeatsRow[], { plan }: Fork, locale: Lang): string | null {
  const known = cec.flatMap(({ faction, history, fork }) =>
    history === null || fork === null ? [] : [{ faction, history, fork }],
  );
  if (known.length === 0) return null;
  const list = known
    .filter((row) => row.history !== row.fork)
    .map(
      ({ faction, history, fork }) =>
        `${nameOf(plan.course, faction, locale)} ${formatCount(history)} → ${formatCount(fork)}`,
    )
    .join(', ');
  return list === '' ? m.compare_same_seats({}, { locale }) : m.compare_seats({ list }, { locale });
}

/** Where the power to decide differs most; `null` where it does nowhere. */
function powerSaid(power: readonly PowerRow[], fork: Fork, locale: Lang): string | null {
  const gap = (row: PowerRow): number => Math.abs((row.fork ?? 0) - (row.history ?? 0));
  const [most] = power.filter((row) => gap(row) > 1e-9).sort((a, b) => gap(b) - gap(a));
  if (!most) return null;
  return m.compare_power(
    {
      title: titleIn(fork, most.step, locale),
      faction: nameOf(fork.plan.course, most.faction, locale),
      from: formatPercent(most.history ?? 0, locale),
      to: formatPercent(most.fork ?? 0, locale),
    },
    { locale },
  );
}
