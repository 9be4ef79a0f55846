import type * as v from 'valibot';
import type { Path } from './problem.ts';

/** As much of a valibot schema as is needed to walk it. */
interface Walked {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Walked>>;
  readonly wrapped?: Walked;
  readonly item?: Walked;
  readonly items?: readonly Walked[];
  readonly value?: Walked;
  readonly options?: readonly Walked[];
  readonly literal?: unknown;
  readonly key?: string;
  readonly getter?: (input: unknown) => Walked;
}

const child = (input: unknown, key: string | number): unknown =>
  typeof input === 'object' && input !== null ? Reflect.get(input, key) : undefined;

/** The schemas that may stand at a place, following what the input says of its kind. */
function schemasAt(schema: Walked, input: unknown, path: Path): Walked[] {
  if (schema.wrapped) return schemasAt(schema.wrapped, input, path);
  if (schema.getter) return schemasAt(schema.getter(input), input, path);
  if (schema.type === 'variant') {
    const key = schema.key ?? '';
    const chosen = schema.options?.filter((option) => {
      const discriminator: unknown = option.entries?.[key];
      return child(discriminator, 'literal') === child(input, key);
    });
    return (chosen ?? []).flatMap((option) => schemasAt(option, input, path));
  }
  if (schema.type === 'union')
    return (schema.options ?? []).flatMap((option) => schemasAt(option, input, path));
  const [key, ...rest] = path;
  if (key === undefined) return [schema];
  const next = schema.entries?.[key] ?? schema.value ?? schema.item ?? schema.items?.[Number(key)];
  return next ? schemasAt(next, child(input, key), rest) : [];
}

/** Letters to change, add, drop or swap to make one word of the other. */
function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, i) => i)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const above = rows[i - 1] ?? [];
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(
        Math.min(
          (above[j] ?? 0) + 1,
          (row[j - 1] ?? 0) + 1,
          (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
          swapped ? (rows[i - 2]?.[j - 2] ?? 0) + 1 : Infinity,
        ),
      );
    }
    rows.push(row);
  }
  return rows.at(-1)?.at(-1) ?? 0;
}

/** The known word nearest to what was written, if one is near. */
export function nearest(word: string, known: readonly string[]): string | null {
  let best: string | null = null;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of known) {
    const d = distance(word.toLowerCase(), candidate.toLowerCase());
    if (d < least) [best, least] = [candidate, d];
  }
  return best;
}

const MOST_LISTED = 8;

/** Words in a row; of many, the first few and how many there are. */
export const listed = (words: readonly string[]): string =>
  words.length <= MOST_LISTED
    ? words.join(', ')
    : `${words.slice(0, MOST_LISTED).join(', ')}, … (${words.length} in all)`;

/** How to mend a word that is not known: the nearest that is or, where none is near, those that there are. */
export function didYouMean(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  if (near !== null) return `did you mean "${near}"?`;
  return known.length === 0 ? 'none is known here: take it out' : `known here: ${listed(known)}`;
}

/** The keys that are known at a place of the format. */
export function knownKeys(schema: v.GenericSchema, input: unknown, path: Path): string[] {
  const walked: unknown = schema;
  const keys = schemasAt(walked as Walked, input, path).flatMap((at) => Object.keys(at.entries ?? {}));
  return [...new Set(keys)];
}
