import { divisionOf } from '../congress/division.ts';
import type { Course, Told } from '../congress/course.ts';
import type { HouseView } from '../congress/house.ts';
import type { Outcome } from '../domain/tally.ts';
import type { Chances } from './ballot.ts';
import type { History } from './history.ts';
import type { Plan } from './plan.ts';
import { CERTAIN, NEVER, plus, shareIn, times, type Range } from './range.ts';
import { roadsOf, type Place, type Roads } from './roads.ts';

/** A moment at which the road may fork, or the end; everything that can depend on what came before is in its house. */
export interface Node {
  readonly id: number;
  /** Index of the proceeding that comes next; the number of proceedings at the end. */
  readonly position: number;
  /** The proceeding that decides here; `null` at the end. */
  readonly proceeding: Told | null;
  readonly house: HouseView;
  readonly edges: readonly Edge[];
}

/** One way on from a node. `outcome` is `null` where something came about or did not, without a vote. */
export interface Edge {
  readonly to: number;
  readonly outcome: Outcome | null;
  readonly held: boolean;
  readonly chance: Range;
}

/** All roads of a session, each node after those that lead to it. */
export interface Graph {
  readonly nodes: readonly Node[];
}

export interface TooLarge {
  readonly kind: 'too-large';
  readonly most: number;
}

/** More nodes than this are for an ensemble. */
const MOST_NODES = 20_000;

type Growing = Place & { id: number; edges: Edge[] };

/** The roads of a plan from its opening: exact chances at each division, equal situations joined. */
export function graphOf(plan: Plan, history: History): Graph | TooLarge {
  const roads = roadsOf(plan, history);
  const nodes: Growing[] = [];
  const open: Map<string, Growing>[] = [...plan.course.proceedings, null].map(() => new Map());
  const found = (place: Place): Growing => {
    const here = open[place.position];
    const key = roads.key(place);
    const known = here?.get(key);
    if (known) return known;
    const made: Growing = { ...place, id: -1, edges: [] };
    here?.set(key, made);
    return made;
  };

  found(roads.start());
  const links: [Growing, Omit<Edge, 'to'>, Growing][] = [];
  for (const here of open) {
    for (const node of here.values()) {
      node.id = nodes.length;
      nodes.push(node);
      if (nodes.length > MOST_NODES) return { kind: 'too-large', most: MOST_NODES };
      const { proceeding } = node;
      if (!proceeding) continue;
      for (const way of waysOn(proceeding, node.house, roads))
        links.push([node, way, found(roads.after(node, way.outcome, way.held))]);
    }
  }
  for (const [from, way, to] of links) from.edges.push({ ...way, to: to.id });
  return { nodes };
}

function waysOn(proceeding: Told, house: HouseView, roads: Roads): Omit<Edge, 'to'>[] {
  const { chance = 1 } = proceeding;
  const about: Range = { low: chance, high: chance };
  const not = { outcome: null, held: false, chance: { low: 1 - chance, high: 1 - chance } };
  const ways: Omit<Edge, 'to'>[] = divisionOf(proceeding)
    ? outcomesOf(roads.chances(proceeding, house)).map(([outcome, range]) => ({
        outcome,
        held: true,
        chance: times(about, range),
      }))
    : [{ outcome: null, held: true, chance: about }];
  return [...ways, not].filter(({ chance: { high } }) => high > 0);
}

/** Each outcome with its chance: where a line is missing, between the two extremes. */
function outcomesOf({ low, high, exact }: Chances): [Outcome, Range][] {
  return (['carried', 'lost', 'tied', 'inquorate'] as const).map((outcome) => {
    const [a, b] = exact ? [low[outcome], low[outcome]] : [low[outcome], high[outcome]];
    return [outcome, { low: Math.min(a, b), high: Math.max(a, b) }];
  });
}

/** Outcomes that a division must have, by proceeding. */
export type Pins = ReadonlyMap<string, Outcome>;

