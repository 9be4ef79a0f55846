import { countLabel } from '../congress/countLabel.ts';
import type { Course } from '../congress/course.ts';
import type { Lang, Text } from '../domain/text.ts';
import { formatCount } from '../text/numbers.ts';
import * as m from '../text/paraglide/messages.js';
import { inEvery, outcomeWord } from '../text/words.ts';
import { chanceWords } from './chanceWords.ts';
import { nameOf } from './because.ts';
import type { Case, Circumstance, Robustness } from './robustness.ts';
import type { TippingPoint } from '../voting/tipping.ts';

const MOST_CASES = 3;
const MOST_FACTIONS = 3;

/** A circumstance in words: the count, who does not walk out (more than one: nobody does), how those of unknown party vote. */
function circumstanceWords({ variant, without, unnamed }: Circumstance, course: Course, lang: Lang): string {
  const locale = { locale: lang };
  const title = (id: string): string => course.proceedings.find((step) => step.id === id)?.title[lang] ?? id;
  return [
    m.robust_count({ label: countLabel(course.scenario, variant, lang) }, locale),
    ...(without.length > 1
      ? [m.robust_nobody({}, locale)]
      : without.map((id) => m.robust_without({ title: title(id) }, locale))),
    ...(unnamed === 'stated'
      ? []
      : [unnamed === 'for' ? m.robust_unnamed_for({}, locale) : m.robust_unnamed_against({}, locale)]),
  ].join(', ');
}

function caseWords(one: Case, course: Course, lang: Lang): string {
  const circumstance = circumstanceWords(one.circumstance, course, lang);
  if (one.result === 'open') return m.robust_case_open({ circumstance }, { locale: lang });
  const chance = chanceWords(one.carried, lang);
  return m.robust_case({ circumstance, chance }, { locale: lang });
}

/** One line on how firmly the outcome of a division is known. */
export const verdictWords = (one: Robustness, course: Course): Text =>
  inEvery((lang) => {
    const locale = { locale: lang };
    const { of, shared, verdict, put, otherwise, unnamed } = one;
    const some = otherwise.slice(0, MOST_CASES).map((other) => caseWords(other, course, lang));
    const rest = otherwise.length - some.length;
    const list = [
      ...some,
      ...(rest > 0 ? [m.robust_more({ count: rest, n: formatCount(rest) }, locale)] : []),
    ].join('; ');
    const said = {
      outcome: shared === 'not-carried' ? m.robust_not_carried({}, locale) : outcomeWord(shared, lang),
      put: formatCount(put),
      as: formatCount(put - otherwise.length),
      list,
      unnamed: formatCount(unnamed),
    };
    switch (verdict) {
      case 'stands':
        return unnamed > 0 ? m.robust_stands_whatever(said, locale) : m.robust_stands(said, locale);
      case 'unnamed-decide':
        return m.robust_unnamed_decide(said, locale);
      case 'depends':
        return m.robust_depends(said, locale);
      case 'unlikely':
        return of === 'fork' ? m.robust_unlikely_fork(said, locale) : m.robust_unlikely(said, locale);
      case 'open':
        return m.robust_open({}, locale);
      case 'not-put':
        if (put === 0) return m.robust_not_put({}, locale);
        return of === 'fork' ? m.robust_would_be_put_fork(said, locale) : m.robust_would_be_put(said, locale);
    }
  });

const fewest = ({ switch: turn, abstain, absent, arrive }: TippingPoint): number | null => {
  const ways = [turn, abstain, absent, arrive].filter((n) => n !== null);
  return ways.length > 0 ? Math.min(...ways) : null;
};

/** How few of which factions could have turned a division, the fewest first; `null` where no one faction could. */
export function tippingWords({ tips }: Robustness, course: Course): Text | null {
  if (!tips) return null;
  if (!tips.quorate) return inEvery((locale) => m.tip_no_quorum({}, { locale }));
  const able = tips.byFaction
    .flatMap((point) => {
      const n = fewest(point);
      return n === null ? [] : [{ faction: point.faction, n }];
    })
    .sort((a, b) => a.n - b.n)
    .slice(0, MOST_FACTIONS);
  if (able.length === 0) return null;
  return inEvery((lang) =>
    m.robust_tips(
      { list: able.map(({ faction, n }) => `${nameOf(course, faction, lang)} ${formatCount(n)}`).join(', ') },
      { locale: lang },
    ),
  );
}
