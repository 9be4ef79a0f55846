import { idOf, sourceLine } from '../../congress/citations.ts';
import { momentJson } from '../../congress/exported.ts';
import type { Course } from '../../congress/course.ts';
import { minutesOf, type Entry } from '../../congress/minutes.ts';
import type { Lang } from '../../domain/text.ts';
import { formatWhen } from '../../text/dates.ts';
import { UsageError, type Command } from '../command.ts';
import { csv } from '../../text/csv.ts';
import { openRun } from '../run.ts';

const FORMATS = ['text', 'markdown', 'csv', 'json'] as const;
type Format = (typeof FORMATS)[number];

/** The minutes as readable text with sources. */
export const minutes: Command = {
  name: 'minutes',
  summary: 'the minutes as readable text with sources',
  help: 'smolny minutes S [--format text|markdown|csv|json] [--lang en|ru] [--variant ID] [--reading PROCEEDING=ID]\n\nExample:\n  smolny minutes second --format markdown --lang ru',
  options: { format: { type: 'string' } },
  run(call) {
    const { course, steps } = openRun(call);
    const entries = minutesOf(steps, course);
    const asked = call.json ? 'json' : (call.values['format'] ?? 'text');
    const format = FORMATS.find((known) => known === asked);
    if (!format) throw new UsageError(`expected --format ${FORMATS.join('|')}, found "${String(asked)}"`);
    call.io.out(WRITE[format](entries, course, call.lang));
    return 0;
  },
};

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
