import { replayJson } from '../../congress/exported.ts';
import { bodyMethods, type BodyMethods } from '../../lab/bodyMethods.ts';
import { compare as compared, type Comparison } from '../../lab/compare.ts';
import * as m from '../../text/paraglide/messages.js';
import type { Outcome } from '../../domain/tally.ts';
import { apportionmentWord } from '../../text/apportionmentWord.ts';
import { formatDecimal, formatPercent } from '../../text/numbers.ts';
import { outcomeWord } from '../../text/words.ts';
import { InputError, UsageError, type Call, type Command } from '../command.ts';
import { changesHeading, changesInForce, openFork, type OpenFork } from '../run.ts';
import { table } from '../table.ts';

/** History and a fork side by side. */
export const compare: Command = {
  name: 'compare',
  session: true,
  summary: 'history and a fork side by side, or two forks',
  help: `smolny compare S --what-if FILE|CODE [--with FILE|CODE] [--seed N] [--json]

The first difference, every outcome, the CEC by faction, and who can turn a vote. The effect of a fork is the model of the fork against the
model of history; what is recorded stands beside.

Example:
  smolny compare second --what-if 1.second_1.v_factions-649-split.c_walkout.2jqg`,
  options: { with: { type: 'string' } },
  run(call) {
    if (call.values['what-if'] === undefined)
      throw new UsageError('expected --what-if with a file of changes or a share code');
    const opened = openFork(call);
    const other = otherFork(opened, call);
    const comparison = compared(opened.fork, other?.fork);
    call.io.out(
      call.json
        ? JSON.stringify(asJson(opened, other, comparison, call), null, 2) + '\n'
        : readable(opened, other, comparison, call),
    );
    return 0;
  },
};

function otherFork({ fork }: OpenFork, call: Call): OpenFork | null {
  const given = call.values['with'];
  if (typeof given !== 'string') return null;
  const other = openFork({ ...call, values: { ...call.values, 'what-if': given } });
  const [own, its] = [fork, other.fork].map(({ history: { course } }) => [course.variant, course.readings]);
  if (JSON.stringify(own) === JSON.stringify(its)) return other;
  throw new InputError([
    'expected two forks of one history, found two counts or readings; name them with --variant and --reading',
  ]);
}

const replayOf = ({ fork, interventions }: OpenFork, lang: Call['lang']) =>
  replayJson(fork.steps, fork.plan.course, { seed: fork.seed, interventions }, lang);

/** Two forks have the keys of history and a fork, with `other` for `history`. */
function asJson(opened: OpenFork, other: OpenFork | null, comparison: Comparison, { lang }: Call) {
  const { firstDifference, outcomes, cec, power, sentence } = comparison;
  const fork = replayOf(opened, lang);
  if (other)
    return {
      other: replayOf(other, lang),
      fork,
      firstDifference,
      outcomes: outcomes.map(({ history, modelOfHistory, ...row }) => ({
        ...row,
        other: history,
        modelOfOther: modelOfHistory,
      })),
      bodies: {
        cec: cec.map(({ history, modelOfHistory, ...row }) => ({
          ...row,
          other: history,
          modelOfOther: modelOfHistory,
        })),
      },
      power: power.map(({ history, ...row }) => ({ ...row, other: history })),
      sentence,
    };
  const { history } = opened.fork;
  return {
    history: replayJson(history.steps, history.course, { seed: null, interventions: [] }, lang),
    fork,
    firstDifference,
    outcomes,
    bodies: { cec, methods: bodyMethods(opened.fork) },
    power,
    sentence,
  };
}

function readable(opened: OpenFork, other: OpenFork | null, comparison: Comparison, { lang }: Call): string {
  const locale = { locale: lang };
  const say = (outcome: Outcome | null): string =>
    outcome === null ? m.compare_not_put({}, locale) : outcomeWord(outcome, lang);
  const head = [
    ...(other
      ? [m.compare_other({}, locale), m.compare_model_of_other({}, locale)]
      : [m.compare_history({}, locale), m.compare_model_of_history({}, locale)]),
    m.compare_fork({}, locale),
    m.compare_model_of_fork({}, locale),
  ];
  const outcomes = comparison.outcomes.map(({ id, history, modelOfHistory, fork, modelOfFork }) => [
    id,
    say(history),
    say(modelOfHistory),
    say(fork),
    say(modelOfFork),
  ]);
  const cec = comparison.cec.map(({ faction, history, modelOfHistory, fork, modelOfFork }) => [
    faction,
    ...[history, modelOfHistory, fork, modelOfFork].map((seats) => seats ?? m.not_recorded({}, locale)),
  ]);
  const percent = (share: number | null): string => (share === null ? '—' : formatPercent(share, lang));
  const power = comparison.power.map(({ step, faction, history, fork }) => [
    step,
    faction,
    percent(history),
    percent(fork),
  ]);
  const bodies = other ? [] : bodyMethods(opened.fork);
  return [
    changesHeading(changesInForce(opened, lang), lang),
    ...(other ? [`${m.compare_other({}, locale)}: ${changesInForce(other, lang).join('; ')}\n\n`] : []),
    `${comparison.sentence[lang]}\n\n`,
    `${table([['', ...head], ...outcomes])}\n`,
    cec.length > 0 ? `\n${table([[m.compare_cec({}, locale), ...head], ...cec])}\n` : '',
    ...bodies.map((body) => `\n${methodsTable(body, lang)}\n`),
    power.length > 0
      ? `\n${table([[m.power_title({}, locale), '', head[0] ?? '', m.compare_fork({}, locale)], ...power])}\n`
      : '',
  ].join('');
}

/** The real body, then the seats that each method gives in the hall of the fork: how many of the real ones move, how far from proportion. */
function methodsTable({ id, real, fork, disproportion }: BodyMethods, lang: Call['lang']): string {
  const factions = [...new Set([real, ...fork.map(({ seats }) => seats)].flatMap(Object.keys))];
  const row = (name: string, seats: BodyMethods['real'], moved: number | string, far: number | null) => [
    name,
    ...factions.map((faction) => seats[faction] ?? 0),
    moved,
    far === null ? '—' : formatDecimal(far, lang),
  ];
  return table([
    [id, ...factions, m.methods_moved({}, { locale: lang }), m.methods_gallagher({}, { locale: lang })],
    row(m.methods_real({}, { locale: lang }), real, '—', disproportion.fork),
    ...fork.map(({ method, seats, moved, disproportion }) =>
      row(apportionmentWord(method, lang), seats, moved, disproportion),
    ),
  ]);
}
