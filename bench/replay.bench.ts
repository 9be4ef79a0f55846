import { BUILT_IN } from '../src/cli/builtIn.ts';
import { courseOf, isCourse } from '../src/congress/course.ts';
import { minutesOf } from '../src/congress/minutes.ts';
import { replay } from '../src/congress/replay.ts';
import { parseScenario } from '../src/scenario/parse.ts';
import { row, type Row, timed } from './measure.ts';

const COURSES = BUILT_IN.map((scenario) => {
  const made = courseOf(scenario);
  if (!isCourse(made)) throw new Error(`${scenario.id}: ${made.code}`);
  return made;
});
/** JSON is YAML too, if not how a scenario is written. */
const TEXTS = BUILT_IN.map((scenario) => JSON.stringify(scenario));

/** Every scenario that comes with smolny, by its default count: the first time in the process, then once warm. */
export function run(): readonly Row[] {
  const all = (): number => COURSES.reduce((steps, course) => steps + replay(course).length, 0);
  const began = performance.now();
  const steps = all();
  const first = (performance.now() - began) / 1000;
  return [
    row('every replay, the first time', 'smolny', steps, first),
    row('every replay, warm', 'smolny', steps, timed(all)),
    row(
      'every replay and its minutes, warm',
      'smolny',
      steps,
      timed(() => COURSES.map((course) => minutesOf(replay(course), course))),
    ),
    row(
      'every scenario read and checked, from JSON',
      'smolny',
      BUILT_IN.length,
      timed(() => TEXTS.map((text) => parseScenario(text))),
    ),
  ];
}
