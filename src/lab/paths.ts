import type { Outcome } from '../domain/tally.ts';
import type { Graph } from './graph.ts';
import { CERTAIN, NEVER, plus, shareIn, times, type Range } from './range.ts';
import type { Weighed } from './weigh.ts';

/** One whole road: what each division came to on it. */
export interface Path {
  readonly probability: Range;
  readonly outcomes: Readonly<Record<string, Outcome>>;
}

interface Trail {
  readonly probability: Range;
  readonly outcome: readonly [string, Outcome] | null;
  readonly before: Trail | null;
}

/** The likeliest roads, best first, and the probability of all others. */
export function likeliestPaths(
  { nodes }: Graph,
  { chances, total }: Weighed,
  most: number,
): { readonly paths: readonly Path[]; readonly rest: Range } {
  const trails: Trail[][] = nodes.map(() => []);
  trails[0] = [{ probability: CERTAIN, outcome: null, before: null }];
  let all = true;
  const best = (list: Trail[]): Trail[] => {
    all &&= list.length <= most;
    return list.sort((a, b) => b.probability.high - a.probability.high).slice(0, most);
  };
  const ends: Trail[] = [];
  for (const node of nodes) {
    const here = best(trails[node.id]!);
    if (node.edges.length === 0) ends.push(...here);
    node.edges.forEach((edge, k) => {
      const chance = chances[node.id]![k]!;
      if (chance.high === 0) return;
      const outcome = node.proceeding && edge.outcome ? ([node.proceeding.id, edge.outcome] as const) : null;
      for (const trail of here)
        trails[edge.to]!.push({ probability: times(trail.probability, chance), outcome, before: trail });
    });
    trails[node.id] = [];
  }
  const paths = best(ends).map((trail): Path => {
    const outcomes: [string, Outcome][] = [];
    for (let step: Trail | null = trail; step; step = step.before)
      if (step.outcome) outcomes.unshift([...step.outcome]);
    return { probability: shareIn(trail.probability, total), outcomes: Object.fromEntries(outcomes) };
  });
  const listed = paths.reduce((sum, { probability }) => plus(sum, probability), NEVER);
  const rest = all ? NEVER : { low: Math.max(0, 1 - listed.high), high: Math.max(0, 1 - listed.low) };
  return { paths, rest };
}
