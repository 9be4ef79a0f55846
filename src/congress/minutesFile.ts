import type { Lang } from '../domain/text.ts';
import { csv } from '../text/csv.ts';
import { formatMoment } from '../text/dates.ts';
import { markdownText } from '../text/markdown.ts';
import { idOf, sourceLine } from './citations.ts';
import type { Course } from './course.ts';
import { momentJson } from './exported.ts';
import type { Entry } from './minutes.ts';
import { changesLines, sessionLines } from './sessionLines.ts';

export const MINUTES_FORMATS = ['text', 'markdown', 'csv', 'json'] as const;
type Format = (typeof MINUTES_FORMATS)[number];

/** Minutes to be written, in one language. */
interface Minutes {
  readonly entries: readonly Entry[];
  readonly course: Course;
  readonly lang: Lang;
  /** The changes in force, in words; none for history. */
  readonly changes: readonly string[];
}

const dateOf = ({ at }: Entry, lang: Lang): string => (at === null ? '' : formatMoment(at, lang));

const heading = ({ entries, course, lang }: Minutes): string[] =>
  sessionLines(
    course,
    entries.flatMap(({ at }) => (at === null ? [] : [at.day])),
    lang,
  );

/** Every source cited, in the order of the file. */
function bibliography({ entries, course, lang }: Minutes): string[] {
  const cited = new Set(entries.flatMap(({ sources }) => sources.map(idOf)));
  return Object.entries(course.scenario.sources)
    .filter(([id]) => cited.has(id))
    .map(([id]) => sourceLine(id, course.scenario, lang));
}

/** The session that every entry is of, so that entries stay citable when files are put together. */
const sessionOf = ({ course, changes }: Minutes) => ({
  scenario: course.scenario.id,
  revision: course.scenario.revision,
  variant: course.variant,
  readings: course.readings,
  changes,
});

function markdownEntry(entry: Entry, lang: Lang): string {
  const date = dateOf(entry, lang);
  const sources = entry.sources.map((source) => `\\[${idOf(source)}\\]`).join(' ');
  return [
    '',
    `## ${titleText(entry.title[lang])}`,
    ...(date === '' ? [] : ['', `*${date}*`]),
    '',
    `${markdownText(entry.text[lang])} ${sources}`.trimEnd(),
  ].join('\n');
}

/** A title in Markdown, on one line. */
const titleText = (title: string): string => markdownText(title.replace(/\s*\n\s*/g, ' '));

const WRITE: Record<Format, (minutes: Minutes) => string> = {
  text: (minutes) => {
    const { entries, course, lang, changes } = minutes;
    const inForce = changesLines(changes, lang);
    return [
      ...(inForce.length === 0 ? [] : [...inForce, '']),
      course.scenario.title[lang],
      ...heading(minutes),
      ...entries.map((entry) => {
        const sources = entry.sources.map(idOf).join(', ');
        return `\n${dateOf(entry, lang)}  ${entry.title[lang]}\n${entry.text[lang]}${sources ? `\n[${sources}]` : ''}`;
      }),
      '',
      ...bibliography(minutes),
      '',
    ].join('\n');
  },
  markdown: (minutes) => {
    const { entries, course, lang, changes } = minutes;
    const [whatIf, ...inForce] = changesLines(changes.map(markdownText), lang);
    return [
      `# ${titleText(course.scenario.title[lang])}`,
      '',
      ...heading(minutes).map((line) => `- ${markdownText(line)}`),
      ...(whatIf === undefined ? [] : ['', whatIf, '', ...inForce]),
      ...entries.map((entry) => markdownEntry(entry, lang)),
      '',
      ...bibliography(minutes).map((line) => `- ${markdownText(line)}`),
      '',
    ].join('\n');
  },
  csv: (minutes) => {
    const { scenario, revision, variant, readings, changes } = sessionOf(minutes);
    const chosen = Object.entries(readings).map(([proceeding, reading]) => `${proceeding}=${reading}`);
    return csv([
      [
        'id',
        'os',
        'ns',
        'time',
        'title',
        'text',
        'sources',
        'scenario',
        'revision',
        'variant',
        'readings',
        'changes',
      ],
      ...minutes.entries.map((entry) => [
        entry.id,
        entry.at?.day.os ?? '',
        entry.at?.day.ns ?? '',
        momentJson(entry.at).time ?? '',
        entry.title[minutes.lang],
        entry.text[minutes.lang],
        entry.sources.map(idOf).join(' '),
        scenario,
        revision,
        variant,
        chosen.join(' '),
        changes.join('; '),
      ]),
    ]);
  },
  json: (minutes) =>
    JSON.stringify(
      minutes.entries.map(({ id, at, text, sources }) => ({
        id,
        at: momentJson(at),
        text,
        sources: sources.map(idOf),
        ...sessionOf(minutes),
      })),
      null,
      2,
    ) + '\n',
};

/** The minutes as one file that says which session they are of; `changes` are those in force, in words. */
export const minutesIn = (
  format: Format,
  entries: readonly Entry[],
  course: Course,
  lang: Lang,
  changes: readonly string[] = [],
): string => WRITE[format]({ entries, course, lang, changes });
