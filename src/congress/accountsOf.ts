import type { Certainty } from '../domain/doubt.ts';
import type { Kind } from '../domain/proceeding.ts';
import { readingsFor } from '../scenario/reading.ts';
import type { Scenario, WrittenProceeding } from '../scenario/types.ts';
import { isSimple, judge } from '../voting/majority.ts';
import { SILENT, type Account, type MovementGiven, type SeatsGiven, type VoteGiven } from './account.ts';
import { neededAt } from './attendance.ts';
import { citationsOf } from './citations.ts';
import { courseOf, isCourse, type Choice, type Course } from './course.ts';
import { numbersOf, type Alternative, type Division } from './division.ts';
import { presentInAll } from './house.ts';
import { replay, type Step } from './replay.ts';

/** A session that has been run: its course and its steps. */
export interface Run {
  readonly course: Course;
  readonly steps: readonly Step[];
}

const MOVES: ReadonlySet<Kind> = new Set(['walkout', 'return', 'merge', 'arrival', 'exclusion', 'absence']);

/**
 * Every account of a proceeding, in the order of the file, each with the other figures that sources give beside it.
 * What a reading gives is found by running the session with it and the default of all that it does not touch;
 * `history` is the run with nothing chosen.
 */
export function accountsOf(proceeding: WrittenProceeding, history: Run): Account[] {
  const { scenario } = history.course;
  const used = history.course.readings[proceeding.id] ?? null;
  const readings = proceeding.readings ? Object.keys(proceeding.readings) : [null];
  return readings.flatMap((reading): Account[] => {
    const choice = choiceOf(proceeding, reading, scenario);
    const run = reading === used ? history : runOf(scenario, choice);
    const at = run?.steps.findIndex(({ id }) => id === proceeding.id) ?? -1;
    const step = run?.steps[at];
    if (!run || !step) return [];
    const told = reading === null ? undefined : proceeding.readings?.[reading];
    const own: Account = {
      ...SILENT,
      id: reading ?? 'recorded',
      label: told?.label ?? null,
      movement: movementOf(step, run.steps[at - 1] ?? null, run.course),
      vote: voteOf(step.division),
      seats: seatsOf(step),
      at: step.at,
      held: step.status === 'held',
      certainty:
        ownCertainty(told) ?? (step.division?.certainty === 'disputed' ? 'disputed' : step.certainty),
      memory: step.memory,
      note: told ? (told.note ?? null) : (step.division?.note ?? null),
      sources: citationsOf(step),
      isDefault: reading === used,
      choice,
    };
    return [own, ...otherFigures(own.id, step.division)];
  });
}

type Reading = NonNullable<WrittenProceeding['readings']>[string];

/** How sure one account is, taken by itself. */
const ownCertainty = (told: Reading | undefined): Certainty | undefined =>
  told && (('division' in told ? told.division?.certainty : undefined) ?? told.certainty);

/**
 * What to choose to see a reading: with another variant only where it does not go with the default one, and with the
 * readings of the same name elsewhere, which tell the same story (before the vote, after the vote).
 */
function choiceOf(proceeding: WrittenProceeding, reading: string | null, scenario: Scenario): Choice {
  if (reading === null) return {};
  const { defaultVariant, variants } = scenario;
  const variant = [defaultVariant, ...Object.keys(variants)].find((id) =>
    readingsFor(proceeding, id).includes(reading),
  );
  const story = scenario.proceedings.filter(
    (other) => other.id === proceeding.id || readingsFor(other, variant ?? defaultVariant).includes(reading),
  );
  return { variant, readings: Object.fromEntries(story.map(({ id }) => [id, reading])) };
}

function runOf(scenario: Scenario, choice: Choice): Run | null {
  const course = courseOf(scenario, choice);
  return isCourse(course) ? { course, steps: replay(course) } : null;
}

function movementOf(step: Step, before: Step | null, course: Course): MovementGiven | null {
  if (step.status !== 'held' || !MOVES.has(step.kind)) return null;
  const present = presentInAll(step.house);
  return {
    moved: Math.abs(present - (before ? presentInAll(before.house) : 0)),
    present,
    needed: neededAt({ house: step.house, division: null }, course),
  };
}

const voteOf = (division: Division | null): VoteGiven | null =>
  division && {
    tally: division.tally,
    outcome: division.outcome,
    needed: division.needed,
    present: division.present,
  };

function seatsOf({ kind, house, status }: Step): SeatsGiven | null {
  if (status !== 'held') return null;
  if (kind === 'elect-cec' && house.cec) return { total: house.cec.total, byFaction: house.cec.seats };
  if (kind !== 'presidium' || !house.presidium) return null;
  const { taken } = house.presidium;
  return { total: Object.values(taken).reduce((sum, seats) => sum + seats, 0), byFaction: taken };
}

/** Other figures of the same vote; an outcome that the source leaves out is what simple figures come to. */
function otherFigures(id: string, division: Division | null): Account[] {
  if (!division) return [];
  const judged = ({ tally }: Alternative): VoteGiven['outcome'] => {
    const { for: ayes, against } = numbersOf(tally);
    if (ayes === null || against === null || !isSimple(division.rule)) return null;
    return judge(division.rule, { for: ayes, against, abstaining: 0, notVoting: 0 }, NOBODY_AWAY);
  };
  return division.alternatives.map((other, i): Account => ({
    ...SILENT,
    id: `${id}-${i + 2}`,
    label: null,
    vote: {
      tally: other.tally,
      outcome: other.outcome ?? judged(other),
      needed: division.needed,
      present: division.present,
    },
    certainty: other.certainty,
    memory: other.memory,
    note: other.note,
    sources: other.sources,
    isDefault: false,
    choice: null,
  }));
}

/** A simple rule weighs nobody who is absent. */
const NOBODY_AWAY = { absentExcused: 0, absentUnexcused: 0, mandates: 0 };
