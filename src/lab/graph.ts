import { divisionOf } from '../congress/division.ts';
import type { Told } from '../congress/course.ts';
import type { HouseView } from '../congress/house.ts';
import type { Outcome } from '../domain/tally.ts';
import type { Chances } from './ballot.ts';
import type { History } from './history.ts';
import type { Plan } from './plan.ts';
import { times, type Range } from './range.ts';
import { roadsOf, type Place, type Roads } from './roads.ts';

/** A moment at which the road may fork, or the end. */
export interface Node {
  readonly id: number;
  /** Index of the proceeding that comes next; the number of proceedings at the end. */
  readonly position: number;
  /** The proceeding that decides here; `null` at the end. */
  readonly proceeding: Told | null;
  readonly edges: readonly Edge[];
}

/** One way on from a node. `outcome` is `null` where something came about or did not, without a vote. */
export interface Edge {
  readonly to: number;
  readonly outcome: Outcome | null;
  readonly held: boolean;
  readonly chance: Range;
}

/** All roads of a session as plain data, each node after those that lead to it. */
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

/** The roads of a plan from its opening: exact chances at each division, equal situations joined. What is pinned has a road in any case. */
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
      for (const way of waysOn(proceeding, node.house, roads, plan.pins.get(proceeding.id)))
        links.push([node, way, found(roads.after(node, way.outcome, way.held))]);
    }
  }
  for (const [from, way, to] of links) from.edges.push({ ...way, to: to.id });
  return { nodes: nodes.map(({ id, position, proceeding, edges }) => ({ id, position, proceeding, edges })) };
}

/** The ways that have a chance, and the one that is pinned. */
function waysOn(
  proceeding: Told,
  house: HouseView,
  roads: Roads,
  pin: Outcome | undefined,
): Omit<Edge, 'to'>[] {
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
  return [...ways, not].filter(
    ({ outcome, chance: { high } }) => high > 0 || (pin !== undefined && outcome === pin),
  );
}

/** Each outcome with its chance: where a line is missing, between the two extremes. */
function outcomesOf({ low, high, exact }: Chances): [Outcome, Range][] {
  return (['carried', 'lost', 'tied', 'inquorate'] as const).map((outcome) => {
    const [a, b] = exact ? [low[outcome], low[outcome]] : [low[outcome], high[outcome]];
    return [outcome, { low: Math.min(a, b), high: Math.max(a, b) }];
  });
}
