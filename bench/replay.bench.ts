import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assign, createActor, setup } from 'xstate';
import { courseOf, isCourse, type Course } from '../src/congress/course.ts';
import { replay, type Step } from '../src/congress/replay.ts';
import { openSession } from '../src/congress/session.ts';
import { parseScenario } from '../src/scenario/parse.ts';
import type { Scenario } from '../src/scenario/types.ts';
import { row, type Row, timed } from './measure.ts';

/** Every scenario there is, from its text and from its data, beside what XState alone takes for as many events. */
export function run(): Promise<readonly Row[]> {
  const texts = readdirSync('scenarios', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml') && !path.startsWith('rules'))
    .map((path) => readFileSync(join('scenarios', path), 'utf8'));
  const courses = texts.map((text) => courseFrom(scenarioFrom(text)));
  const replayed = courses.map((course) => replay(course));
  const n = replayed.reduce((sum, steps) => sum + steps.length, 0);
  if (countedBy(n) !== n) throw new Error('the counting actor loses events');
  const machines = (): void => courses.forEach((course, i) => sendHeld(course, replayed[i] ?? []));
  return Promise.resolve([
    row(
      `${texts.length} scenarios read, checked, replayed`,
      'smolny',
      n,
      timed(() => texts.forEach((text) => replay(courseFrom(scenarioFrom(text))))),
    ),
    row(
      `${texts.length} scenarios replayed`,
      'smolny',
      n,
      timed(() => courses.forEach((course) => replay(course))),
    ),
    row(`${texts.length} scenarios replayed`, 'our machine without the record', n, timed(machines)),
    row(
      `${texts.length} scenarios replayed`,
      'XState actor that only counts',
      n,
      timed(() => countedBy(n)),
    ),
  ]);
}

function scenarioFrom(text: string): Scenario {
  const parsed = parseScenario(text);
  if (parsed.kind === 'problems') throw new Error(parsed.problems[0]?.message);
  return parsed.scenario;
}

function courseFrom(scenario: Scenario): Course {
  const made = courseOf(scenario);
  if (!isCourse(made)) throw new Error(made.code);
  return made;
}

/** The held proceedings through the machine alone: no divisions, remarks or steps are kept. */
function sendHeld(course: Course, steps: readonly Step[]): void {
  const session = openSession(course);
  for (const { status, proceeding, division } of steps)
    if (status === 'held') session.send(proceeding, division?.outcome ?? null);
}

const counting = setup({
  types: { context: {} as { n: number }, events: {} as { type: 'step' } },
}).createMachine({
  context: { n: 0 },
  on: { step: { actions: assign({ n: ({ context }) => context.n + 1 }) } },
});

/** So many events to the least actor that XState's users write. */
function countedBy(n: number): number {
  const actor = createActor(counting).start();
  for (let sent = 0; sent < n; sent++) actor.send({ type: 'step' });
  return actor.getSnapshot().context.n;
}
