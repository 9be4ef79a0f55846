import { weightsAt } from '../../congress/weights.ts';
import { ruleTitle } from '../../congress/words.ts';
import { m } from '../../text/paraglide/messages.js';
import { dummies } from '../../voting/power/banzhaf.ts';
import {
  groupOf,
  powerOfGroups,
  type Group,
  type GroupPower,
  type PowerOfGroups,
} from '../../voting/power/groups.ts';
import { countMinimalWinning } from '../../voting/power/minimalWinning.ts';
import {
  dictator,
  MOST_PLAYERS,
  totalWeight,
  vetoPlayers,
  type GameProblem,
} from '../../voting/power/weightedGame.ts';
import { InputError, UsageError, type Call, type Command } from '../command.ts';
import { openRun } from '../run.ts';
import { placeOfStep } from '../steps.ts';

/** Banzhaf and Shapley–Shubik indices of a weighted voting game. */
export const power: Command = {
  name: 'power',
  session: true,
  summary: 'Banzhaf (normalized and absolute) and Shapley–Shubik indices',
  help: `smolny power S [--at STEP]
smolny power --quota Q --weights A,B,… [--names NAME,NAME,…]

The first: the factions in the hall after a step (the last unless told), each as one bloc, under the rule of
its division or else the one in force, where everyone votes for or against.

A coalition wins when its weights add up to the quota or more.

  --quota Q      a whole number from 1 to the sum of the weights
  --weights …    whole numbers; N stands for one player, NxW for N players of weight W each:
                 390 counts a faction as one bloc, 390x1 as its members one by one
  --names …      what to call them, in the same order; numbers unless told

smolny power second --at peace-decree
smolny power --quota 12 --weights 4,4,4,2,2,1 --names Germany,France,Italy,Belgium,Netherlands,Luxembourg`,
  options: {
    at: { type: 'string' },
    quota: { type: 'string' },
    weights: { type: 'string' },
    names: { type: 'string' },
  },
  run(call) {
    const report = reportOn(call.args.length > 0 ? gameOfStep(call) : statedGame(call), call.lang);
    call.io.out(call.json ? `${JSON.stringify(asJson(report))}\n` : asTable(report, call.lang));
    return 0;
  },
};

type Lang = Call['lang'];

/** Whose power is asked for, and of which moment of a session if it is one. */
interface Question {
  readonly quota: number;
  readonly groups: readonly Group[];
  readonly of: Asked | null;
}

interface Asked {
  readonly moment: Readonly<Record<'scenario' | 'variant' | 'step' | 'rule', string>>;
  readonly title: string;
}

/** The game of the house at a step of a session. */
function gameOfStep(call: Call): Question {
  const { values, lang, json } = call;
  const locale = { locale: lang };
  if (values['quota'] !== undefined || values['weights'] !== undefined || values['names'] !== undefined)
    throw new UsageError(m.power_session_or_game({}, locale));
  const { course, steps } = openRun(call);
  const step = typeof values['at'] === 'string' ? steps[placeOfStep(steps, values['at'])] : steps.at(-1);
  if (step === undefined) throw new InputError([m.power_no_players({}, locale)]);
  const { rule, quota, present } = weightsAt(step, course);
  if (present.length === 0) throw new InputError([m.power_nobody_present({ step: step.id }, locale)]);
  if (quota === null)
    throw new InputError([m.power_no_quota({ rule: ruleTitle(rule.id, course, lang) }, locale)]);
  const nameOf = (faction: string): string =>
    (json ? undefined : course.scenario.factions.find(({ id }) => id === faction)?.name[lang]) ?? faction;
  return {
    quota,
    groups: present.map(({ faction, delegates }) => groupOf(nameOf(faction), delegates, 'bloc')),
    of: {
      moment: { scenario: course.scenario.id, variant: course.variant, step: step.id, rule: rule.id },
      title: `${course.scenario.title[lang]}: ${step.title[lang]} (${ruleTitle(rule.id, course, lang)})`,
    },
  };
}

/** The game of `--quota` and `--weights`. */
function statedGame({ values, lang }: Call): Question {
  const { quota, weights, names } = values;
  const locale = { locale: lang };
  if (typeof quota !== 'string' || typeof weights !== 'string')
    throw new UsageError(m.power_needs_quota_and_weights({}, locale));
  if (!/^\d+$/.test(quota)) throw new UsageError(m.power_quota_not_a_number({ text: quota }, locale));
  if (values['at'] !== undefined) throw new UsageError(m.power_session_or_game({}, locale));
  const stated = listed(weights);
  const called = typeof names === 'string' ? listed(names) : stated.map((_, index) => `${index + 1}`);
  if (called.length !== stated.length)
    throw new UsageError(
      m.power_names_do_not_match({ names: called.length, weights: stated.length }, locale),
    );
  const groups = stated.map((text, index) => statedGroup(text, called[index] ?? '', lang));
  return { quota: Number(quota), groups, of: null };
}

function listed(text: string): readonly string[] {
  return text.trim() === '' ? [] : text.split(',').map((part) => part.trim());
}

function statedGroup(text: string, name: string, lang: Lang): Group {
  const [, players, weight] = /^(?:(\d+)x)?(\d+)$/.exec(text) ?? [];
  if (weight === undefined) throw new UsageError(m.power_weight_not_a_number({ text }, { locale: lang }));
  return players === undefined
    ? { name, counted: 'bloc', players: 1, weight: Number(weight) }
    : { name, counted: 'members', players: Number(players), weight: Number(weight) };
}

