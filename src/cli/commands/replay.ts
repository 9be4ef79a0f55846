import { PARTS } from '../../domain/tally.ts';
import type { Lang } from '../../domain/text.ts';
import type { Course } from '../../congress/course.ts';
import { replayJson } from '../../congress/exported.ts';
import { presentInAll } from '../../congress/house.ts';
import type { Step } from '../../congress/replay.ts';
import { sessionLines } from '../../congress/sessionLines.ts';
import { reasonText } from '../../congress/words.ts';
import { badgeOf } from '../../domain/doubt.ts';
import { dayInUse } from '../../text/dates.ts';
import { badgeWord, kindWord, outcomeWord, partWord, statusWord, tallyWords } from '../../text/words.ts';
import type { Command } from '../command.ts';
import { changesHeading, openRun } from '../run.ts';
import { placeOfStep } from '../steps.ts';
import { table } from '../table.ts';

/** The session step by step. */
export const replay: Command = {
  name: 'replay',
  session: true,
  summary: 'the session step by step',
  help: 'smolny replay S [--to STEP] [--variant ID] [--reading PROCEEDING=ID] [--json]\n\nSTEP is the id of a proceeding; the replay ends with it.\n\nExample:\n  smolny replay second --to appeal',
  options: { to: { type: 'string' } },
  run(call) {
    const { course, steps, mark, changes } = openRun(call);
    const shown = upTo(steps, call.values['to']);
    call.io.out(
      call.json
        ? JSON.stringify(replayJson(shown, course, mark, call.lang), null, 2) + '\n'
        : changesHeading(changes, call.lang) + readable(shown, course, call.lang),
    );
    return 0;
  },
};

/** The steps up to and including the one named. */
function upTo(steps: readonly Step[], to: unknown): readonly Step[] {
  if (typeof to !== 'string') return steps;
  return steps.slice(0, placeOfStep(steps, to) + 1);
}

function readable(steps: readonly Step[], course: Course, lang: Lang): string {
  const days = steps.flatMap(({ at }) => (at === null ? [] : [at.day]));
  const rows = steps.map((step) => [
    step.n,
    step.at ? dayInUse(step.at.day) : '',
    step.id,
    kindWord(step.kind, lang),
    presentInAll(step.house),
    step.why
      ? `${statusWord(step.status, lang)}: ${reasonText(step.why, course)[lang]}`
      : resultWords(step, lang),
  ]);
  return `${[course.scenario.title[lang], ...sessionLines(course, days, lang)].join('\n')}\n\n${table(rows)}\n`;
}

function resultWords({ division, title }: Step, lang: Lang): string {
  if (!division) return title[lang];
  const tally =
    tallyWords(division.tally, lang) ??
    PARTS.slice(0, 2)
      .map((part) => `? ${partWord(part, lang)}`)
      .join(', ');
  return `${title[lang]}: ${outcomeWord(division.outcome, lang)} (${tally}; ${badgeWord(badgeOf(division.basis, division.certainty), lang)})`;
}
