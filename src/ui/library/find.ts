import type { Details } from '../../congress/details.ts';
import type { Summary } from '../../scenario/summary.ts';
import { LANGS, type Text } from '../../domain/text.ts';

/** Something that a search finds: where it is, and what it is called there. */
export interface Hit {
  readonly scenario: string;
  /** `null` is the assembly as a whole. */
  readonly step: string | null;
  readonly name: Text;
  readonly assembly: Text;
}
/** A scenario as the search sees it. */
export interface Searched {
  readonly summary: Summary;
  readonly details: Details;
}

const MOST = 12;
const fold = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .normalize('NFD')
    .replace(/[\u0300-\u0305\u0307-\u036f]/g, '');

/** Assemblies, votes and people, in this order, that hold every word asked for, in either language; at most 12. */
export function find(query: string, all: readonly Searched[]): Hit[] {
  const words = fold(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  const holds = (...texts: Text[]): boolean => {
    const whole = fold(texts.flatMap((text) => LANGS.map((lang) => text[lang])).join(' '));
    return words.every((word) => whole.includes(word));
  };
  const hits = (
    of: (searched: Searched) => readonly (Omit<Hit, 'scenario' | 'assembly'> & { also?: Text })[],
  ): Hit[] =>
    all.flatMap((searched) => {
      const { id, short } = searched.summary;
      return of(searched)
        .filter(({ name, also }) => holds(name, also ?? name))
        .map(({ step, name }) => ({ scenario: id, step, name, assembly: short }));
    });
  return [
    ...hits(({ summary }) => [{ step: null, name: summary.title, also: summary.short }]),
    ...hits(({ details }) =>
      details.steps.filter(({ vote }) => vote).map(({ id, title }) => ({ step: id, name: title })),
    ),
    ...hits(({ details }) => details.people),
  ].slice(0, MOST);
}
