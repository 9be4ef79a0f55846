import * as v from 'valibot';
import { isMap, isNode, isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml';
import { anchorsOf, mostUsedAnchor } from './aliases.ts';
import { found, shapeFindings } from './complaint.ts';
import type { Finding, Path, Problem } from './problem.ts';
import { RESERVED } from './reserved.ts';
import { didYouMean } from './suggest.ts';
import { firstCauses, slipOf } from './syntax.ts';

/** A text that is of its format, or every complaint about it. */
export type Read<T> = { readonly kind: 'read'; readonly value: T; readonly locate: Locate } | Refused;
interface Refused {
  readonly kind: 'problems';
  readonly problems: readonly Problem[];
}

/** What a text has to be. */
export interface Format<T> {
  readonly schema: v.GenericSchema<unknown, T>;
  /** What the whole text is, in words, and what it begins with. */
  readonly whole: { readonly is: string; readonly beginsWith: string };
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

const top = (code: Finding['code'], message: string, hint: string): Refused => ({
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
    const syntax = syntaxProblems(doc, lines, text);
    if (syntax.length > 0) return { kind: 'problems', problems: syntax };
    return read(doc, lines, text, locate, format);
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

function syntaxProblems(doc: Document, lines: LineCounter, text: string): Problem[] {
  const problems: Problem[] = [];
  const say = (offset: number, code: Finding['code'], message: string, hint: string): void => {
    const { line, col } = lines.linePos(offset);
    problems.push({ line, column: col, code, message, hint });
  };
  for (const error of firstCauses([...doc.errors, ...doc.warnings], text)) {
    const { message, hint } = slipOf(error, text);
    say(error.pos[0], error.code === 'DUPLICATE_KEY' ? 'duplicate-key' : 'yaml-syntax', message, hint);
  }
  const anchors = new Set<string>();
  visit(doc, {
    Value(_, { anchor }) {
      if (anchor !== undefined) anchors.add(anchor);
    },
    Alias(_, { source, range }, path) {
      // Without a name it is a slip already told of.
      if (source === '') return;
      if (anchorsOf(path).includes(source)) {
        const message = `expected *${source} outside of &${source}, found it inside`;
        say(range?.[0] ?? 0, 'yaml-syntax', message, 'take it out');
      }
      if (anchors.has(source)) return;
      const message = `expected &${source} before *${source}, found none`;
      const hint = anchors.size > 0 ? didYouMean(source, [...anchors]) : 'name it, or write it out';
      say(range?.[0] ?? 0, 'yaml-syntax', message, hint);
    },
    Pair(_, { key }) {
      if (isScalar(key)) {
        if (!RESERVED.has(String(key.value))) return;
        const message = `expected a name of the format, found the reserved word "${String(key.value)}"`;
        say(key.range?.[0] ?? 0, 'reserved-key', message, 'choose another name');
      } else if (isNode(key) && doc.errors.length === 0) {
        const message = 'expected a word as a key, found a list, a map or an alias';
        const hint = 'write a word before the colon; text in brackets goes in quotation marks';
        say(key.range?.[0] ?? 0, 'yaml-syntax', message, hint);
      }
    },
  });
  problems.sort((a, b) => a.line - b.line || a.column - b.column);
  return problems.slice(0, MOST_PROBLEMS);
}

function read<T>(
  doc: Document,
  lines: LineCounter,
  text: string,
  locate: Locate,
  { schema, whole, check }: Format<T>,
): Read<T> {
  let input: unknown;
  try {
    input = doc.toJS({ maxAliasCount: MOST_ALIASES });
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    return { kind: 'problems', problems: [aliasBomb(doc, lines, text)] };
  }
  // A format of either a list or a map is lazy.
  if (typeof input !== 'object' || input === null || (Array.isArray(input) && schema.type !== 'lazy'))
    return top(
      'wrong-type',
      `expected ${whole.is}, found ${found(input)}`,
      `begin the file with ${whole.beginsWith}`,
    );
  const result = v.safeParse(schema, input);
  const findings = result.success ? check(result.output) : shapeFindings(result.issues, input, schema);
  if (findings.length > 0) return { kind: 'problems', problems: locate(findings) };
  if (!result.success) throw new Error('a refused text without a complaint');
  return { kind: 'read', value: result.output, locate };
}

function aliasBomb(doc: Document, lines: LineCounter, text: string): Problem {
  const anchor = mostUsedAnchor(doc, text);
  const { line, col } = lines.linePos(anchor?.offset ?? 0);
  const used = anchor === null ? 'more' : `&${anchor.name} used ${anchor.uses} times once all is written out`;
  return {
    line,
    column: col,
    code: 'alias-bomb',
    message: `expected at most ${MOST_ALIASES} uses of an anchor, found ${used}`,
    hint: 'write the text out where it is needed',
  };
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
