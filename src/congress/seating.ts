import {
  mandates,
  PLACES,
  RIGHTS,
  type Delegation,
  type Place,
  type Right,
  type Roll,
} from '../domain/mandate.ts';
import { countsOf, withDecisive } from '../scenario/counts.ts';
import { byRight, totalOf, type ByRight } from '../scenario/delegates.ts';
import type { Forest } from '../scenario/factions.ts';
import type { Composition, WrittenDelegates } from '../scenario/types.ts';
import { apportionByLargestRemainder } from '../voting/largestRemainder.ts';
import type { Course } from './course.ts';
import type { House, HouseView } from './house.ts';
import type { Remark } from './remark.ts';

/** The faction under which a faction's delegates sit: its highest ancestor that has not split, else itself. */
export function sitsAs(house: HouseView, forest: Forest, faction: string): string {
  const ancestors = forest.lineOf(faction).slice(1).reverse();
  return ancestors.find((ancestor) => !house.splits.includes(ancestor)) ?? faction;
}

const none = (): { -readonly [R in Right]: number } => ({ decisive: 0, consultative: 0, unsplit: 0 });

const unnamedFaction = (course: Course): string | null =>
  course.scenario.factions.find((faction) => faction.unnamed)?.id ?? null;

/** Children that have not come to sit for themselves count as the parent; a parent that has split, as its children. */
function folded(
  house: HouseView,
  forest: Forest,
  counts: ReadonlyMap<string, ByRight>,
): Map<string, ByRight> {
  const seats = new Map<string, { -readonly [R in Right]: number }>();
  const add = (id: string, right: Right, n: number): void => {
    const row = seats.get(id) ?? none();
    row[right] += n;
    seats.set(id, row);
  };
  const place = (id: string, right: Right, n: number): void => {
    const sits = sitsAs(house, forest, id);
    const ratio = house.splits.includes(sits) ? ratioOf(forest, sits) : [];
    if (ratio.length === 0) return add(sits, right, n);
    const { parts } = apportionByLargestRemainder(
      n,
      ratio.map(([, weight]) => weight),
    );
    ratio.forEach(([child], i) => place(child, right, parts[i] ?? 0));
  };
  for (const [id, mandate] of counts) for (const right of RIGHTS) place(id, right, mandate[right]);
  return seats;
}

export function ratioOf(forest: Forest, faction: string): [string, number][] {
  return Object.entries(forest.byId.get(faction)?.ratio ?? {});
}

/** Those in a place who hold a mandate: of the excluded, those whose mandates were not annulled. */
const holding = (roll: Roll, place: Place): number =>
  place === 'excluded' ? roll.excluded - roll.annulled : roll[place];

const LOSE: readonly Place[] = ['present', 'left', 'excused', 'unexcused', 'excluded'];

/** Adds mandates to those present, or takes them away, from those present first. */
function change(roll: Roll, by: number): void {
  if (by >= 0) {
    roll.present += by;
    return;
  }
  let lose = -by;
  for (const place of LOSE) {
    const gone = Math.min(lose, holding(roll, place));
    roll[place] -= gone;
    lose -= gone;
  }
}

/**
 * Where a later count tells rights apart that an earlier one did not, the same people hold the mandates: they go from
 * the column that shrinks to the one that grows, each staying where he is.
 */
function reassign(delegation: Delegation, target: ByRight): void {
  for (const from of RIGHTS) {
    for (const to of RIGHTS) {
      const excess = mandates(delegation[from]) - target[from];
      const lack = target[to] - mandates(delegation[to]);
      const moving = Math.min(excess, lack);
      if (moving <= 0) continue;
      const before = PLACES.map((place) => holding(delegation[from], place));
      const { parts } = apportionByLargestRemainder(moving, before);
      PLACES.forEach((place, i) => {
        delegation[from][place] -= parts[i] ?? 0;
        delegation[to][place] += parts[i] ?? 0;
      });
    }
  }
}

const mandatesOf = (delegation: Delegation): number =>
  RIGHTS.reduce((sum, right) => sum + mandates(delegation[right]), 0);

/**
 * Seats the next composition of the chain, or re-seats by it: each faction changes by the difference from its current
 * mandates, whoever left stays out, and a difference without a party goes to those whose party no source names.
 */
