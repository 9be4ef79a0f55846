import { replayJson } from '../../congress/exported.ts';
import { compare as compared, type Comparison } from '../../lab/compare.ts';
import * as m from '../../text/paraglide/messages.js';
import type { Outcome } from '../../domain/tally.ts';
import { outcomeWord } from '../../text/words.ts';
import { UsageError, type Call, type Command } from '../command.ts';
import { changesHeading, changesInForce, openFork, type OpenFork } from '../run.ts';
import { table } from '../table.ts';

/** History and a fork side by side. */
export const compare: Command = {
  name: 'compare',
  session: true,
  summary: 'history and a fork side by side',
  help: `smolny compare S --what-if FILE|CODE [--seed N] [--json]

The first difference, every outcome, the CEC by faction, and who can turn a vote. The effect of a fork is the model of the fork against the
model of history; what is recorded stands beside.

Example:
  smolny compare second --what-if 1.second_1.v_factions-649-split.c_walkout.2jqg`,
  options: {},
  run(call) {
    if (call.values['what-if'] === undefined)
      throw new UsageError('expected --what-if with a file of changes or a share code');
    const opened = openFork(call);
    const comparison = compared(opened.fork);
    call.io.out(
      call.json
        ? JSON.stringify(asJson(opened, comparison, call), null, 2) + '\n'
        : readable(opened, comparison, call),
    );
    return 0;
  },
};

function asJson({ fork, interventions }: OpenFork, comparison: Comparison, { lang }: Call) {
  const { history, plan, seed, steps } = fork;
  const { firstDifference, outcomes, cec, power, sentence } = comparison;
  return {
    history: replayJson(history.steps, history.course, { seed: null, interventions: [] }, lang),
    fork: replayJson(steps, plan.course, { seed, interventions }, lang),
    firstDifference,
    outcomes,
    bodies: { cec },
    power,
    sentence,
  };
}

function readable(opened: OpenFork, comparison: Comparison, { lang }: Call): string {
  const locale = { locale: lang };
  const say = (outcome: Outcome | null): string =>
    outcome === null ? m.compare_not_put({}, locale) : outcomeWord(outcome, lang);
  const head = [
    m.compare_history({}, locale),
    m.compare_model_of_history({}, locale),
    m.compare_fork({}, locale),
  ];
  const outcomes = comparison.outcomes.map(({ id, history, modelOfHistory, fork, modelOfFork }) => [
    id,
    say(history),
    say(modelOfHistory),
    say(fork),
    say(modelOfFork),
  ]);
  const cec = comparison.cec.map(({ faction, history, modelOfHistory, fork }) => [
    faction,
    history,
    modelOfHistory,
    fork,
  ]);
  return [
    changesHeading(changesInForce(opened, lang), lang),
    `${comparison.sentence[lang]}\n\n`,
    `${table([['', ...head, m.compare_model_of_fork({}, locale)], ...outcomes])}\n`,
    cec.length > 0 ? `\n${table([[m.compare_cec({}, locale), ...head], ...cec])}\n` : '',
  ].join('');
}
