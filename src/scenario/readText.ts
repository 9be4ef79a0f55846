import * as v from 'valibot';
import { isMap, isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml';
import { finding, type Finding, type Path, type Problem } from './problem.ts';
import { RESERVED } from './reserved.ts';
import { knownKeys, nearest } from './suggest.ts';

/** A text that is of its format, or every complaint about it. */
export type Read<T> = { readonly kind: 'read'; readonly value: T; readonly locate: Locate } | Refused;
interface Refused {
  readonly kind: 'problems';
  readonly problems: readonly Problem[];
}

/** What a text has to be. */
export interface Format<T> {
  readonly schema: v.GenericSchema<unknown, T>;
  readonly mostCharacters: number;
  /** What to do with a text that is longer. */
  readonly tooLarge: string;
  /** Complaints about what is of the right form. */
  check(value: T): readonly Finding[];
}

/** Gives findings made later (by a rehearsal, say) their places in the file. */
export type Locate = (findings: readonly Finding[]) => Problem[];

const MOST_ALIASES = 500;
const MOST_PROBLEMS = 200;
/** Far more than the format has, far less than what exhausts the stack of the YAML reader. */
const MOST_LEVELS = 100;

const top = (code: Finding['code'], message: string, hint: string | null): Refused => ({
  kind: 'problems',
  problems: [{ line: 1, column: 1, code, message, hint }],
});

/** Text in YAML (or JSON) → what its format says, or every complaint about it with its place. Never throws on bad input. */
export function readText<T>(text: string, format: Format<T>): Read<T> {
  if (text.length > format.mostCharacters)
    return top(
      'too-large',
      `expected at most ${format.mostCharacters} characters, found ${text.length}`,
      format.tooLarge,
    );
  if (levelsIn(text) > MOST_LEVELS) return top('too-deep', TOO_DEEP, 'unnest it');
  const lines = new LineCounter();
  try {
    const doc = parseDocument(text, {
      lineCounter: lines,
      prettyErrors: false,
      uniqueKeys: true,
      merge: false,
    });
    const locate: Locate = (findings) => place(doc, lines, findings);
    const syntax = syntaxProblems(doc, lines);
    if (syntax.length > 0) return { kind: 'problems', problems: syntax };
    return read(doc, locate, format);
  } catch (error) {
    if (error instanceof RangeError) return top('too-deep', TOO_DEEP, 'unnest it');
    throw error;
  }
}

const TOO_DEEP = 'expected at most a few dozen levels, found the file nested too deep to read';

/** An upper bound of the nesting of a text: its open brackets, or the indentation or dashes that a line begins with. */
function levelsIn(text: string): number {
  let open = 0;
  let most = 0;
  for (const [mark] of text.matchAll(/[[\]{}]|^[-?: ]+/gm)) {
    if (mark === '[' || mark === '{') open += 1;
    else if (mark === ']' || mark === '}') open = Math.max(open - 1, 0);
    most = Math.max(most, open, Math.floor(mark.length / 2));
  }
  return most;
}

function syntaxProblems(doc: Document, lines: LineCounter): Problem[] {
  const problems: Problem[] = [...doc.errors, ...doc.warnings].map((error) => {
    const { line, col } = lines.linePos(error.pos[0]);
    const duplicate = error.code === 'DUPLICATE_KEY';
    return {
      line,
      column: col,
      code: duplicate ? 'duplicate-key' : 'yaml-syntax',
      message: duplicate ? 'expected each key once, found the same key again' : `not YAML: ${error.message}`,
      hint: duplicate ? 'keep one of the two' : null,
    };
  });
  const anchors = new Set<string>();
  visit(doc, {
    Value(_, { anchor }) {
      if (anchor !== undefined) anchors.add(anchor);
    },
    Alias(_, { source, range }) {
      if (anchors.has(source)) return;
      const { line, col } = lines.linePos(range?.[0] ?? 0);
      const message = `expected &${source} before *${source}, found none`;
      problems.push({ line, column: col, code: 'yaml-syntax', message, hint: 'name it, or write it out' });
    },
    Pair(_, pair) {
      if (!isScalar(pair.key) || !RESERVED.has(String(pair.key.value))) return;
      const { line, col } = lines.linePos(pair.key.range?.[0] ?? 0);
      const message = `expected a name of the format, found the reserved word "${String(pair.key.value)}"`;
      problems.push({ line, column: col, code: 'reserved-key', message, hint: 'choose another name' });
    },
  });
  return problems.slice(0, MOST_PROBLEMS);
}

function read<T>(doc: Document, locate: Locate, { schema, check }: Format<T>): Read<T> {
  let input: unknown;
  try {
    input = doc.toJS({ maxAliasCount: MOST_ALIASES });
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    return top(
      'alias-bomb',
      `expected at most ${MOST_ALIASES} uses of aliases, found more`,
      'write the text out',
    );
  }
  const result = v.safeParse(schema, input);
  const findings = result.success
    ? check(result.output)
    : result.issues.flatMap((i) => complaint(i, input, schema));
  if (findings.length > 0) return { kind: 'problems', problems: locate(findings) };
  if (!result.success) throw new Error('a refused text without a complaint');
  return { kind: 'read', value: result.output, locate };
}

type Issue = v.BaseIssue<unknown>;

const pathOf = (issue: Issue): (string | number)[] =>
  (issue.path ?? []).map((item) => (typeof item.key === 'number' ? item.key : String(item.key)));

function found(value: unknown): string {
  // A method of the list that stands where a map should.
  if (value === undefined || typeof value === 'function') return 'nothing';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return `{${Object.keys(value).slice(0, 4).join(', ')}}`;
  const shown = JSON.stringify(value);
  return shown.length > 60 ? `${shown.slice(0, 60)}…` : shown;
}

/** The keys of the map at a place that the format does not have; valibot names only the first. */
function unknownKeys(input: unknown, path: Path, known: readonly string[]): string[] {
  const map = path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    input,
  );
  return typeof map === 'object' && map !== null
    ? Object.keys(map).filter((key) => !known.includes(key))
    : [];
}

