import type { Course } from '../congress/course.ts';
import type { Assumption } from '../congress/division.ts';
import { PARTS } from '../domain/tally.ts';
import type { Lang, Text } from '../domain/text.ts';
import { formatDecimal } from '../text/numbers.ts';
import * as m from '../text/paraglide/messages.js';
import { inEvery, splitWords } from '../text/words.ts';
import { nameOf } from './because.ts';

function stance({ faction, wing, line, cohesion, origin }: Assumption, course: Course, lang: Lang): string {
  const locale = { locale: lang };
  const name = nameOf(course, wing ?? faction, lang);
  if (!line) return m.assumed_nothing({ name }, locale);
  const said = splitWords(
    PARTS.map((part) => line[part]),
    lang,
  );
  const notes = [
    ...(origin === 'changed' ? [m.assumed_changed({}, locale)] : []),
    ...(cohesion === 1 ? [m.assumed_as_one({}, locale)] : []),
    ...(cohesion > 0 && cohesion < 1
      ? [m.assumed_cohesion({ rho: formatDecimal(cohesion, lang, 2) }, locale)]
      : []),
  ];
  return `${name} ${said}${notes.length > 0 ? ` (${notes.join(', ')})` : ''}`;
}

/** What a simulated division rests on, in one line: how each group is taken to vote, and where that comes from. */
export const assumptionWords = (assumptions: readonly Assumption[], course: Course): Text =>
  inEvery((locale) => {
    const list = assumptions.map((one) => stance(one, course, locale)).join('; ');
    const fitted = assumptions.some(({ origin }) => origin === 'calibrated');
    const alone = assumptions.every(({ cohesion }) => cohesion === 0);
    return [
      m.assumed({ list }, { locale }),
      ...(fitted ? [m.assumed_fitted({}, { locale })] : []),
      ...(alone ? [m.assumed_alone({}, { locale })] : []),
    ].join(' ');
  });
