import { badgeOf } from '../domain/doubt.ts';
import type { Lang } from '../domain/text.ts';
import { formatBothDates } from '../text/dates.ts';
import * as m from '../text/paraglide/messages.js';
import { badgeWord, capitalized } from '../text/words.ts';
import { sourceLine, sourcesAt } from './citations.ts';
import type { Course } from './course.ts';
import { hallCaption } from './hallCaption.ts';
import type { View } from './tables.ts';
import { voteSentence } from './words.ts';

const badgeAt = ({ at }: View) =>
  at.division ? badgeOf(at.division.basis, at.division.certainty) : badgeOf('recorded', at.certainty);

/** How sure what is shown is: the badge, and that a recorded tally is larger than the house where it is. */
const standing = (view: View, locale: Lang): string =>
  [
    badgeWord(badgeAt(view), locale),
    ...(view.at.division?.fits === false ? [m.unfit({}, { locale })] : []),
  ].join('; ');

/** The readings in force, as `proceeding:reading`. */
export const readingsIn = (course: Course): string =>
  Object.entries(course.readings)
    .map(([proceeding, reading]) => `${proceeding}:${reading}`)
    .join(', ');

/** Which session it is, for those who read English: scenario, revision, variant and the readings in force. */
const sessionNamed = (course: Course): string => {
  const readings = readingsIn(course);
  const { id, revision } = course.scenario;
  return `scenario ${id}, revision ${revision}, variant ${course.variant}${readings === '' ? '' : `, readings ${readings}`}`;
};

/** One line that names a view so that anybody finds it again: session, step, date, badge, link, day of access. */
export function citation(view: View, link: string, accessed: string): string {
  const { course, at, lang } = view;
  return m.cite_view(
    {
      title: course.scenario.title[lang],
      step: at.title[lang],
      date: at.at === null ? '' : `, ${formatBothDates(at.at.day, lang)}`,
      scenario: course.scenario.id,
      revision: String(course.scenario.revision),
      variant: course.variant,
      readings: readingsIn(view.course) || '—',
      badge: standing(view, lang),
      link,
      accessed,
    },
    { locale: lang },
  );
}

const BIBTEX_WORDS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};
const bibtexText = (text: string): string =>
  text.replace(/[\\{}&%$#_~^]/g, (char) => BIBTEX_WORDS[char] ?? char);

/** The same as an entry for BibTeX, its note in English; the braces keep a URL as it is. */
export function bibtex(view: View, link: string, accessed: string): string {
  const { course, at, lang } = view;
  const { scenario } = course;
  return [
    `@misc{smolny-${scenario.id}-${at.id},`,
    `  author = {{Smolny contributors}},`,
    `  title = {${bibtexText(`${scenario.title[lang]}: ${at.title[lang]}`)}},`,
    `  howpublished = {\\url{${link.replace(/[{}\\]/g, encodeURIComponent)}}},`,
    `  note = {${bibtexText(`${capitalized(sessionNamed(course))}; ${standing(view, 'en')}; accessed ${accessed}`)}},`,
    `}`,
    '',
  ].join('\n');
}

/** Text inside a template of MediaWiki, where bars, braces, brackets and tags would be read as its own. */
const wiki = (text: string): string => text.replace(/[|{}[\]<>=&']/g, (char) => `&#${char.charCodeAt(0)};`);

/** The page of a picture of the hall on Wikimedia Commons: descriptions in both languages, sources and the licence. */
export function wikitext(view: View, link: string): string {
  const { course, at } = view;
  const { scenario } = course;
  const described = (lang: Lang): string => {
    const vote = voteSentence(at, lang);
    const unfit = at.division?.fits === false ? `${m.minutes_unfit({}, { locale: lang })} ` : '';
    const said = `${scenario.title[lang]}. ${at.title[lang]}. ${vote === '' ? '' : `${vote}. `}${unfit}${hallCaption(at.house, null, 'marks', lang)}`;
    return `{{${lang}|1=${wiki(said)}}}`;
  };
  const sources = sourcesAt(at, course).map((id) => `* ${wiki(sourceLine(id, scenario, 'en'))}`);
  return [
    '== {{int:filedesc}} ==',
    '{{Information',
    `|description = ${described('en')} ${described('ru')}`,
    `|date = ${at.at?.day.ns ?? ''}`,
    `|source = Smolny, ${sessionNamed(course)} (${standing(view, 'en')}): ${link}`,
    ...sources,
    '|author = Smolny contributors',
    '}}',
    '',
    '== {{int:license-header}} ==',
    '{{Cc-by-4.0}}',
    '',
  ].join('\n');
}

/** A frame with the bare hall for somebody else's page, as tall as the hall of the most groups in either language. */
export function embedSnippet({ course, at, lang }: View, link: string): string {
  const attribute = (text: string): string => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
  return `<iframe src="${attribute(link)}" title="${attribute(`${course.scenario.short[lang]}: ${at.title[lang]}`)}" width="720" height="880" loading="lazy" style="border:0"></iframe>`;
}
