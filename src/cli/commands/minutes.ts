import { minutesOf } from '../../congress/minutes.ts';
import { minutesIn, MINUTES_FORMATS } from '../../congress/minutesFile.ts';
import { formatAsked, UsageError, type Command } from '../command.ts';
import { openRun } from '../run.ts';

/** The minutes as readable text with sources. */
export const minutes: Command = {
  name: 'minutes',
  session: true,
  summary: 'the minutes as readable text with sources',
  help: 'smolny minutes S [--format text|markdown|csv|json] [--lang en|ru] [--variant ID] [--reading PROCEEDING=ID]\n\nExample:\n  smolny minutes second --format markdown --lang ru',
  options: { format: { type: 'string' } },
  run(call) {
    const { course, steps, changes } = openRun(call);
    const entries = minutesOf(steps, course);
    const asked = formatAsked(call) ?? 'text';
    const format = MINUTES_FORMATS.find((known) => known === asked);
    if (!format)
      throw new UsageError(`expected --format ${MINUTES_FORMATS.join('|')}, found "${String(asked)}"`);
    call.io.out(minutesIn(format, entries, course, call.lang, changes));
    return 0;
  },
};