/** What valibot says of a place, in the words of the format. */
function complaint(issue: Issue, input: unknown, schema: v.GenericSchema): Finding[] {
  const path = pathOf(issue);
  const key = path.at(-1);
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    const known = knownKeys(schema, input, path.slice(0, -1));
    return unknownKeys(input, path.slice(0, -1), known).map((unknown) => {
      const near = nearest(unknown, known);
      const hint = near ? `did you mean "${near}"?` : `known here: ${known.join(', ')}`;
      return finding(
        'unknown-key',
        [...path.slice(0, -1), unknown],
        `expected a key of the format, found "${unknown}"`,
        hint,
      );
    });
  }
  if (issue.type === 'strict_object' && issue.received === 'undefined')
    return [finding('missing-key', path, `expected "${String(key)}", found nothing`, `add ${String(key)}:`)];
  if (issue.type === 'variant')
    return [
      finding(
        'unknown-kind',
        path,
        `expected ${issue.expected ?? 'a known kind'}, found ${found(issue.input)}`,
      ),
    ];
  const stock = issue.message.startsWith('Invalid ');
  const expected = stock ? (issue.expected ?? 'something else') : issue.message;
  const code = issue.kind === 'schema' ? 'wrong-type' : 'bad-value';
  return [finding(code, path, `expected ${expected}, found ${found(issue.input)}`)];
}

/** Where a path stands in the file: its key where it has one, else its value, else the nearest thing around it. */
function offsetOf(doc: Document, path: Path): number {
  const key = path.at(-1);
  const parent = path.length > 1 ? doc.getIn(path.slice(0, -1), true) : doc.contents;
  if (isMap(parent)) {
    const pair = parent.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
    if (pair && isScalar(pair.key)) return pair.key.range?.[0] ?? 0;
  }
  const node = doc.getIn(path, true);
  const range: unknown = typeof node === 'object' && node !== null ? Reflect.get(node, 'range') : null;
  if (Array.isArray(range) && typeof range[0] === 'number') return range[0];
  return path.length === 0 ? 0 : offsetOf(doc, path.slice(0, -1));
}

function place(doc: Document, lines: LineCounter, findings: readonly Finding[]): Problem[] {
  const problems = findings.map(({ code, path, message, hint }) => {
    const { line, col } = lines.linePos(offsetOf(doc, path));
    return { line: Math.max(line, 1), column: Math.max(col, 1), code, message: at(path) + message, hint };
  });
  problems.sort((a, b) => a.line - b.line || a.column - b.column);
  return problems.slice(0, MOST_PROBLEMS);
}

const at = (path: Path): string => (path.length > 0 ? `${path.join('.')}: ` : '');
