import { readdirSync, readFileSync } from 'node:fs';
import { courseOf, isCourse, type Choice, type Course } from '../../src/congress/course.ts';
import { parseScenario } from '../../src/scenario/parse.ts';
import type { Scenario } from '../../src/scenario/types.ts';

const ROOT = new URL('../../', import.meta.url);

/** The scenarios that the program carries, by the path of the file in `scenarios/`, without its ending. */
export const BUILT_IN: readonly string[] = readdirSync(new URL('scenarios/', ROOT), {
  recursive: true,
  encoding: 'utf8',
})
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.yaml') && !path.startsWith('rules/'))
  .map((path) => path.replace(/\.yaml$/, ''))
  .sort();

const inTheRepository = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');

export const textOf = (name: string): string => inTheRepository(`scenarios/${name}.yaml`);

/** The text of a scenario that has to be refused. */
export const refusedText = (file: string): string => inTheRepository(`tests/refused/${file}`);

/** A scenario from its text; a complaint is an error with every line of it. */
export function scenarioFrom(text: string): Scenario {
  const parsed = parseScenario(text);
  if (parsed.kind === 'scenario') return parsed.scenario;
  const lines = parsed.problems.map(
    ({ line, column, code, message }) => `${line}:${column} ${code} ${message}`,
  );
  throw new Error(`refused:\n${lines.join('\n')}`);
}

/** What a scenario runs on under a choice; a choice that cannot be is an error. */
export function courseFrom(scenario: Scenario, choice: Choice = {}): Course {
  const made = courseOf(scenario, choice);
  if (isCourse(made)) return made;
  throw new Error(`${made.code}: ${made.found}`);
}

const read = new Map<string, Scenario>();

/** A built-in scenario, parsed once. */
export function builtIn(name: string): Scenario {
  const scenario = read.get(name) ?? scenarioFrom(textOf(name));
  read.set(name, scenario);
  return scenario;
}
