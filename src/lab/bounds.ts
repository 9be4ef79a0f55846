import type { Edge, Graph, Node } from './graph.ts';
import type { Range } from './range.ts';

/** Says of an edge whether it is one of those meant. */
export type OfEdges = (node: Node, edge: Edge) => boolean;

/** Chances of the edges of each node, in their order; the bounds of a node's edges leave room for a sum of 1. */
export type Chances = readonly (readonly Range[])[];

/**
 * The probability of a road that passes one of the edges meant, given that it only takes edges allowed: between what it is if missing lines
 * fall out as unluckily as they can and as luckily. No road passes two of the edges meant.
 *
 * Each end of the range is found from the end of the session back, at each node the worst (best) chances within their bounds, as in a
 * bounded-parameter Markov decision process (Givan, Leach and Dean, Artificial Intelligence 122, 2000). With x for passing and y for not
 * passing, both within what is allowed, x ÷ (x + y) is least where x is least and y most.
 */
export function boundsOf(graph: Graph, chances: Chances, allowed: OfEdges, meant: OfEdges): Range {
  const passing = (end: Extreme): number => extreme(graph, chances, allowed, meant, 'passing', end);
  const other = (end: Extreme): number => extreme(graph, chances, allowed, meant, 'other', end);
  const share = (x: number, y: number): number => (x > 0 ? x / (x + y) : 0);
  return { low: share(passing('least'), other('most')), high: share(passing('most'), other('least')) };
}

/** The probability of a road that only takes edges allowed. */
export function keepingTo(graph: Graph, chances: Chances, allowed: OfEdges): Range {
  const end = (which: Extreme): number => extreme(graph, chances, allowed, () => false, 'other', which);
  return { low: end('least'), high: end('most') };
}

type Extreme = 'least' | 'most';

function extreme(
  { nodes }: Graph,
  chances: Chances,
  allowed: OfEdges,
  meant: OfEdges,
  sought: 'passing' | 'other',
  end: Extreme,
): number {
  // From each node on: of keeping to what is allowed, and of what is sought as well.
  const keeping = new Float64Array(nodes.length);
  const value = new Float64Array(nodes.length);
  for (const node of nodes.toReversed()) {
    const { id, edges } = node;
    if (edges.length === 0) {
      keeping[id] = 1;
      value[id] = sought === 'other' ? 1 : 0;
      continue;
    }
    const bounds = chances[id] ?? [];
    const worth = (of: (edge: Edge) => number): number[] =>
      edges.map((edge) => (allowed(node, edge) ? of(edge) : 0));
    keeping[id] = mean(
      bounds,
      worth(({ to }) => keeping[to] ?? 0),
      end,
    );
    const onward = worth((edge) => {
      if (!meant(node, edge)) return value[edge.to] ?? 0;
      return sought === 'passing' ? (keeping[edge.to] ?? 0) : 0;
    });
    value[id] = mean(bounds, onward, end);
  }
  return value[0] ?? 0;
}

/** The least or greatest mean of values whose chances lie within bounds and sum to 1. */
function mean(bounds: readonly Range[], values: readonly number[], end: Extreme): number {
  const sign = end === 'least' ? 1 : -1;
  const order = values.map((_, i) => i).sort((a, b) => sign * (values[a]! - values[b]!));
  let left = bounds.reduce((rest, { low }) => rest - low, 1);
  let sum = 0;
  for (const i of order) {
    const { low, high } = bounds[i]!;
    const more = Math.max(0, Math.min(left, high - low));
    left -= more;
    sum += (low + more) * values[i]!;
  }
  return sum;
}
