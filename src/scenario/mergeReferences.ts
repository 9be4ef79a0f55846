import type { Path } from './problem.ts';
import type { Scenario, WrittenProceeding } from './types.ts';

type Merge = Extract<WrittenProceeding, { kind: 'merge' }>;
export type Reference = NonNullable<Merge['from']>;

/** The id that a reference names, without the revision. */
export const idIn = ({ scenario }: Reference): string => scenario.replace(/@\d+$/, '');

/** What a merge brings in by reference, at once or by a reading, each with where it says so. */
export function referencesIn(proceeding: WrittenProceeding): [Reference, Path][] {
  if (proceeding.kind !== 'merge') return [];
  const own: [Reference, Path][] = proceeding.from ? [[proceeding.from, []]] : [];
  return [
    ...own,
    ...Object.entries(proceeding.readings ?? {}).flatMap(([id, { from }]): [Reference, Path][] =>
      from ? [[from, ['readings', id]]] : [],
    ),
  ];
}

/** The ids of the scenarios that merges of a scenario name, each once. */
export const mergedWith = (scenario: Scenario): string[] => [
  ...new Set(scenario.proceedings.flatMap(referencesIn).map(([from]) => idIn(from))),
];
