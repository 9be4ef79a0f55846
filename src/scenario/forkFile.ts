import * as v from 'valibot';
import { stringify } from 'yaml';
import type { Problem } from './problem.ts';
import { readText, type Format } from './readText.ts';
import { isHarmless } from './reserved.ts';
import { forkFile, savedSession } from './schema/intervention.ts';
import type { Intervention, SavedSession } from './types.ts';

/** Changes to history as a file states them, with what they are made to where it says so. */
export interface ForkFile {
  readonly scenario: string | null;
  /** The revision of the scenario that they were made for. */
  readonly revision: number | null;
  readonly variant: string | null;
  readonly readings: Readonly<Record<string, string>>;
  readonly seed: number | null;
  readonly changes: readonly Intervention[];
}

const FORMAT: Format<v.InferOutput<typeof forkFile>> = {
  schema: forkFile,
  whole: { is: 'a list of changes', beginsWith: '"- do:"' },
  mostCharacters: 65_536,
  tooLarge: 'make fewer changes',
  check: () => [],
};

/**
 * Text of a file of changes (YAML or JSON; a bare list, or `{scenario, revision, variant, readings, seed, changes}`), or every complaint
 * about it with its place. At most 50 changes and 65,536 characters. Never throws on bad input.
 */
export function parseFork(
  text: string,
):
  | { readonly kind: 'fork'; readonly fork: ForkFile }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] } {
  const read = readText(text, FORMAT);
  if (read.kind === 'problems') return read;
  const stated: Exclude<typeof read.value, Intervention[]> = Array.isArray(read.value)
    ? { changes: read.value }
    : read.value;
  const { scenario = null, revision = null, variant = null, readings = {}, seed = null, changes } = stated;
  return { kind: 'fork', fork: { scenario, revision, variant, readings, seed, changes } };
}

/** Changes to history as a file, which reads back as the same; a title stands above it as a comment. */
export function writeFork(
  { scenario, revision, variant, readings, seed, changes }: ForkFile,
  title: string,
): string {
  const given = {
    ...(scenario === null ? {} : { scenario }),
    ...(revision === null ? {} : { revision }),
    ...(variant === null ? {} : { variant }),
    ...(Object.keys(readings).length === 0 ? {} : { readings }),
    ...(seed === null ? {} : { seed }),
    changes,
  };
  // An object that stands twice would else be written as an alias.
  return `# ${titleLine(title)}\n${stringify(given, { aliasDuplicateObjects: false, lineWidth: 0 })}`;
}

const titleLine = (title: string): string => title.replace(/[\n\r\t\v\f\u0085\u2028\u2029]+/g, ' ').trim();

/** The title that a file of changes bears in its first line; `null` where it bears none. */
export const titleOfFork = (text: string): string | null =>
  titleLine(/^\uFEFF?#([^\n]{1,200})/.exec(text)?.[1] ?? '') || null;

/** A value from outside → a session to be run, or `null` where it is none. */
export function savedSessionOf(value: unknown): SavedSession | null {
  if (!isHarmless(value)) return null;
  const result = v.safeParse(savedSession, value);
  return result.success ? result.output : null;
}
