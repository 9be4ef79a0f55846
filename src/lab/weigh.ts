import type { Course } from '../congress/course.ts';
import { divisionOf } from '../congress/division.ts';
import type { Outcome } from '../domain/tally.ts';
import { boundsOf, keepingTo, type Chances, type OfEdges } from './bounds.ts';
import type { Graph } from './graph.ts';
import { CERTAIN, exactly, NEVER, type Range } from './range.ts';

/** Outcomes that a division must have, by proceeding. */
export type Pins = ReadonlyMap<string, Outcome>;

/** Probabilities over a graph, given what is pinned. */
export interface Weighed {
  /** Of being at a node. */
  readonly at: (node: number) => Range;
  /** Of taking an edge of a node, from the start; edges are counted from 0. */
  readonly along: (node: number, edge: number) => Range;
  /** Of a road that passes one of the edges meant; no road passes two of them. */
  readonly passing: (meant: OfEdges) => Range;
  /** Of taking each edge once at its node, with those cut that would go against what is pinned. */
  readonly chances: Chances;
  /** Of what is pinned. */
  readonly total: Range;
  /** True where the model gives what is pinned no chance: then it was put there by force. */
  readonly forced: boolean;
}

export function weigh(graph: Graph, pins: Pins): Weighed {
  const allowed: OfEdges = ({ proceeding }, edge) => {
    const pin = proceeding ? pins.get(proceeding.id) : undefined;
    return pin === undefined || edge.outcome === pin;
  };
  const chances = graph.nodes.map(({ edges }) => edges.map(({ chance }) => chance));
  const weighed = weighedBy(graph, chances, allowed);
  if (weighed) return { ...weighed, forced: false };
  const forced = graph.nodes.map((node) =>
    node.edges.map((edge) => {
      if (!pins.has(node.proceeding?.id ?? '')) return edge.chance;
      return allowed(node, edge) ? CERTAIN : NEVER;
    }),
  );
  const byForce = weighedBy(graph, forced, allowed) ?? nowhere(graph);
  return { ...byForce, forced: true };
}

type Free = Omit<Weighed, 'forced'>;

/** Pins that no road reaches, even by force. */
const nowhere = ({ nodes }: Graph): Free => ({
  at: () => NEVER,
  along: () => NEVER,
  passing: () => NEVER,
  chances: nodes.map(({ edges }) => edges.map(() => NEVER)),
  total: NEVER,
});

/** `null` where what is allowed has no chance. */
function weighedBy(graph: Graph, chances: Chances, allowed: OfEdges): Free | null {
  const known = chances.every((edges) => edges.every((chance) => exactly(chance) !== null));
  return known ? asNumbers(graph, chances, allowed) : asRanges(graph, chances, allowed);
}

const kept = ({ nodes }: Graph, chances: Chances, allowed: OfEdges): Chances =>
  nodes.map((node) => node.edges.map((edge, k) => (allowed(node, edge) ? chances[node.id]![k]! : NEVER)));

const exact = (probability: number): Range => {
  const clamped = Math.min(1, Math.max(0, probability));
  return { low: clamped, high: clamped };
};

/** Walks the graph forwards and back: P(node | allowed) is the chance of coming there times that of keeping to what is allowed from there. */
function asNumbers(graph: Graph, bounds: Chances, allowed: OfEdges): Free | null {
  const { nodes } = graph;
  const chances = kept(graph, bounds, allowed);
  const chance = (id: number, k: number): number => {
    const { low, high } = chances[id]![k]!;
    return (low + high) / 2;
  };
  const come = new Float64Array(nodes.length);
  come[0] = 1;
  for (const { id, edges } of nodes) edges.forEach(({ to }, k) => (come[to]! += come[id]! * chance(id, k)));
  const go = new Float64Array(nodes.length);
  for (const { id, edges } of nodes.toReversed())
    go[id] = edges.length === 0 ? 1 : edges.reduce((sum, { to }, k) => sum + chance(id, k) * go[to]!, 0);
  const total = go[0]!;
  if (total === 0) return null;
  const along = (id: number, k: number): number =>
    (come[id]! * chance(id, k) * go[nodes[id]!.edges[k]!.to]!) / total;
  return {
    at: (id) => exact((come[id]! * go[id]!) / total),
    along: (id, k) => exact(along(id, k)),
    passing: (meant) => {
      let sum = 0;
      for (const node of nodes)
        node.edges.forEach((edge, k) => {
          if (meant(node, edge)) sum += along(node.id, k);
        });
      return exact(sum);
    },
    chances,
    total: exact(total),
  };
}

function asRanges(graph: Graph, bounds: Chances, allowed: OfEdges): Free | null {
  const total = keepingTo(graph, bounds, allowed);
  if (total.high === 0) return null;
  const passing = (meant: OfEdges): Range => boundsOf(graph, bounds, allowed, meant);
  return {
    at: (id) => (id === 0 ? CERTAIN : passing((_, edge) => edge.to === id)),
    along: (id, k) => passing((_, edge) => edge === graph.nodes[id]?.edges[k]),
    passing,
    chances: kept(graph, bounds, allowed),
    total,
  };
}

/** The chances of one division over all roads. */
export interface SessionOdds {
  readonly id: string;
  /** That it is put to the vote at all. */
  readonly held: Range;
  /** That it is put and carried. */
  readonly carried: Range;
}

/** Every division of a plan in order, with its chances. */
export const divisionsOf = (weighed: Weighed, course: Course): SessionOdds[] =>
  course.proceedings.filter(divisionOf).map(({ id }): SessionOdds => ({
    id,
    held: weighed.passing(({ proceeding }, edge) => proceeding?.id === id && edge.held),
    carried: weighed.passing(({ proceeding }, edge) => proceeding?.id === id && edge.outcome === 'carried'),
  }));
