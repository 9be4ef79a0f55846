import type { Fork } from '../../lab/fork.ts';
import { graphOf, type Graph } from '../../lab/graph.ts';
import type { History } from '../../lab/history.ts';
import { likeliestPaths, type Path } from '../../lab/paths.ts';
import type { Range } from '../../lab/range.ts';
import { weigh, type Weighed } from '../../lab/weigh.ts';

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
