import type { Fork } from '../../lab/fork.ts';
import type { History } from '../../lab/history.ts';
import type { Ways } from '../../lab/questions.ts';
import { weigh, type Weighed } from '../../lab/weigh.ts';

/** All courses that a fork could take by the model. */
export interface Forecast extends Ways {
  readonly weighed: Weighed;
  readonly history: History;
}

/** What a worker found of a fork, with its probabilities at hand. */
export const forecastFrom = (ways: Ways, { plan, history }: Fork): Forecast => ({
  ...ways,
  weighed: weigh(ways.graph, plan.pins),
  history,
});
