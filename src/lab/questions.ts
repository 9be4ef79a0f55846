import { graphOf, type Graph, type TooLarge } from './graph.ts';
import { historyOf } from './history.ts';
import { planFor } from './interventions.ts';
import { likeliestPaths, type Path } from './paths.ts';
import type { Range } from './range.ts';
import { courseSent, type SentSession } from './sent.ts';
import { studyOf, type Case, type Robustness } from './robustness.ts';
import { weigh } from './weigh.ts';

/** How far a study has come, and the verdicts over what it has gone through. */
export interface StudyPart {
  readonly kind: 'verdicts';
  readonly done: number;
  readonly of: number;
  /** None before the first circumstance. */
  readonly verdicts: readonly Robustness[];
}

/** A session gone through under every circumstance, one at a time; ends with `too-large` where one of them cannot be. */
export function* studied(session: SentSession): Generator<StudyPart | TooLarge> {
  const study = studyOf(session.scenario, courseSent(session), session.interventions);
  const of = study.circumstances.length;
  const cases: Case[] = [];
  yield { kind: 'verdicts', done: 0, of, verdicts: [] };
  for (const [i, circumstance] of study.circumstances.entries()) {
    const found = study.casesUnder(circumstance);
    if ('kind' in found) return yield found;
    cases.push(...found);
    yield { kind: 'verdicts', done: i + 1, of, verdicts: study.verdicts(cases) };
  }
}

/** All ways that a session could go by the model. */
export interface Ways {
  readonly kind: 'ways';
  readonly graph: Graph;
  /** The likeliest, best first. */
  readonly paths: readonly Path[];
  /** The chance of all others. */
  readonly rest: Range;
}

const MOST_PATHS = 5;

/** The ways of a session; `too-large` where there are more than can be gone through. */
export function waysOf(session: SentSession): Ways | TooLarge {
  const history = historyOf(courseSent(session));
  const plan = planFor(history.course, session.interventions);
  const graph = graphOf(plan, history);
  if ('kind' in graph) return graph;
  return { kind: 'ways', graph, ...likeliestPaths(graph, weigh(graph, plan.pins), MOST_PATHS) };
}
