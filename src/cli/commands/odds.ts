import type { Outcome } from '../../domain/tally.ts';
import { KNOWN_OUTCOMES } from '../../domain/tally.ts';
import { houseBefore } from '../../lab/fork.ts';
import { graphOf, type Graph } from '../../lab/graph.ts';
import { likeliestPaths } from '../../lab/paths.ts';
import { divisionsOf, weigh, type Pins, type Weighed } from '../../lab/weigh.ts';
import type { Uncalibrated } from '../../lab/calibration.ts';
import { exactly, type Range } from '../../lab/range.ts';
import { divisionOf, ruleFor } from '../../congress/division.ts';
import { ruleTitle } from '../../congress/words.ts';
import * as m from '../../text/paraglide/messages.js';
import { outcomeWord } from '../../text/words.ts';
import { nearest } from '../../scenario/suggest.ts';
import { InputError, UsageError, type Call, type Command } from '../command.ts';
import { changesHeading, changesInForce, openFork, tooLarge, type OpenFork } from '../run.ts';
import { table } from '../table.ts';
import { robust } from './robust.ts';

const PATHS = 16;
const MOST_PATHS = 1000;

/** Exact probabilities of a session: each division, each road. */
export const odds: Command = {
  name: 'odds',
  session: true,
  summary: 'exact probabilities: each division, each path, each final state',
  help: `smolny odds S [--what-if FILE|CODE] [--pin ID=OUTCOME]… [--paths N] [--json]
smolny odds S --robust [--what-if FILE|CODE] [--json]

Every division is computed from its lines, recorded or not; nothing is drawn, so a seed changes nothing. --pin conditions: given that
this outcome came about; it is one outcome a division, and none that the changes pin otherwise.
--paths N lists the N likeliest roads (${PATHS} unless told); the rest is given as one number.
--robust tells of each division whether it stands under every variant, with and without each walkout and all of them, and however those
of unknown party vote; and how few could have turned it.

Example:
  smolny odds second --pin peace-decree=carried`,
  options: {
    pin: { type: 'string', multiple: true },
    paths: { type: 'string' },
    robust: { type: 'boolean' },
  },
  run(call) {
    if (call.values['robust'] === true && (call.values['pin'] ?? call.values['paths']) !== undefined)
      throw new UsageError('--robust gives verdicts, so --pin and --paths mean nothing with it');
    const opened = openFork(call, { drawn: false });
    if (call.values['robust'] === true) return robust(call, opened);
    const { plan, history } = opened.fork;
    const pins = pinsOf(call, opened);
    const graph = graphOf({ ...plan, pins }, history);
    if ('kind' in graph) throw tooLarge(graph);
    const weighed = weigh(graph, pins);
    if (weighed.forced)
      call.io.err('odds: the model gives what is pinned no chance; it was put there by force\n');
    const most = pathsOf(call);
    call.io.out(
      call.json
        ? JSON.stringify(asJson(graph, weighed, opened, pins, most), null, 2) + '\n'
        : readable(graph, weighed, opened, pins, most, call),
    );
    return 0;
  },
};

function pathsOf(call: Call): number {
  const { paths } = call.values;
  if (paths === undefined) return PATHS;
  const most = Number(paths);
  if (Number.isInteger(most) && most >= 0 && most <= MOST_PATHS) return most;
  throw new UsageError(
    `expected --paths as a whole number from 0 to ${MOST_PATHS}, found "${String(paths)}"`,
  );
}

/** What the odds are conditional on: the pins of the changes and those of the command line, which may not contradict. */
function pinsOf(call: Call, opened: OpenFork): Pins {
  const pins = new Map(opened.fork.plan.pins);
  for (const [id, outcome] of pinsAsked(call, opened)) {
    const other = pins.get(id);
    if (other !== undefined && other !== outcome)
      throw new UsageError(`expected one outcome of "${id}" to be given, found both ${other} and ${outcome}`);
    pins.set(id, outcome);
  }
  return pins;
}

function pinsAsked(call: Call, { fork }: OpenFork): [string, Outcome][] {
  const { pin } = call.values;
  const divisions = fork.plan.course.proceedings.filter(divisionOf).map(({ id }) => id);
  return (Array.isArray(pin) ? pin : []).map((pair) => {
    const [id = '', name, more] = String(pair).split('=');
    const outcome = KNOWN_OUTCOMES.find((candidate) => candidate === name);
    if (!outcome || more !== undefined)
      throw new UsageError(`expected --pin ID=carried, lost, tied or inquorate, found "${String(pair)}"`);
    if (divisions.includes(id)) return [id, outcome];
    const near = nearest(id, divisions);
    throw new InputError([
      `expected a division of this session, found "${id}" (${near ? `did you mean "${near}"?` : `there are: ${divisions.join(', ')}`})`,
    ]);
  });
}

const pair = ({ low, high }: Range): [number, number] => [low, high];

/** The rule that each division is judged by. */
function rulesOf({ fork }: OpenFork): ReadonlyMap<string, string> {
  const { course } = fork.plan;
  return new Map(
    fork.steps.flatMap(({ id, proceeding }, i): [string, string][] => {
      const division = divisionOf(proceeding);
      return division ? [[id, ruleFor(division, houseBefore(fork, i), course).id]] : [];
    }),
  );
}

