import { divisionOf } from '../congress/division.ts';
import type { Course } from '../congress/course.ts';
import { PARTS, type Part } from '../domain/tally.ts';
import type { Intervention } from '../scenario/types.ts';
import { parseRule } from '../voting/ruleText.ts';
import { lineIn } from './lines.ts';

/** What a sweep varies, as its path names it. */
export type Varied =
  | { readonly kind: 'line'; readonly faction: string; readonly part: Part; readonly at: string | null }
  | { readonly kind: 'cohesion'; readonly faction: string; readonly at: string | null }
  | { readonly kind: 'size'; readonly faction: string }
  | { readonly kind: 'walkout' | 'return'; readonly at: string }
  | { readonly kind: 'rule'; readonly at: string | null }
  | { readonly kind: 'variant' };

/** One thing that is varied and the values it takes, in order. */
export interface Axis {
  readonly path: string;
  readonly varied: Varied;
  readonly values: readonly (number | string)[];
}

/** What is wrong with a `PATH=VALUES`: what was expected. */
export interface VaryProblem {
  readonly expected: string;
}

export const isAxis = (made: Axis | VaryProblem): made is Axis => 'values' in made;

const problem = (expected: string): VaryProblem => ({ expected });

function variedOf(path: string): Varied | null {
  const [head = '', at = null, more] = path.split('@');
  if (more !== undefined || at === '') return null;
  const [kind, a = '', b = '', extra] = head.split('.');
  if (extra !== undefined) return null;
  const part = PARTS.find((one) => one === b && one !== 'notVoting');
  if (kind === 'line' && a !== '' && part) return { kind, faction: a, part, at };
  if (b !== '') return null;
  if (kind === 'cohesion' && a !== '') return { kind, faction: a, at };
  if (kind === 'rule' && a === '') return { kind, at };
  if (at !== null) return null;
  if (kind === 'size' && a !== '') return { kind, faction: a };
  if ((kind === 'walkout' || kind === 'return') && a !== '') return { kind, at: a };
  return kind === 'variant' && a === '' ? { kind } : null;
}

const isWhole = ({ kind }: Varied): boolean => kind === 'size' || kind === 'walkout' || kind === 'return';
const MOST_VALUES = 100_000;
const DECIMAL = /^\d{1,9}(?:\.\d{1,9})?$/;

/** FROM, FROM + STEP, … up to TO, in decimals that are exact as written; `null` where it is no range. */
function rangeOf(text: string, whole: boolean): number[] | null {
  const [, from = '', to = '', step = whole ? '1' : '0.1'] =
    /^([\d.]+?)\.\.([\d.]+?)(?::([\d.]+))?$/.exec(text) ?? [];
  if (![from, to, step].every((one) => DECIMAL.test(one))) return null;
  const digits = Math.max(...[from, to, step].map((one) => one.split('.')[1]?.length ?? 0));
  const scale = 10 ** digits;
  const [first = 0, last = 0, each = 0] = [from, to, step].map((one) => Math.round(Number(one) * scale));
  if (each === 0 || last < first || (last - first) / each > MOST_VALUES) return null;
  return Array.from({ length: Math.floor((last - first) / each) + 1 }, (_, i) => (first + i * each) / scale);
}

/** Reads `PATH=FROM..TO[:STEP]` or `PATH=A,B,…`. Steps are 0.1 for a share and 1 for a number unless told. */
export function parseVary(text: string): Axis | VaryProblem {
  const split = text.indexOf('=');
  const [path, written] = [text.slice(0, Math.max(split, 0)), text.slice(split + 1)];
  const varied = variedOf(path);
  if (!varied)
    return problem(
      'line.FACTION.for|against|abstaining[@PROCEEDING]=…, cohesion.FACTION[@PROCEEDING]=…, size.FACTION=…, walkout.PROCEEDING=…, return.PROCEEDING=…, rule[@PROCEEDING]=A,B or variant=A,B',
    );
  if (varied.kind === 'variant' || varied.kind === 'rule') {
    const values = written.split(',').map((value) => value.trim());
    return values.every((value) => value !== '') ? { path, varied, values } : problem('names with commas');
  }
  const whole = isWhole(varied);
  const list = written.split(',');
  const values = list.every((one) => DECIMAL.test(one)) ? list.map(Number) : rangeOf(written, whole);
  if (!values) return problem('FROM..TO, FROM..TO:STEP or numbers with commas');
  if (whole && !values.every((value) => Number.isInteger(value))) return problem('whole numbers');
  if (!whole && !values.every((value) => value >= 0 && value <= 1)) return problem('numbers from 0 to 1');
  return { path, varied, values };
}

const OPPOSITE: Readonly<Record<Part, Part>> = {
  for: 'against',
  against: 'for',
  abstaining: 'against',
  notVoting: 'against',
};

/** A line with one part set and the proportions of the others kept; where there are none, the rest goes to the opposite side. */
function withPart(
  line: Readonly<Record<Part, number>>,
  part: Part,
  share: number,
): [number, number, number, number] {
  const others = PARTS.reduce((sum, one) => (one === part ? sum : sum + line[one]), 0);
  const of = (one: Part): number => {
    if (one === part) return share;
    if (others === 0) return one === OPPOSITE[part] ? 1 - share : 0;
    return (line[one] / others) * (1 - share);
  };
  return [of('for'), of('against'), of('abstaining'), of('notVoting')];
}

/** The changes that give what is varied a value; the expectation that the course does not meet, where it cannot have it. */
export function changesFor(
  { varied, path }: Axis,
  value: number | string,
  course: Course,
): readonly Intervention[] | VaryProblem {
  const n = Number(value);
  const at = 'at' in varied && varied.at !== null ? { at: varied.at } : {};
  const step = 'at' in at ? course.proceedings.find(({ id }) => id === at.at) : undefined;
  if ('at' in at && !step) return problem(`a proceeding of this session in ${path}`);
  switch (varied.kind) {
    case 'variant':
      return [];
    case 'rule':
      return course.rules.has(String(value)) || parseRule(String(value))
        ? [{ do: 'rule', rule: String(value), ...at }]
        : problem(`a rule, found "${value}"`);
    case 'size':
      return [{ do: 'size', faction: varied.faction, mandates: n }];
    case 'cohesion':
      return [{ do: 'cohesion', rho: n, faction: varied.faction, ...at }];
    case 'walkout':
    case 'return':
      return step?.kind === varied.kind
        ? [{ do: 'resize', id: varied.at, size: n }]
        : problem(`a ${varied.kind} in ${path}`);
    case 'line': {
      const lines = (step ? [step] : course.proceedings).flatMap((told): Intervention[] => {
        const stated = divisionOf(told) ? lineIn(told, varied.faction, course) : null;
        if (!stated) return [];
        const split = withPart(stated.line, varied.part, n);
        return [{ do: 'line', faction: varied.faction, split, at: told.id }];
      });
      return lines.length > 0 ? lines : problem(`a faction with a line in ${path}`);
    }
  }
}