export function seatNext(house: House, course: Course): Remark[] {
  const composition = course.chain[house.seatings];
  if (!composition) return [];
  house.seatings += 1;
  const remarks: Remark[] = [];
  const unnamed = unnamedFaction(course);
  const counts = countsOf(composition, unnamed);
  if (composition.decisive !== undefined && withDecisive(counts, composition.decisive))
    remarks.push({ code: 'decisive-spread', decisive: composition.decisive, total: composition.total });
  const seats = folded(house, course.forest, counts);
  for (const [id, target] of seats) {
    const delegation = house.delegations[id];
    if (!delegation || id === unnamed) continue;
    reassign(delegation, target);
    for (const right of RIGHTS) change(delegation[right], target[right] - mandates(delegation[right]));
  }
  const bloc = unnamed === null ? undefined : house.delegations[unnamed];
  if (bloc) {
    const byNow = Object.entries(house.delegations).reduce(
      (sum, [id, delegation]) => (id === unnamed ? sum : sum + mandatesOf(delegation)),
      0,
    );
    const target = seats.get(unnamed ?? '') ?? none();
    // Those whom the composition does not name keep their seats, so they are not in the bloc.
    const kept =
      byNow - [...seats].reduce((sum, [id, row]) => (id === unnamed ? sum : sum + totalOf(row)), 0);
    reseatBloc(bloc, target, Math.max(kept, 0), remarks);
  }
  if (composition.mismatch) remarks.push({ code: 'mismatch', why: composition.mismatch });
  if (RIGHTS.every((right) => right === 'unsplit' || [...seats.values()].every((row) => row[right] === 0)))
    remarks.push({ code: 'not-split-by-right' });
  return remarks;
}

function reseatBloc(bloc: Delegation, target: ByRight, kept: number, remarks: Remark[]): void {
  let owed = kept;
  for (const right of ['unsplit', 'decisive', 'consultative'] as const) {
    const taken = Math.min(owed, target[right]);
    owed -= taken;
    change(bloc[right], target[right] - taken - mandates(bloc[right]));
  }
  if (owed > 0) remarks.push({ code: 'more-than-total', by: owed });
}

/** Seats delegates over and above those seated. */
export function seatMore(
  house: House,
  course: Course,
  adds: Readonly<Record<string, WrittenDelegates>>,
): void {
  const counts = new Map(Object.entries(adds).map(([id, written]) => [id, byRight(written)] as const));
  for (const [id, more] of folded(house, course.forest, counts)) {
    const delegation = house.delegations[id];
    if (delegation) for (const right of RIGHTS) delegation[right].present += more[right];
  }
}

/**
 * How the mandates of one right divide when a faction splits: as the variant's own children have them in the composition
 * in force, its other members by the ratio of the faction.
 */
export function splitWeights(
  house: HouseView,
  course: Course,
  faction: string,
  right: Right,
): [string, number][] {
  const { forest } = course;
  const composition = course.chain[house.seatings - 1];
  const children = forest.children(faction);
  const ratio = new Map(ratioOf(forest, faction));
  const weights = children.map((child) => ratio.get(child) ?? 0);
  const byRatio = (n: number): readonly number[] =>
    weights.some((weight) => weight > 0) ? apportionByLargestRemainder(n, weights).parts : weights;
  const labelled = (of: (id: string) => number): number[] =>
    children.map((child) => forest.family(child).reduce((sum, id) => sum + of(id), 0));
  const whole = (of: (id: string) => number): number[] => {
    const followers = byRatio(of(faction));
    return labelled(of).map((own, i) => own + (followers[i] ?? 0));
  };
  const told = [
    whole((id) => written(composition, id, [right])),
    whole((id) => written(composition, id, RIGHTS)),
    weights,
  ].find((candidate) => candidate.some((weight) => weight > 0));
  return children.map((child, i) => [child, told?.[i] ?? 0]);
}

function written(composition: Composition | undefined, id: string, rights: readonly Right[]): number {
  const count = composition?.counts[id];
  if (count === undefined) return 0;
  const mandate = byRight(count, composition?.right);
  return rights.reduce((sum, right) => sum + mandate[right], 0);
}
