import { asRecorded, divisionOf } from '../congress/division.ts';
import type { Told } from '../congress/course.ts';
import type { House, HouseView } from '../congress/house.ts';
import { enter, refuse } from '../congress/procedures.ts';
import { strikeOf, type Driver } from '../congress/replay.ts';
import type { Outcome } from '../domain/tally.ts';
import { because } from './because.ts';
import { chancesOf, type Chances } from './ballot.ts';
import { MODEL_METHOD, seatedBy } from './bodies.ts';
import { namedLater } from './conditions.ts';
import { heldIn, strikeIn } from './fork.ts';
import { openingHouse, type History } from './history.ts';
import { modelOf, type Model } from './model.ts';
import type { Plan } from './plan.ts';
import { times, type Range } from './range.ts';

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

type Growing = { -readonly [K in keyof Node]: Node[K] } & { edges: Edge[]; house: House };

/** What later steps can depend on, as text: equal texts are one node. */
function keyOf(house: HouseView, named: ReadonlySet<string>): string {
  const { delegations, outcomes, seatings, splits, rule, quorum, voting, floor, settled } = house;
  const rest = [
    seatings,
    splits,
    rule,
    quorum,
    voting,
    floor,
    settled,
    house.presidium,
    house.cec,
    house.government,
  ];
  const kept = [...named].map((id) => (outcomes[id] === undefined ? 0 : outcomes[id] === 'carried' ? 1 : 2));
  const rolls = Object.values(delegations).flatMap((delegation) =>
    Object.values(delegation).flatMap((roll) => Object.values(roll)),
  );
  return `${rolls.join()}|${kept.join('')}|${JSON.stringify(rest)}`;
}

/** The roads of a plan from its opening: exact chances at each division, equal situations joined. */
export function graphOf(plan: Plan, history: History): Graph | TooLarge {
  const { course } = plan;
  const model = modelOf(plan, history);
  const odds = oddsByHouse(model);
  const named = namedLater(course);
  const driver: Driver = {
    decide: asRecorded,
    heldInHistory: heldIn(history),
    strike: (proceeding, house) => strikeIn(plan, history, proceeding, house, course),
  };
  const nodes: Growing[] = [];
  const open: Map<string, Growing>[] = course.proceedings.map(() => new Map());
  open.push(new Map());

  // Holds what follows without a choice and finds the node that comes then, or makes it.
  const arrive = (house: House, from: number): Growing => {
    let position = from;
    let proceeding: Told | null = null;
    for (; position < course.proceedings.length; position++) {
      const next = putIn(course.proceedings[position], house, plan, driver);
      if (!next) continue;
      if (divisionOf(next) || next.chance !== undefined) {
        proceeding = next;
        break;
      }
      enter(house, next, null, course);
    }
    const here = open[position];
    const key = keyOf(house, named[position] ?? new Set());
    const known = here?.get(key);
    if (known) return known;
    const made: Growing = { id: -1, position, proceeding, house, edges: [] };
    here?.set(key, made);
    return made;
  };

  arrive(structuredClone(openingHouse(course)) as House, 0);
  const links: [Growing, Omit<Edge, 'to'>, Growing][] = [];
  for (const here of open) {
    for (const node of here.values()) {
      node.id = nodes.length;
      nodes.push(node);
      if (nodes.length > MOST_NODES) return { kind: 'too-large', most: MOST_NODES };
      const { proceeding } = node;
      if (!proceeding) continue;
      for (const way of waysOn(proceeding, node.house, odds)) {
        const house = structuredClone(node.house);
        if (way.held) enter(house, proceeding, way.outcome, course);
        links.push([node, way, arrive(house, node.position + 1)]);
      }
    }
  }
  for (const [from, way, to] of links) from.edges.push({ ...way, to: to.id });
  return { nodes };
}

/** A proceeding as it is put in a house; `null` where it is not put at all. */
function putIn(proceeding: Told | undefined, house: House, plan: Plan, driver: Driver): Told | null {
  if (!proceeding || strikeOf(proceeding, house, plan.course, driver)) return null;
  const method = plan.methods.get(proceeding.id) ?? MODEL_METHOD;
  const put = seatedBy(proceeding, house, method, because.model())?.proceeding ?? proceeding;
  return refuse(house, put, plan.course) ? null : put;
}

/** Chances of a division, reckoned once for each distinct hall. */
function oddsByHouse(model: Model): (proceeding: Told, house: HouseView) => Chances {
  const known = new Map<string, Chances>();
  return (proceeding, house) => {
    const ballot = model.ballot(proceeding, house);
    const sizes = ballot.groups.map(({ faction, wing, size }) => `${wing ?? faction}${size}`);
    const key = `${proceeding.id} ${sizes.join()} ${JSON.stringify(ballot.absences)} ${ballot.rule.id} ${ballot.quorate}`;
    const chances = known.get(key) ?? chancesOf(ballot);
    known.set(key, chances);
    return chances;
  };
}

function waysOn(
  proceeding: Told,
  house: HouseView,
  odds: (proceeding: Told, house: HouseView) => Chances,
): Omit<Edge, 'to'>[] {
  const { chance = 1 } = proceeding;
  const about: Range = { low: chance, high: chance };
  const not = { outcome: null, held: false, chance: { low: 1 - chance, high: 1 - chance } };
  const ways: Omit<Edge, 'to'>[] = divisionOf(proceeding)
    ? outcomesOf(odds(proceeding, house)).map(([outcome, range]) => ({
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
