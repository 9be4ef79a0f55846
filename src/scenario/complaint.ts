import type * as v from 'valibot';
import { finding, type Finding, type Path } from './problem.ts';
import { heard } from './schema/wording.ts';
import { didYouMean, knownKeys, listed, nearest } from './suggest.ts';

type Issue = v.BaseIssue<unknown>;

/** Every way in which what a file says is not of the shape of its format. */
export function shapeFindings(issues: readonly Issue[], input: unknown, schema: v.GenericSchema): Finding[] {
  const once = new Map(
    issues.flatMap((issue) => complaint(issue, input, schema)).map((found) => [JSON.stringify(found), found]),
  );
  return [...once.values()];
}

const pathOf = (issue: Issue): (string | number)[] =>
  (issue.path ?? []).map((item) => (typeof item.key === 'number' ? item.key : String(item.key)));

/** A value of a file, short enough to quote. */
export function found(value: unknown): string {
  // A method of the list that stands where a map should.
  if (value === undefined || value === null || typeof value === 'function') return 'nothing';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object') return `a map with ${listed(Object.keys(value)) || 'nothing'}`;
  const shown = JSON.stringify(value);
  return shown.length > 60 ? `${shown.slice(0, 60)}…` : shown;
}

const valueAt = (input: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    input,
  );

/** The words that a literal or a list of words admits; valibot gives them quoted, between bars. */
const wordsOf = (expected: string): string[] =>
  [...expected.matchAll(/"([^"]*)"/g)].map(([, word = '']) => word);

/** What valibot says of a place, in the words of the format. */
function complaint(issue: Issue, input: unknown, schema: v.GenericSchema): Finding[] {
  const path = pathOf(issue);
  if (issue.type === 'strict_object' && path.length > 0) {
    const around = path.slice(0, -1);
    const map = valueAt(input, around);
    if (Array.isArray(map)) return [notAMap(map, around, input, schema)];
    if (issue.expected === 'never') return unknownKeys(map, around, input, schema);
    if (issue.received === 'undefined') return [missingKey(path, [])];
  }
  // Nothing, or a bare value, where a map should stand.
  if (issue.type === 'strict_object') return [notAMap(issue.input, path, input, schema)];
  if (issue.type === 'union' && typeof issue.input === 'object' && !Array.isArray(issue.input)) {
    const unknown = unknownKeys(issue.input, path, input, schema);
    if (unknown.length > 0) return unknown;
  }
  const words = wordsOf(issue.expected ?? '');
  if (issue.type === 'variant') {
    if (words.length === 0) return [notAMap(issue.input, path, input, schema)];
    if (issue.input === undefined) return [missingKey(path, words)];
    return [
      finding(
        'unknown-kind',
        path,
        `expected ${oneOf(words)}, found ${found(issue.input)}`,
        choose(issue.input, words),
      ),
    ];
  }
  const code = issue.kind === 'schema' ? 'wrong-type' : 'bad-value';
  if (issue.type === 'picklist')
    return [
      finding(
        code,
        path,
        `expected ${oneOf(words)}, found ${found(issue.input)}`,
        choose(issue.input, words),
      ),
    ];
  const { expected, mend } = issue.message.startsWith('Invalid ') ? stock(issue) : heard(issue.message);
  return [finding(code, path, `expected ${expected}, found ${found(issue.input)}`, mend ?? 'write it anew')];
}

const oneOf = (words: readonly string[]): string => `one of ${listed(words)}`;

/** How to mend a word that is none of a list; the whole list where the complaint has only its beginning and none is near. */
function choose(input: unknown, words: readonly string[]): string {
  const near = typeof input === 'string' ? nearest(input, words) : null;
  if (near !== null) return `did you mean "${near}"?`;
  const whole = words.join(', ');
  return whole === listed(words) ? 'write one of these' : `write one of ${whole}`;
}

const missingKey = (path: Path, words: readonly string[]): Finding => {
  const key = String(path.at(-1));
  const hint = words.length > 0 ? `add ${key}: with one of ${words.join(', ')}` : `add ${key}:`;
  return finding('missing-key', path, `expected "${key}", found nothing`, hint);
};

function notAMap(value: unknown, path: Path, input: unknown, schema: v.GenericSchema): Finding {
  const keys = knownKeys(schema, input, path);
  const like = keys.length > 0 ? ` with ${listed(keys)}` : '';
  const hint =
    keys.join() === 'en,ru'
      ? 'write it like {en: …, ru: …}'
      : 'write it as lines of key: value, or in braces';
  return finding('wrong-type', path, `expected a map${like}, found ${found(value)}`, hint);
}

/** The keys of a map that the format does not have; valibot names only the first. */
function unknownKeys(map: unknown, path: Path, input: unknown, schema: v.GenericSchema): Finding[] {
  if (typeof map !== 'object' || map === null) return [];
  const known = knownKeys(schema, input, path);
  return Object.entries(map)
    .filter(([key]) => !known.includes(key))
    .map(([key, value]) => {
      const without = value === null ? ' without a value' : '';
      const message = `expected a key of the format, found ${JSON.stringify(key)}${without}`;
      return finding('unknown-key', [...path, key], message, mendKey(key, value, known));
    });
}

function mendKey(key: string, value: unknown, known: readonly string[]): string {
  if (nearest(key, known) !== null || value !== null) return didYouMean(key, known);
  if (known.some((word) => key.startsWith(`${word}:`))) return 'write a space after the colon';
  return `if it belongs to the text before the comma, put that text in quotation marks; ${didYouMean(key, known)}`;
}

/** What valibot expects where the format has no words of its own for it. */
function stock(issue: Issue): { readonly expected: string; readonly mend: string } {
  switch (issue.type) {
    case 'string':
      return { expected: 'text', mend: issue.input === null ? 'write it' : 'put it in quotation marks' };
    case 'boolean':
      return { expected: 'true or false', mend: 'write true or false, without quotation marks' };
    case 'array':
      return { expected: 'a list', mend: 'write it in brackets: [a, b], or as lines that begin with "- "' };
    case 'record':
      return { expected: 'a map', mend: 'write it as key: value' };
    default:
      return { expected: issue.expected ?? 'something else', mend: 'write it like that' };
  }
}