/** Probabilities over a graph, given what is pinned. */
export interface Weighed {
  /** Of being at each node. */
  readonly at: readonly Range[];
  /** Of taking each edge of each node, from the start. */
  readonly along: readonly (readonly Range[])[];
  /** True where the model gives what is pinned no chance: then it was put there by force. */
  readonly forced: boolean;
}

const allowed = (node: Node, edge: Edge, pins: Pins): boolean => {
  const pin = node.proceeding ? pins.get(node.proceeding.id) : undefined;
  return pin === undefined || edge.outcome === pin;
};

/** Walks the graph forwards and back: P(node | pins) is the chance of coming there times that of what is pinned later. */
export function weigh(graph: Graph, pins: Pins): Weighed {
  const byChance = walked(graph, (node, edge) => (allowed(node, edge, pins) ? edge.chance : NEVER));
  if (byChance.total.high > 0) return { ...byChance, forced: false };
  const byForce = walked(graph, (node, edge) =>
    pins.has(node.proceeding?.id ?? '') ? (allowed(node, edge, pins) ? CERTAIN : NEVER) : edge.chance,
  );
  return { ...byForce, forced: true };
}

function walked({ nodes }: Graph, chanceOf: (node: Node, edge: Edge) => Range) {
  const chances = nodes.map((node) => node.edges.map((edge) => chanceOf(node, edge)));
  const come: Range[] = nodes.map((_, i) => (i === 0 ? CERTAIN : NEVER));
  for (const node of nodes)
    node.edges.forEach((edge, k) => {
      come[edge.to] = plus(come[edge.to]!, times(come[node.id]!, chances[node.id]![k]!));
    });
  const go: Range[] = nodes.map(() => CERTAIN);
  for (const node of nodes.toReversed())
    if (node.edges.length > 0)
      go[node.id] = node.edges.reduce(
        (sum, edge, k) => plus(sum, times(chances[node.id]![k]!, go[edge.to]!)),
        NEVER,
      );
  const total = go[0] ?? NEVER;
  const given = (part: Range): Range => shareIn(part, total);
  return {
    total,
    at: nodes.map((_, i) => given(times(come[i]!, go[i]!))),
    along: nodes.map((node) =>
      node.edges.map((edge, k) => given(times(times(come[node.id]!, chances[node.id]![k]!), go[edge.to]!))),
    ),
  };
}

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
  { at, along }: Weighed,
  most: number,
): { readonly paths: readonly Path[]; readonly rest: Range } {
  const trails: Trail[][] = nodes.map(() => []);
  trails[0] = [{ probability: CERTAIN, outcome: null, before: null }];
  const best = (list: Trail[]): Trail[] =>
    list.sort((a, b) => b.probability.high - a.probability.high).slice(0, most);
  const ends: Trail[] = [];
  for (const node of nodes) {
    const here = best(trails[node.id]!);
    if (node.edges.length === 0) ends.push(...here);
    node.edges.forEach((edge, k) => {
      const chance = shareIn(along[node.id]![k]!, at[node.id]!);
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
    return { probability: trail.probability, outcomes: Object.fromEntries(outcomes) };
  });
  const listed = paths.reduce((sum, { probability }) => plus(sum, probability), NEVER);
  return { paths, rest: { low: Math.max(0, 1 - listed.high), high: Math.max(0, 1 - listed.low) } };
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
export function divisionsOf({ nodes }: Graph, { at, along }: Weighed, course: Course): SessionOdds[] {
  return course.proceedings.flatMap((told): SessionOdds[] => {
    if (!divisionOf(told)) return [];
    const here = nodes.filter(({ proceeding }) => proceeding?.id === told.id);
    const sum = (pick: (edge: Edge) => boolean): Range =>
      here.reduce(
        (all, node) =>
          node.edges.reduce((some, edge, k) => (pick(edge) ? plus(some, along[node.id]![k]!) : some), all),
        NEVER,
      );
    const certain = here.reduce((all, node) => plus(all, at[node.id]!), NEVER);
    const held = here.some(({ edges }) => edges.some((edge) => !edge.held))
      ? sum(({ held: put }) => put)
      : certain;
    return [{ id: told.id, held, carried: sum(({ outcome }) => outcome === 'carried') }];
  });
}
