import { dirname, join } from 'node:path';
import { courseOf, isCourse, type Course } from '../congress/course.ts';
import { examine } from '../congress/examine.ts';
import { remarksOn } from '../scenario/check/remarks.ts';
import { resolveMerges } from '../scenario/merges.ts';
import { parseScenario } from '../scenario/parse.ts';
import type { Problem } from '../scenario/problem.ts';
import { nearest } from '../scenario/suggest.ts';
import type { Scenario } from '../scenario/types.ts';
import { BUILT_IN } from './builtIn.ts';
import { InputError, UsageError, type Call } from './command.ts';

/** A complaint as editors and scripts read it. */
export const complaintLine = (file: string, { line, column, message, hint }: Problem): string =>
  `${file}:${line}:${column}: ${message} (${hint})`;

type Find = (id: string) => Scenario | null;

const findBuiltIn: Find = (id) => BUILT_IN.find((other) => other.id === id) ?? null;

/** Finds the scenario of an id in the file `ID.yaml` of the folder of another file. */
const findBeside =
  (file: string, io: Call['io']): Find =>
  (id) => {
    if (file === '-') return null;
    try {
      const parsed = parseScenario(io.readText(join(dirname(file), `${id}.yaml`)));
      return parsed.kind === 'scenario' && parsed.scenario.id === id ? parsed.scenario : null;
    } catch (error) {
      if (error instanceof InputError) return null;
      throw error;
    }
  };

/** A file of a scenario and its text. */
export interface Written {
  readonly file: string;
  readonly text: string;
}

/**
 * A scenario with the assemblies that join it, and every complaint about its file, whether of its form, of what it names or of what
 * comes of running it. Remarks are no complaints: the scenario can be used. Assemblies are looked for among `others`, those that come with smolny, and in the file's own folder.
 */
export function problemsOf(
  { file, text }: Written,
  io: Call['io'],
  others: readonly Scenario[] = [],
): { scenario: Scenario | null; problems: readonly Problem[]; remarks: readonly Problem[] } {
  const parsed = parseScenario(text);
  if (parsed.kind === 'problems') return { scenario: null, problems: parsed.problems, remarks: [] };
  const beside = findBeside(file, io);
  const { scenario, findings } = resolveMerges(
    parsed.scenario,
    (id) => others.find((other) => other.id === id) ?? findBuiltIn(id) ?? beside(id),
  );
  return {
    scenario,
    problems: parsed.locate(findings.length > 0 ? findings : examine(scenario)),
    remarks: parsed.locate(remarksOn(scenario)),
  };
}

function openScenario(named: string, call: Call): Scenario {
  const builtIn = BUILT_IN.find(({ id }) => id === named);
  if (builtIn) return resolveMerges(builtIn, findBuiltIn).scenario;
  const looksLikeFile = named === '-' || /[./\\]/.test(named);
  if (!looksLikeFile) {
    const ids = BUILT_IN.map(({ id }) => id);
    const near = nearest(named, ids);
    const hint = near ? `did you mean "${near}"?` : `there are: ${ids.join(', ')}`;
    throw new InputError([`expected a built-in scenario or a path, found "${named}" (${hint})`]);
  }
  const { scenario, problems } = problemsOf({ file: named, text: call.io.readText(named) }, call.io);
  if (problems.length > 0 || !scenario)
    throw new InputError(
      problems.map((problem) => complaintLine(named === '-' ? '<stdin>' : named, problem)),
    );
  return scenario;
}

/**
 * The scenario that a command names, under the variant and readings of the common options; where they name none, under those that come
 * with the changes.
 */
export function openCourse(
  call: Call,
  otherwise: {
    readonly scenario: string | null;
    readonly variant: string | null;
    readonly readings: Readonly<Record<string, string>>;
  } = { scenario: null, variant: null, readings: {} },
): Course {
  const [named, ...extra] = call.args;
  if (named === undefined)
    throw new UsageError('expected a scenario: a built-in id, a path, or - for standard input');
  if (extra.length > 0) throw new UsageError(`expected one scenario, found also "${extra[0]}"`);
  const scenario = openScenario(named, call);
  if (otherwise.scenario !== null && otherwise.scenario !== scenario.id)
    throw new InputError([
      `what-if: expected changes to "${scenario.id}", found changes to another scenario, "${otherwise.scenario}"`,
    ]);
  const { variant } = call.values;
  const made = courseOf(scenario, {
    variant: typeof variant === 'string' ? variant : (otherwise.variant ?? undefined),
    readings: { ...otherwise.readings, ...readingsOf(call) },
  });
  if (isCourse(made)) return made;
  const what = {
    'unknown-variant': 'a variant of this scenario',
    'unknown-proceeding': 'a proceeding that is told in several readings',
    'unknown-reading': 'a reading of this proceeding',
    'reading-not-for-variant': 'a reading that this variant allows',
  }[made.code];
  const near = nearest(made.found, made.allowed);
  const hint = near ? `did you mean "${near}"?` : `there are: ${made.allowed.join(', ') || 'none'}`;
  throw new InputError([`expected ${what}, found "${made.found}" (${hint})`]);
}

function readingsOf(call: Call): Record<string, string> {
  const { reading } = call.values;
  const given = Array.isArray(reading) ? reading : reading === undefined ? [] : [reading];
  return Object.fromEntries(
    given.map((pair) => {
      const [proceeding, id, more] = String(pair).split('=');
      if (!proceeding || !id || more !== undefined)
        throw new UsageError(`expected --reading PROCEEDING=ID, found "${String(pair)}"`);
      return [proceeding, id];
    }),
  );
}
