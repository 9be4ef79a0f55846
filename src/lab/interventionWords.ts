import type { Course } from '../congress/course.ts';
import { quorumWords, ruleTitle } from '../congress/words.ts';
import { figureOf } from '../congress/division.ts';
import type { Lang, Text } from '../domain/text.ts';
import type { Intervention, WrittenSize } from '../scenario/types.ts';
import { apportionmentWord } from '../text/apportionmentWord.ts';
import { formatCount, formatDecimal } from '../text/numbers.ts';
import * as m from '../text/paraglide/messages.js';
import { figureWords, inEvery, outcomeWord, partWord, splitWords } from '../text/words.ts';
import { nameOf } from './because.ts';
import { findMethod } from '../voting/apportionment/methods.ts';

interface Place {
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

/** An intervention in words. The course is the one it is made to, or the one that comes of it, which knows what was added. */
export const interventionWords = (change: Intervention, course: Course): Text =>
  inEvery((locale) => inWords(change, course, locale));

function inWords(change: Intervention, course: Course, lang: Lang): string {
  const locale = { locale: lang };
  const faction = (id: string): string => nameOf(course, id, lang);
  const title = (id: string): string => course.proceedings.find((step) => step.id === id)?.title[lang] ?? id;
  const where = (at: string | undefined): string =>
    at === undefined ? m.change_everywhere({}, locale) : m.change_where({ title: title(at) }, locale);
  const place = ({ before, after }: Place): string => {
    if (before !== undefined) return m.change_before({ title: title(before) }, locale);
    return after === undefined ? m.change_last({}, locale) : m.change_after({ title: title(after) }, locale);
  };
  switch (change.do) {
    case 'size': {
      const size = m.delegates({ count: change.mandates, n: formatCount(change.mandates) }, locale);
      return m.change_size({ faction: faction(change.faction), size }, locale);
    }
    case 'strike':
      return m.change_strike(
        { title: title(change.at), faction: faction(change.faction), n: formatCount(change.mandates) },
        locale,
      );
    case 'cancel':
      return m.change_cancel({ title: title(change.id) }, locale);
    case 'add':
      return m.change_add({ title: change.proceeding.title[lang], place: place(change) }, locale);
    case 'move':
      return m.change_move({ title: title(change.id), place: place(change) }, locale);
    case 'resize':
      return m.change_resize({ title: title(change.id), size: sizeWords(change.size, course, lang) }, locale);
    case 'shift':
      return m.change_shift(
        {
          title: title(change.id),
          n: formatCount(change.votes),
          from: partWord(change.from, lang),
          to: partWord(change.to, lang),
        },
        locale,
      );
    case 'line': {
      const [ayes, against] = change.split;
      const said = { faction: faction(change.faction), title: title(change.at ?? '') };
      if (change.at !== undefined && ayes === 1) return m.change_line_for(said, locale);
      if (change.at !== undefined && against === 1) return m.change_line_against(said, locale);
      return m.change_line(
        { faction: said.faction, where: where(change.at), stance: splitWords(change.split, lang) },
        locale,
      );
    }
    case 'cohesion':
      return m.change_cohesion(
        {
          who: change.faction === undefined ? m.change_everyone({}, locale) : faction(change.faction),
          where: where(change.at),
          rho: formatDecimal(change.rho, lang, 2),
        },
        locale,
      );
    case 'rule':
      return m.change_rule({ where: where(change.at), rule: ruleTitle(change.rule, course, lang) }, locale);
    case 'quorum':
      return m.change_quorum({ where: where(change.at), quorum: quorumWords(change.quorum, lang) }, locale);
    case 'franchise':
      return change.consultative ? m.change_franchise({}, locale) : m.change_no_franchise({}, locale);
    case 'pin':
      return m.change_pin({ title: title(change.id), outcome: outcomeWord(change.outcome, lang) }, locale);
    case 'method':
      return m.change_method(
        {
          title: title(change.id),
          method: apportionmentWord(findMethod(change.method)?.id ?? change.method, lang),
        },
        locale,
      );
  }
}

function sizeWords(size: WrittenSize, course: Course, lang: Lang): string {
  const locale = { locale: lang };
  if (size === 'all') return m.change_size_all({}, locale);
  if (typeof size === 'number' || 'about' in size || 'between' in size)
    return figureWords(figureOf(size), lang);
  if ('share' in size) return m.change_size_share({ share: size.share }, locale);
  if ('shareOfHouse' in size) return m.change_size_house({ share: size.shareOfHouse }, locale);
  return Object.entries(size.each)
    .map(([id, n]) => `${nameOf(course, id, lang)} ${formatCount(n)}`)
    .join(', ');
}
