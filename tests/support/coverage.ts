import type { Text } from '../../src/domain/text.ts';
import { byRight, totalOf } from '../../src/scenario/delegates.ts';
import type { Composition, Scenario } from '../../src/scenario/types.ts';

/** A number of the dossier: where it stands there, what it is, who gives it. */
export type DossierFigure = readonly [path: string, value: number, sources: readonly string[]];

export interface Dossier {
  /** Each source's address, or its title where it has none. */
  readonly works: Readonly<Record<string, string>>;
  readonly figures: readonly DossierFigure[];
}

/** Numbers at one place of a scenario, as fields or in the words of a text, with the works cited for that place. */
export interface Place {
  readonly path: string;
  /** A field that holds the number, not words that name it. */
  readonly field: boolean;
  readonly values: readonly number[];
  readonly works: ReadonlySet<string>;
}

/** What stands for a work: its address, or its title whatever the quotation marks; recollection is one work. */
export const workNamed = (id: string, addressOrTitle: string | Text = id): string =>
  id === 'memory'
    ? id
    : (typeof addressOrTitle === 'string' ? addressOrTitle : addressOrTitle.en).replaceAll(/['"‘’“”]/g, '');

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Numbers as English texts write them: 1,090 · 51.8. */
const numbersIn = (text: string): number[] =>
  [...text.matchAll(/\d+(?:,\d{3})*(?:\.\d+)?/g)].map(([found]) => Number(found.replaceAll(',', '')));

function citedBy(value: Readonly<Record<string, unknown>>): string[] {
  const sources: unknown = value['sources'];
  if (!Array.isArray(sources)) return [];
  return sources.flatMap((source: unknown) => {
    const id = isRecord(source) ? source['id'] : source;
    return typeof id === 'string' ? [id] : [];
  });
}

/** What a composition that tells rights apart adds up to: each faction, the decisive mandates and voices, the voters. */
function sumsOf(name: string, composition: Composition, works: ReadonlySet<string>): Place[] {
  const rows = Object.entries(composition.counts).map(
    ([id, written]) => [id, byRight(written, composition.right)] as const,
  );
  const sum = (of: (row: ReturnType<typeof byRight>) => number): number =>
    rows.reduce((total, [, row]) => total + of(row), 0);
  const place = (path: string, value: number): Place => ({
    path: `compositions.${name}.${path}`,
    field: true,
    // A right that is not told apart adds up to nothing that anybody reports.
    values: value > 0 ? [value] : [],
    works,
  });
  return [
    ...rows.map(([id, row]) => place(`counts.${id}`, totalOf(row))),
    place(
      'decisive',
      sum(({ decisive }) => decisive),
    ),
    place(
      'consultative',
      sum(({ consultative }) => consultative),
    ),
    place(
      'voting',
      sum(({ decisive, unsplit }) => decisive + unsplit),
    ),
  ];
}

/** The works that a file lists, as far as naming them goes. */
export type Sources = Readonly<
  Record<string, { readonly url: string | null; readonly title: string | Text } | undefined>
>;

/** The work that a source of a file is. */
export const workOf = (id: string, sources: Sources): string =>
  workNamed(id, sources[id]?.url ?? sources[id]?.title);

/** Every place of a part of a file that has a number, with the works of that place and of what it is part of. */
export function placesIn(part: unknown, at: string, sources: Sources): Place[] {
  const works = (ids: readonly string[]): string[] => ids.map((id) => workOf(id, sources));
  const walk = (value: unknown, path: readonly string[], cited: ReadonlySet<string>): Place[] => {
    const found = typeof value === 'number' ? [value] : typeof value === 'string' ? numbersIn(value) : [];
    if (found.length > 0)
      return [{ path: path.join('.'), field: typeof value === 'number', values: found, works: cited }];
    if (!isRecord(value)) return [];
    // What one source gives is that source's alone.
    const alone = typeof value['id'] === 'string' && 'gives' in value ? [value['id']] : null;
    const here = alone ? new Set(works(alone)) : new Set([...cited, ...works(citedBy(value))]);
    return Object.entries(value).flatMap(([key, inner]) => {
      const name =
        Array.isArray(value) && isRecord(inner) && typeof inner['id'] === 'string' ? inner['id'] : key;
      return walk(inner, [...path, name], here);
    });
  };
  return walk(part, at === '' ? [] : [at], new Set());
}

/** Every place of a scenario that has a number, and what its compositions add up to. */
export function placesOf(scenario: Scenario): Place[] {
  const { sources } = scenario;
  return [
    ...placesIn({ ...scenario, sources: {} }, '', sources),
    ...Object.entries(scenario.compositions).flatMap(([name, composition]) =>
      sumsOf(name, composition, new Set(citedBy(composition).map((id) => workOf(id, sources)))),
    ),
  ];
}
