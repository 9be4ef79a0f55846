import type { Certainty } from '../domain/doubt.ts';
import type { Kind } from '../domain/proceeding.ts';
import type { Text } from '../domain/text.ts';
import { sidesOf, tellingSteps } from '../scenario/telling.ts';
import type { Scenario, WrittenProceeding } from '../scenario/types.ts';
import { courseOf, isCourse, type Course } from './course.ts';
import { inPlace, votersIn } from './house.ts';
import { replay, type Step as Held } from './replay.ts';
import { roughAt } from './rough.ts';

/** A step as a card and a search show it. */
interface Step {
  readonly id: string;
  readonly title: Text;
  readonly kind: Kind;
  /** A vote was taken, in one reading at least. */
  readonly vote: boolean;
  /** Among the few that a card shows. */
  readonly telling: boolean;
  /** Votes for, where they are recorded as one number. */
  readonly ayes: number | null;
  /** Votes against, where both sides are recorded as numbers. */
  readonly noes: number | null;
  /** How sure the step is, or its count where it has one. */
  readonly certainty: Certainty;
  /** Delegates with a vote who left at a walkout; `null` at any other step, and where nobody did. */
  readonly left: number | null;
  /** How many left is only about. */
  readonly about: boolean;
}

/** Somebody who spoke, moved, presided or was elected, and the first step that names them. */
interface Person {
  readonly name: Text;
  readonly step: string;
}

/** What a card and a search need of a scenario, loaded when they are opened. */
export interface Details {
  readonly steps: readonly Step[];
  readonly people: readonly Person[];
}

/** Delegates with a vote whom a walkout took out of the hall. */
function leftAt({ kind, house }: Held, before: Held | undefined): number | null {
  if (kind !== 'walkout') return null;
  const left = inPlace(house, 'left') - (before === undefined ? 0 : inPlace(before.house, 'left'));
  return left > 0 ? left : null;
}

/** Whether how many left is reckoned, or the number of a group among them is rough. */
function isAboutLeft(course: Course, steps: readonly Held[], step: Held): boolean {
  if (step.certainty === 'estimated') return true;
  const before = steps[step.n - 2];
  const went = (id: string): boolean =>
    votersIn(step.house, id, 'left') > (before === undefined ? 0 : votersIn(before.house, id, 'left'));
  return [...roughAt(course, steps, step)].some(went);
}

/**
 * @param teller the same proceeding as a card tells it; undefined where no card does
 * @param steps of the session as it went, and the same proceeding among them
 */
function stepOf(
  proceeding: WrittenProceeding,
  teller: WrittenProceeding | undefined,
  course: Course,
  steps: readonly Held[],
  held: Held,
): Step {
  const told = [proceeding, ...Object.values(proceeding.readings ?? {})];
  const divisions = told.flatMap((one) =>
    'division' in one && one.division !== undefined ? [one.division] : [],
  );
  const shown = teller ?? proceeding;
  const left = leftAt(held, steps[held.n - 2]);
  const ayes = 'division' in shown ? shown.division?.tally?.for : undefined;
  return {
    id: proceeding.id,
    title: proceeding.title,
    kind: proceeding.kind,
    vote: divisions.length > 0,
    telling: teller !== undefined,
    ayes: typeof ayes === 'number' ? ayes : null,
    noes: sidesOf(shown)?.noes ?? null,
    certainty: held.division?.certainty ?? held.certainty,
    left,
    about: left !== null && isAboutLeft(course, steps, held),
  };
}

function peopleOf(proceeding: WrittenProceeding): Text[] {
  const movers = [proceeding.mover, ...(proceeding.speakers ?? [])].flatMap((mover) => mover?.person ?? []);
  const members = 'members' in proceeding ? (proceeding.members ?? []).map(({ name }) => name) : [];
  const chair = 'chair' in proceeding && proceeding.chair ? [proceeding.chair] : [];
  const holders = 'posts' in proceeding ? (proceeding.posts ?? []).flatMap(({ holder }) => holder ?? []) : [];
  return [...movers, ...members, ...chair, ...holders];
}

/** @param scenario with the assemblies that join it */
export function detail(scenario: Scenario): Details {
  const { proceedings } = scenario;
  const course = courseOf(scenario);
  if (!isCourse(course)) throw new Error(`${scenario.id}: no course by default: ${course.code}`);
  const held = replay(course);
  const tellers = new Map(tellingSteps(scenario).map((told) => [told.id, told]));
  const people = new Map<string, Person>();
  for (const proceeding of proceedings)
    for (const name of peopleOf(proceeding))
      if (!people.has(name.en)) people.set(name.en, { name, step: proceeding.id });
  const steps = proceedings.flatMap((one, i) => {
    const step = held[i];
    return step ? [stepOf(one, tellers.get(one.id), course, held, step)] : [];
  });
  return { steps, people: [...people.values()] };
}
