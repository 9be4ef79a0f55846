import { countLabel } from '../congress/countLabel.ts';
import type { Course } from '../congress/course.ts';
import { ruleTitle } from '../congress/words.ts';
import type { Lang } from '../domain/text.ts';
import { formatCount, formatDecimal, formatPercent } from '../text/numbers.ts';
import * as m from '../text/paraglide/messages.js';
import { nameOf } from './because.ts';
import { chanceWords } from './chanceWords.ts';
import { isLikely, type Range } from './range.ts';
import type { RangePart } from './ranges.ts';
import type { SweepRow } from './sweep.ts';
import type { Axis, Varied } from './vary.ts';

/** What a sweep varies, in words. */
export function variedWords(varied: Varied, course: Course, lang: Lang): string {
  const locale = { locale: lang };
  const title = (id: string): string => course.proceedings.find((step) => step.id === id)?.title[lang] ?? id;
  switch (varied.kind) {
    case 'line':
      return m.range_line({ faction: nameOf(course, varied.faction, lang) }, locale);
    case 'cohesion':
      return m.range_cohesion({ faction: nameOf(course, varied.faction, lang) }, locale);
    case 'size':
      return m.range_size({ faction: nameOf(course, varied.faction, lang) }, locale);
    case 'walkout':
      return m.range_walkout({ title: title(varied.at) }, locale);
    case 'return':
      return m.range_return({ title: title(varied.at) }, locale);
    case 'rule':
      return m.range_rule({}, locale);
    case 'variant':
      return m.range_variant({}, locale);
  }
}

/** One value of what is varied, in words. */
export function valueWords({ kind }: Varied, value: number | string, course: Course, lang: Lang): string {
  switch (kind) {
    case 'line':
      return formatPercent(Number(value), lang);
    case 'cohesion':
      return formatDecimal(Number(value), lang, 2);
    case 'size':
    case 'walkout':
    case 'return':
      return formatCount(Number(value));
    case 'rule':
      return ruleTitle(String(value), course, lang);
    case 'variant':
      return countLabel(course.scenario, String(value), lang);
  }
}

/** The bounds of a chance: alike where it is exact, those of what is open, those of a sample's interval. */
const boundsOf = ({ range: [low, high] }: SweepRow): Range => ({ low, high });

/** The number that stands for a chance in a picture: itself, or the middle of what is open. */
export const middleOf = ({ probability, range: [low, high] }: SweepRow): number =>
  probability ?? (low + high) / 2;

const isSampled = ({ exact, probability }: SweepRow): boolean => !exact && probability !== null;

/** The chance at a point in words; a sample's with its interval, and where it cannot be so, that. */
export function rowWords(row: SweepRow | null, lang: Lang): string {
  if (!row) return m.range_cannot({}, { locale: lang });
  if (row.probability === null) return chanceWords(boundsOf(row), lang);
  const chance = chanceWords({ low: row.probability, high: row.probability }, lang);
  if (!isSampled(row)) return chance;
  return m.range_interval({ chance, interval: chanceWords(boundsOf(row), lang) }, { locale: lang });
}

/** How the chances were found. */
export function methodWords(
  parts: readonly RangePart[],
  { runs, seed }: { readonly runs: number; readonly seed: number },
  lang: Lang,
): string {
  return parts.some(({ row }) => row && isSampled(row))
    ? m.range_sampled({ n: formatCount(runs), seed: String(seed) }, { locale: lang })
    : m.range_exact({}, { locale: lang });
}

/** What a range comes to, in a sentence: its ends and where it turns, or its least and most. */
export function rangeSentence(
  parts: readonly RangePart[],
  axes: readonly Axis[],
  course: Course,
  lang: Lang,
): string {
  const locale = { locale: lang };
  const known = parts.flatMap(({ row }) => (row ? [row] : []));
  const [first] = known;
  const last = known.at(-1);
  if (!first || !last) return m.range_nothing({}, locale);
  const at = ({ point }: SweepRow): string =>
    point.map((value, i) => (axes[i] ? valueWords(axes[i].varied, value, course, lang) : '')).join(' × ');
  const rising = known.toSorted((a, b) => middleOf(a) - middleOf(b));
  const [least, most] = [rising[0] ?? first, rising.at(-1) ?? last];
  if (rowWords(least, lang) === rowWords(most, lang))
    return m.range_flat({ chance: rowWords(first, lang) }, locale);
  if (axes.length > 1 || typeof first.point[0] === 'string')
    return m.range_span(
      { least: rowWords(least, lang), at: at(least), most: rowWords(most, lang), where: at(most) },
      locale,
    );
  const turns = known.flatMap((row, i) => {
    const before = known[i - 1];
    return before && isLikely(middleOf(before)) !== isLikely(middleOf(row))
      ? [m.range_turn({ from: at(before), to: at(row) }, locale)]
      : [];
  });
  return [
    m.range_ends(
      { from: at(first), least: rowWords(first, lang), to: at(last), most: rowWords(last, lang) },
      locale,
    ),
    turns.length > 0 ? m.range_turns({ list: turns.join('; ') }, locale) : m.range_never({}, locale),
  ].join(' ');
}
