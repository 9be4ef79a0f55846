import type * as v from 'valibot';
import { finding, type Finding, type Problem } from './problem.ts';
import { readText, type Format } from './readText.ts';
import type { charter } from './schema/charter.ts';
import { charter as schema } from './schema/charter.ts';
import { didYouMean } from './suggest.ts';

/** The rules that a congress itself stood under from a day on. */
export type Charter = v.InferOutput<typeof charter>;
export type CharterId = Charter['id'];
export type Clause = Charter['clauses'][number];
export type Topic = Clause['topic'];
export type ClauseOn<T extends Topic> = Extract<Clause, { topic: T }>;

const FORMAT: Format<Charter> = {
  schema,
  whole: { is: 'a map of keys', beginsWith: 'format:' },
  mostCharacters: 200_000,
  tooLarge: 'split the file',
  check: ({ sources, clauses, id, amends }) => [
    ...(id === amends
      ? [
          finding(
            'refers-forward',
            ['amends'],
            `expected an earlier charter, found "${id}" itself`,
            'leave it out',
          ),
        ]
      : []),
    ...clauses.flatMap((clause, i) => [
      ...(clauses.findIndex((other) => other.id === clause.id) === i
        ? []
        : [
            finding(
              'duplicate-id',
              ['clauses', i, 'id'],
              `expected each id once, found "${clause.id}" again`,
              'rename one of the two',
            ),
          ]),
      ...unknownSources(clause, i, Object.keys(sources)),
    ]),
  ],
};

const unknownSources = (clause: Clause, i: number, known: readonly string[]): Finding[] =>
  (clause.sources ?? []).flatMap((citation, j) => {
    const id = typeof citation === 'string' ? citation : citation.id;
    return known.includes(id)
      ? []
      : [
          finding(
            'unknown-source',
            ['clauses', i, 'sources', j],
            `expected a source, found "${id}"`,
            didYouMean(id, known),
          ),
        ];
  });

/** Text of a file of rules → a charter, or every complaint about it with its place. Never throws on bad input. */
export function parseCharter(
  text: string,
):
  | { readonly kind: 'charter'; readonly charter: Charter }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] } {
  const read = readText(text, FORMAT);
  return read.kind === 'problems' ? read : { kind: 'charter', charter: read.value };
}

/** A charter with no more than a proceeding can be held to: its numbers, and the first source of each. */
export function limitsOf({ about: _, note: __, ...charter }: Charter): Charter {
  const clauses = charter.clauses.filter(
    (clause) =>
      (clause.topic === 'cadence' && clause.months !== undefined) ||
      (clause.topic === 'cec' && clause.atMost !== undefined) ||
      (clause.topic === 'voting' && clause.votes !== undefined),
  );
  const cited = new Set(
    clauses.flatMap(({ sources: [first] = [] }) => (typeof first === 'string' ? first : (first?.id ?? []))),
  );
  const sources = Object.fromEntries(Object.entries(charter.sources).filter(([id]) => cited.has(id)));
  return { ...charter, sources, clauses };
}

/** A charter with no more than how often a congress has to meet, as a list of congresses needs it. */
export function cadenceOf(charter: Charter): Charter {
  const limits = limitsOf(charter);
  return { ...limits, sources: {}, clauses: limits.clauses.filter(({ topic }) => topic === 'cadence') };
}
