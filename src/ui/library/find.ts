import type { Details } from '../../congress/details.ts';
import type { Summary } from '../../scenario/summary.ts';
import { LANGS, type Text } from '../../domain/text.ts';
import { roman } from '../../text/roman.ts';

/** Something that a search finds: where it is, and what it is called there. */
export interface Hit {
  readonly scenario: string;
  /** `null` is the assembly as a whole. */
  readonly step: string | null;
  readonly name: Text;
  readonly assembly: Text;
}
/** What a search lists, and how much it has found in all. */
interface Found {
  readonly hits: readonly Hit[];
  readonly total: number;
}
/** A scenario as the search sees it. */
export interface Searched {
  readonly summary: Summary;
  readonly details: Details;
}

const MOST = 40;
/** Whether a word is the number of a congress: “2”, “2nd”, “2-й”, “II”. */
const isNumber = (word: string, ordinal: number | null): boolean =>
  ordinal !== null && (Number.parseInt(word, 10) === ordinal || word === roman(ordinal).toLowerCase());
const fold = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .normalize('NFD')
    .replace(/[\u0300-\u0305\u0307-\u036f]/g, '');

const wordsOf = (query: string): string[] =>
  fold(query)
    .split(/\s+/)
    .filter((word) => word !== '');

/** Whether every word is in a text, in either language. */
const areIn = (words: readonly string[], ...texts: Text[]): boolean => {
  const whole = fold(texts.flatMap((text) => LANGS.map((lang) => text[lang])).join(' '));
  return words.every((word) => whole.includes(word));
};

/** Whether one of the words is the number of a congress, and its names hold the others. */
function isCalled({ ordinal, title, short }: Summary, words: readonly string[]): boolean {
  const others = words.filter((word) => !isNumber(word, ordinal));
  return others.length < words.length && areIn(others, title, short);
}

/**
 * Assemblies, votes and people, in this order, that hold every word asked for, in either language. A congress that is
 * asked for by its number comes first.
 */
export function find(query: string, all: readonly Searched[]): Found {
  const words = wordsOf(query);
  if (words.length === 0) return { hits: [], total: 0 };
  const called = all.filter(({ summary }) => isCalled(summary, words));
  const named = all.filter(({ summary }) => areIn(words, summary.title, summary.short));
  const assemblies = [...new Set([...called, ...named])];
  const inside = (of: (details: Details) => readonly Pick<Hit, 'step' | 'name'>[]): Hit[] =>
    all.flatMap(({ summary: { id, short }, details }) =>
      of(details)
        .filter(({ name }) => areIn(words, name))
        .map(({ step, name }) => ({ scenario: id, step, name, assembly: short })),
    );
  const found: Hit[] = [
    ...assemblies.map(({ summary: { id, title, short } }) => ({
      scenario: id,
      step: null,
      name: title,
      assembly: short,
    })),
    ...inside(({ steps }) =>
      steps.filter(({ vote }) => vote).map(({ id, title }) => ({ step: id, name: title })),
    ),
    ...inside(({ people }) => people),
  ];
  return { hits: found.slice(0, MOST), total: found.length };
}