/** Whether the lines were fitted to the recorded tally, or why not; `null` where history took no vote. */
function calibrationOf(id: string, { fork }: OpenFork): 'calibrated' | Uncalibrated | null {
  const calibration = fork.model.calibration(id);
  return calibration && (calibration.kind === 'none' ? calibration.why : calibration.kind);
}

function asJson(graph: Graph, weighed: Weighed, opened: OpenFork, pins: Pins, most: number) {
  const { plan, history } = opened.fork;
  const rules = rulesOf(opened);
  const { paths, rest } = likeliestPaths(graph, weighed, most);
  return {
    given: Object.fromEntries(pins),
    divisions: divisionsOf(weighed, plan.course).map(({ id, held, carried }) => ({
      id,
      probability: exactly(carried),
      range: pair(carried),
      exact: exactly(carried) !== null,
      held: exactly(held),
      rule: rules.get(id) ?? null,
      recorded: history.at.get(id)?.step.division?.outcome ?? null,
      calibration: calibrationOf(id, opened),
    })),
    nodes: graph.nodes.map(({ id, proceeding }) => ({
      id,
      proceeding: proceeding?.id ?? null,
      probability: exactly(weighed.at(id)),
      range: pair(weighed.at(id)),
    })),
    edges: graph.nodes.flatMap((node) =>
      node.edges.map(({ to, outcome, held }, k) => ({
        from: node.id,
        to,
        outcome: outcome ?? (held ? 'held' : 'struck'),
        probability: exactly(weighed.along(node.id, k)),
        range: pair(weighed.along(node.id, k)),
      })),
    ),
    paths: paths.map(({ probability, outcomes }) => ({
      probability: exactly(probability),
      range: pair(probability),
      outcomes,
    })),
    rest: exactly(rest),
    forced: weighed.forced,
  };
}

const SMALL = 0.0001;

/** A percentage that never rounds to certain or impossible what is neither. */
function percent(p: number): string {
  if (p > 0 && p < SMALL) return `${(100 * p).toExponential(1)} %`;
  if (p < 1 && p > 1 - SMALL) return '> 99.99 %';
  return `${(100 * p).toFixed(2)} %`;
}
const rangeText = (range: Range): string => {
  const p = exactly(range);
  return p === null ? `${percent(range.low)} – ${percent(range.high)}` : percent(p);
};

/** “Given that: …”, the titles of what is pinned with their outcomes; empty where nothing is. */
function givenLine(pins: Pins, { fork }: OpenFork, locale: Call['lang']): string {
  if (pins.size === 0) return '';
  const list = fork.plan.course.proceedings
    .flatMap(({ id, title }) => {
      const outcome = pins.get(id);
      return outcome === undefined ? [] : [`${title[locale]}: ${outcomeWord(outcome, locale)}`];
    })
    .join('; ');
  return `${m.odds_given({ list }, { locale })}\n\n`;
}

function readable(
  graph: Graph,
  weighed: Weighed,
  opened: OpenFork,
  pins: Pins,
  most: number,
  call: Call,
): string {
  const { plan, history } = opened.fork;
  const locale = call.lang;
  const rules = rulesOf(opened);
  const rows = divisionsOf(weighed, plan.course).map(({ id, held, carried }) => {
    const recorded = history.at.get(id)?.step.division?.outcome;
    return [
      id,
      rangeText(carried),
      rangeText(held),
      ruleTitle(rules.get(id) ?? '', plan.course, locale),
      recorded ? outcomeWord(recorded, locale) : '—',
    ];
  });
  const head = [
    '',
    m.odds_carried({}, { locale }),
    m.odds_held({}, { locale }),
    m.odds_rule({}, { locale }),
    m.odds_recorded({}, { locale }),
  ];
  const { paths, rest } = likeliestPaths(graph, weighed, most);
  const roads = paths.map(({ probability, outcomes }) => [
    rangeText(probability),
    Object.entries(outcomes)
      .map(([id, outcome]) => `${id}: ${outcomeWord(outcome, locale)}`)
      .join('; '),
  ]);
  const titlesOf = (why: Uncalibrated): string =>
    plan.course.proceedings
      .filter(({ id }) => calibrationOf(id, opened) === why)
      .map(({ title }) => title[locale])
      .join('; ');
  const [infeasible, noLine] = [titlesOf('infeasible'), titlesOf('no-line')];
  return [
    changesHeading(changesInForce(opened, locale), locale),
    givenLine(pins, opened, locale),
    `${table([head, ...rows])}\n\n`,
    infeasible === '' ? '' : `${m.odds_infeasible({ list: infeasible }, { locale })}\n\n`,
    noLine === '' ? '' : `${m.odds_no_line({ list: noLine }, { locale })}\n\n`,
    `${m.odds_paths({}, { locale })}\n${table([...roads, [rangeText(rest), m.odds_rest({}, { locale })]])}\n`,
  ].join('');
}
