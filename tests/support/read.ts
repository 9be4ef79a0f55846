import { readFileSync } from 'node:fs';
import { courseOf, isCourse, type Choice, type Course } from '../../src/congress/course.ts';
import { parseScenario } from '../../src/scenario/parse.ts';
import type { Scenario } from '../../src/scenario/types.ts';

/** The scenarios that the program carries, by file name. */
export const BUILT_IN = ['02-second', '03-third', '05-fifth'] as const;
export type BuiltIn = (typeof BUILT_IN)[number];

const inTheRepository = (path: string): string =>
  readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

export const textOf = (name: BuiltIn): string => inTheRepository(`scenarios/${name}.yaml`);

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

const read = new Map<BuiltIn, Scenario>();

/** A built-in scenario, parsed once. */
export function builtIn(name: BuiltIn): Scenario {
  const scenario = read.get(name) ?? scenarioFrom(textOf(name));
  read.set(name, scenario);
  return scenario;
}
