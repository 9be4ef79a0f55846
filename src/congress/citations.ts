import type { Lang } from '../domain/text.ts';
import { sourceIn } from '../scenario/source.ts';
import type { Citation, Scenario } from '../scenario/types.ts';
import * as m from '../text/paraglide/messages.js';
import type { Course } from './course.ts';
import type { HouseView } from './house.ts';
import type { Step } from './replay.ts';

/** The id of a cited source. */
export const idOf = (citation: Citation): string => (typeof citation === 'string' ? citation : citation.id);

/** The number of a source in its scenario, from 1: that of its citations. */
export const numberOf = (id: string, { sources }: Scenario): number => Object.keys(sources).indexOf(id) + 1;

const eachOnce = (all: readonly Citation[]): Citation[] =>
  all.filter((citation, i) => all.findIndex((other) => idOf(other) === idOf(citation)) === i);

/** The sources of a step and of the vote taken on it, each once. */
export const citationsOf = (step: Step): Citation[] =>
  eachOnce([...step.sources, ...(step.division?.sources ?? [])]);

/** What else is cited around a step: by its other readings and figures, and by what is told before or after it. */
export function citationsBeside(step: Step, { proceedings, outside = [] }: Scenario): Citation[] {
  const written = proceedings.find(({ id }) => id === step.id);
  const told = citationsOf(step).map(idOf);
  return eachOnce([
    ...outside.flatMap(({ before, after, sources = [] }) => ((before ?? after) === step.id ? sources : [])),
    ...(step.division?.alternatives ?? []).flatMap(({ sources }) => sources),
    ...Object.values(written?.readings ?? {}).flatMap(({ sources = [] }) => sources),
  ]).filter((citation) => !told.includes(idOf(citation)));
}

/** The sources of the count that sits in a house. */
const houseCitations = (house: HouseView, course: Course): readonly Citation[] =>
  course.chain[house.seatings - 1]?.sources ?? [];

/** Everything that a picture of the hall at a step rests on, by id: the step, its vote, and the count of the house. */
export const sourcesAt = (step: Step, course: Course): string[] =>
  eachOnce([...citationsOf(step), ...houseCitations(step.house, course)]).map(idOf);

/** A phrase with its full stop, which it may have brought along: "3rd ed." */
export const stopped = (phrase: string): string => (/[.?!…]$/.test(phrase) ? phrase : `${phrase}.`);

/** Whether it has to be said of a source that it was not re-read; one that is all memory says so by its title. */
export const isRecalled = ({ seen, kind }: Pick<Scenario['sources'][string], 'seen' | 'kind'>): boolean =>
  seen === 'memory' && kind !== 'memory';

/** A source in one line: who, what, when, where, how it was read. */
export function sourceLine(id: string, { sources }: Scenario, lang: Lang): string {
  const cited = sources[id];
  if (!cited) return `[${id}]`;
  const source = sourceIn(cited, lang);
  const author = source.author === null ? '' : `${stopped(source.author)} `;
  const year = source.year === null ? '' : ` (${source.year})`;
  const address = source.url === null ? '' : ` ${source.url}`;
  const seen = isRecalled(source) ? ` — ${m.memory({}, { locale: lang })}` : '';
  return `[${id}] ${author}${stopped(source.title + year)}${address}${seen}`;
}
