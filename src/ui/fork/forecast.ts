import type { Lang } from '../../domain/text.ts';
import type { Fork } from '../../lab/fork.ts';
import { graphOf, type Graph } from '../../lab/graph.ts';
import type { History } from '../../lab/history.ts';
import { likeliestPaths, type Path } from '../../lab/paths.ts';
import { exactly, type Range } from '../../lab/range.ts';
import { weigh, type Weighed } from '../../lab/weigh.ts';
import * as m from '../../text/paraglide/messages.js';
import { probabilityWords } from '../../text/probability.ts';

/** All courses that a fork could take by the model. */
export interface Forecast {
  readonly graph: Graph;
  readonly weighed: Weighed;
  readonly history: History;
  readonly paths: readonly Path[];
  readonly rest: Range;
}

const MOST_PATHS = 5;

/** The courses of a fork; `null` where there are too many. */
export function forecastOf({ plan, history }: Fork): Forecast | null {
  const graph = graphOf(plan, history);
  if ('kind' in graph) return null;
  const weighed = weigh(graph, plan.pins);
  return { graph, weighed, history, ...likeliestPaths(graph, weighed, MOST_PATHS) };
}

/** A chance in words; both bounds where a line is missing. */
export function chanceWords(range: Range, lang: Lang): string {
  const p = exactly(range);
  if (p !== null) return probabilityWords(p, lang);
  const [low, high] = [range.low, range.high].map((bound) => probabilityWords(bound, lang));
  return m.odds_between({ low: low ?? '', high: high ?? '' }, { locale: lang });
}
