import { studyOf, type Case, type Robustness, type Study } from '../../lab/robustness.ts';
import { tippingWords, verdictWords } from '../../lab/robustnessWords.ts';
import { exactly } from '../../lab/range.ts';
import * as m from '../../text/paraglide/messages.js';
import type { Call, ExitCode } from '../command.ts';
import { changesHeading, changesInForce, tooLarge, type OpenFork } from '../run.ts';

/** `odds --robust`: one verdict a division over every circumstance; interrupted, those gone through so far are given and marked. */
export async function robust(call: Call, opened: OpenFork): Promise<ExitCode> {
  const { history } = opened.fork;
  const study = studyOf(history.course.scenario, history.course, opened.interventions);
  const cases = await casesOf(study, call);
  const partial = call.io.interrupted.aborted;
  const verdicts = study.verdicts(cases.list);
  call.io.out(
    call.json
      ? JSON.stringify(asJson(verdicts, opened, partial), null, 2) + '\n'
      : readable(verdicts, opened, call) +
          `\n${m.robust_cases({ count: String(cases.done), of: String(study.circumstances.length) }, { locale: call.lang })}\n`,
  );
  return partial ? 130 : 0;
}

async function casesOf({ circumstances, casesUnder }: Study, { io }: Call) {
  const list: Case[] = [];
  let done = 0;
  for (const circumstance of circumstances) {
    // Lets an interruption be heard.
    await new Promise((resolve) => setImmediate(resolve));
    if (io.interrupted.aborted) break;
    const found = casesUnder(circumstance);
    if ('kind' in found) throw tooLarge(found);
    list.push(...found);
    done++;
    if (io.progress) io.err(`\r${done}/${circumstances.length}`);
  }
  if (io.progress) io.err('\n');
  return { list, done };
}

function asJson(verdicts: readonly Robustness[], { fork }: OpenFork, partial: boolean) {
  return {
    partial,
    divisions: verdicts.map((one) => ({
      id: one.id,
      recorded: fork.history.at.get(one.id)?.step.division?.outcome ?? null,
      outcome: one.outcome,
      verdict: one.verdict,
      cases: one.put,
      otherwise: one.otherwise.map(({ circumstance, carried, result }) => ({
        ...circumstance,
        result,
        probability: exactly(carried),
        range: [carried.low, carried.high],
      })),
      unnamed: one.unnamed,
      sentence: verdictWords(one, fork.plan.course),
      byFaction: one.tips?.quorate ? one.tips.byFaction : null,
    })),
  };
}

function readable(verdicts: readonly Robustness[], opened: OpenFork, { lang }: Call): string {
  const { course } = opened.fork.plan;
  const titles = new Map(course.proceedings.map(({ id, title }) => [id, title[lang]]));
  const lines = verdicts.map((one) =>
    [
      `${one.id} — ${titles.get(one.id) ?? ''}`,
      `  ${verdictWords(one, course)[lang]}`,
      ...(one.verdict === 'not-put' ? [] : [tippingWords(one, course)?.[lang]]).flatMap((said) =>
        said === undefined ? [] : [`  ${said}`],
      ),
    ].join('\n'),
  );
  return `${changesHeading(changesInForce(opened, lang), lang)}${lines.join('\n')}\n`;
}