type Report = Extract<PowerOfGroups, { kind: 'power' }> & {
  readonly minimalWinning: bigint;
  readonly of: Asked | null;
};

function reportOn({ quota, groups, of }: Question, lang: Lang): Report {
  const answer = exactly(() => powerOfGroups(quota, groups), lang);
  if (answer.kind === 'refused') throw new InputError([problemText(answer.problem, lang)]);
  return { ...answer, of, minimalWinning: exactly(() => countMinimalWinning(answer.game), lang) };
}

function exactly<T>(count: () => T, lang: Lang): T {
  try {
    return count();
  } catch (error) {
    if (error instanceof RangeError) throw new InputError([m.power_too_large({}, { locale: lang })]);
    throw error;
  }
}

function problemText(problem: GameProblem, lang: Lang): string {
  const locale = { locale: lang };
  switch (problem) {
    case 'no-players':
      return m.power_no_players({}, locale);
    case 'too-many-players':
      return m.power_too_many_players({ most: MOST_PLAYERS }, locale);
    case 'weight-not-whole':
    case 'sum-too-large':
      return m.power_sum_too_large({ most: Number.MAX_SAFE_INTEGER }, locale);
    case 'quota-not-whole':
    case 'quota-not-positive':
      return m.power_quota_not_positive({}, locale);
    case 'quota-above-sum':
      return m.power_quota_above_sum({}, locale);
  }
}

function asJson(report: Report): Record<string, unknown> {
  const { game, groups } = report;
  const players = playerNames(groups);
  const named = (indices: readonly number[]): readonly (string | undefined)[] =>
    indices.map((index) => players[index]);
  const alone = dictator(game);
  return {
    ...report.of?.moment,
    quota: game.quota,
    players,
    weights: game.weights,
    banzhaf: report.banzhaf.normalized,
    banzhafAbsolute: report.banzhaf.absolute,
    shapleyShubik: report.shapleyShubik.index,
    minimalWinning: Number(report.minimalWinning),
    vetoPlayers: named(vetoPlayers(game)),
    dictator: alone === null ? null : players[alone],
    dummies: named(dummies(report.banzhaf)),
    groups,
  };
}

/** A bloc by its name, members as “name.1”, “name.2”, … */
function playerNames(groups: readonly Group[]): readonly string[] {
  return groups.flatMap(({ name, counted, players }) =>
    counted === 'bloc' ? [name] : Array.from({ length: players }, (_, index) => `${name}.${index + 1}`),
  );
}

function asTable(report: Report, lang: Lang): string {
  const { game, groups } = report;
  const locale = { locale: lang };
  const rows = [
    [
      m.power_column_player({}, locale),
      m.power_column_weight({}, locale),
      m.power_column_banzhaf({}, locale),
      m.power_column_absolute({}, locale),
      m.power_column_shapley_shubik({}, locale),
    ],
    ...groups.flatMap((group) => tableRows(group, lang)),
  ];
  return [
    ...(report.of === null ? [] : [report.of.title]),
    m.power_quota({ quota: game.quota, sum: totalWeight(game.weights) }, locale),
    '',
    ...aligned(rows),
    '',
    m.power_minimal_winning({ count: report.minimalWinning }, locale),
    ...rolesOf(report, lang),
    '',
  ].join('\n');
}

/** A line for a bloc; for a group of members, one for each of them and one for all together. */
function tableRows(group: GroupPower, lang: Lang): readonly (readonly string[])[] {
  const { name, players, weight, each, together } = group;
  const share = new Intl.NumberFormat(lang, { minimumFractionDigits: 4, maximumFractionDigits: 4 });
  const eachRow = [
    `${weight}`,
    ...[each.banzhaf, each.banzhafAbsolute, each.shapleyShubik].map((value) => share.format(value)),
  ];
  if (group.counted === 'bloc') return [[name, ...eachRow]];
  return [
    [m.power_each_of({ name, count: players }, { locale: lang }), ...eachRow],
    [
      m.power_together({ name }, { locale: lang }),
      `${players * weight}`,
      share.format(together.banzhaf),
      '',
      share.format(together.shapleyShubik),
    ],
  ];
}

/** Who has a veto, who decides alone, who never decides, where anybody does: whole groups by their names. */
function rolesOf({ game, groups, banzhaf }: Report, lang: Lang): readonly string[] {
  const locale = { locale: lang };
  const first = new Map<number, string>();
  let player = 0;
  for (const { name, players } of groups) {
    if (players > 0) first.set(player, name);
    player += players;
  }
  const named = (indices: readonly number[]): string =>
    indices.flatMap((index) => first.get(index) ?? []).join(', ');
  const vetoes = named(vetoPlayers(game));
  const idle = named(dummies(banzhaf));
  const alone = dictator(game);
  return [
    ...(vetoes === '' ? [] : [m.power_veto({ names: vetoes }, locale)]),
    ...(alone === null ? [] : [m.power_dictator({ name: named([alone]) }, locale)]),
    ...(idle === '' ? [] : [m.power_dummies({ names: idle }, locale)]),
  ];
}

/** Columns under one another: the first to the left, figures to the right. */
function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
}
