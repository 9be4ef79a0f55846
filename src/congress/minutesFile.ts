import type { Lang } from '../domain/text.ts';
import { csv } from '../text/csv.ts';
import { formatWhen } from '../text/dates.ts';
import { idOf, sourceLine } from './citations.ts';
import type { Course } from './course.ts';
import { momentJson } from './exported.ts';
import type { Entry } from './minutes.ts';

export const MINUTES_FORMATS = ['text', 'markdown', 'csv', 'json'] as const;
type Format = (typeof MINUTES_FORMATS)[number];

const dateOf = ({ at }: Entry, lang: Lang): string => (at === null ? '' : formatWhen(at, lang));

/** Every source cited, in the order of the file. */
function bibliography(entries: readonly Entry[], course: Course, lang: Lang): string[] {
  const cited = new Set(entries.flatMap(({ sources }) => sources.map(idOf)));
  return Object.entries(course.scenario.sources)
    .filter(([id]) => cited.has(id))
    .map(([id]) => sourceLine(id, course.scenario, lang));
}

const WRITE: Record<Format, (entries: readonly Entry[], course: Course, lang: Lang) => string> = {
  text: (entries, course, lang) =>
    [
      course.scenario.title[lang],
      ...entries.map((entry) => {
        const sources = entry.sources.map(idOf).join(', ');
        return `\n${dateOf(entry, lang)}  ${entry.title[lang]}\n${entry.text[lang]}${sources ? `\n[${sources}]` : ''}`;
      }),
      '',
      ...bibliography(entries, course, lang),
      '',
    ].join('\n'),
  markdown: (entries, course, lang) =>
    [
      `# ${course.scenario.title[lang]}`,
      ...entries.map((entry) => {
        const sources = entry.sources.map((source) => `\\[${idOf(source)}\\]`).join(' ');
        return `\n## ${entry.title[lang]}\n\n*${dateOf(entry, lang)}*\n\n${entry.text[lang]} ${sources}`.trimEnd();
      }),
      '',
      ...bibliography(entries, course, lang).map((line) => `- ${line}`),
      '',
    ].join('\n'),
  csv: (entries, _, lang) =>
    csv([
      ['id', 'os', 'ns', 'time', 'title', 'text', 'sources'],
      ...entries.map((entry) => [
        entry.id,
        entry.at?.day.os ?? '',
        entry.at?.day.ns ?? '',
        momentJson(entry.at).time ?? '',
        entry.title[lang],
        entry.text[lang],
        entry.sources.map(idOf).join(' '),
      ]),
    ]),
  json: (entries) =>
    JSON.stringify(
      entries.map(({ id, at, text, sources }) => ({
        id,
        at: momentJson(at),
        text,
        sources: sources.map(idOf),
      })),
      null,
      2,
    ) + '\n',
};

/** The minutes as one file. */
export const minutesIn = (format: Format, entries: readonly Entry[], course: Course, lang: Lang): string =>
  WRITE[format](entries, course, lang);
