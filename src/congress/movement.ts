import type { Place, Right } from '../domain/mandate.ts';
import type { WrittenSize } from '../scenario/types.ts';
import { apportionByLargestRemainder } from '../voting/largestRemainder.ts';
import type { Course } from './course.ts';
import { presentInAll, votersIn, type House, type HouseView } from './house.ts';
import type { Refusal } from './refusal.ts';
import type { Remark } from './remark.ts';
import { shareOf } from './rules.ts';
import { sitsAs } from './seating.ts';

/** The factions in the house that a list of factions means: those named, with their descendants, in file order. */
export function meant(house: HouseView, course: Course, factions: readonly string[]): string[] {
  const families = new Set(factions.flatMap((id) => course.forest.family(id)));
  return Object.keys(house.delegations).filter((id) => families.has(id));
}

/** Naming a child that has not come to sit for itself is refused. */
export function refuseChildren(
  house: HouseView,
  course: Course,
  factions: readonly string[],
): Refusal | null {
  for (const child of factions) {
    const parent = sitsAs(house, course.forest, child);
    if (parent !== child) return { code: 'child-before-split', child, parent };
  }
  return null;
}

/** The exact share of a whole number, rounded half up. */
const shareHalfUp = (n: number, text: string): number => {
  const { numerator, denominator } = shareOf(text);
  return Math.floor((2 * n * numerator + denominator) / (2 * denominator));
};

const availableIn = (house: HouseView, faction: string, places: readonly Place[]): number =>
  places.reduce((sum, place) => sum + votersIn(house, faction, place), 0);

/** How many voters of each faction a written size means, of those in the given places. */
export function amounts(
  house: HouseView,
  factions: readonly string[],
  size: WrittenSize,
  places: readonly Place[],
  course: Course,
): { readonly byFaction: ReadonlyMap<string, number>; readonly remarks: readonly Remark[] } {
  const available = factions.map((id) => availableIn(house, id, places));
  const all = available.reduce((sum, n) => sum + n, 0);
  const remarks: Remark[] = [];
  const each = (of: (id: string, i: number) => number) => ({
    byFaction: new Map(factions.map((id, i) => [id, Math.min(of(id, i), available[i] ?? 0)])),
    remarks,
  });
  const spread = (wanted: number) => {
    if (wanted > all && all > 0) remarks.push({ code: 'took-all', recorded: wanted, available: all });
    if (all === 0) return each(() => 0);
    const { parts, tied } = apportionByLargestRemainder(Math.min(wanted, all), available);
    if (tied) remarks.push({ code: 'remainder-tie' });
    return each((_, i) => parts[i] ?? 0);
  };

  if (all === 0 && size !== 0) remarks.push({ code: 'nobody-of-them' });
  if (size === 'all') return each((_, i) => available[i] ?? 0);
  if (typeof size === 'number') return spread(size);
  if ('about' in size) return spread(size.about);
  if ('between' in size) {
    const [low, high] = size.between;
    const value = Math.floor((low + high + 1) / 2);
    remarks.push({ code: 'midpoint', low, high, value });
    return spread(value);
  }
  if ('share' in size) return each((_, i) => shareHalfUp(available[i] ?? 0, size.share));
  if ('shareOfHouse' in size) return spread(shareHalfUp(presentInAll(house), size.shareOfHouse));
  const named = size.each;
  const byFaction = new Map<string, number>();
  for (const [id, n] of Object.entries(named)) {
    const kin = factions.filter((faction) => course.forest.family(id).includes(faction));
    const part = amounts(house, kin, n, places, course);
    for (const [faction, voters] of part.byFaction) byFaction.set(faction, voters);
    remarks.push(...part.remarks);
  }
  return { byFaction, remarks };
}

/** Moves a number of a faction's voters between places, those first named first; consultatives go in proportion. */
export function move(
  house: House,
  faction: string,
  voters: number | 'all',
  from: readonly Place[],
  to: Place,
  annul: 'annul' | 'restore' | null = null,
): void {
  const delegation = house.delegations[faction];
  if (!delegation || voters === 0) return;
  const voting: readonly Right[] = house.voting;
  const silent = (['decisive', 'consultative', 'unsplit'] as const).filter(
    (right) => !voting.includes(right),
  );
  const available = availableIn(house, faction, from);
  const othersIn = silent.reduce(
    (sum, right) => sum + from.reduce((all, place) => all + delegation[right][place], 0),
    0,
  );
  const take = (rights: readonly Right[], n: number): void => {
    let left = n;
    for (const place of from) {
      const counts = rights.map((right) => delegation[right][place]);
      const here = Math.min(
        left,
        counts.reduce((sum, count) => sum + count, 0),
      );
      if (here === 0) continue;
      const { parts } = apportionByLargestRemainder(here, counts);
      rights.forEach((right, i) => {
        const part = parts[i] ?? 0;
        delegation[right][place] -= part;
        delegation[right][to] += part;
        if (annul === 'annul') delegation[right].annulled += part;
        if (annul === 'restore' && place === 'excluded')
          delegation[right].annulled -= Math.min(part, delegation[right].annulled);
      });
      left -= here;
    }
  };
  if (voters === 'all') {
    take(voting, available);
    take(silent, othersIn);
    return;
  }
  take(voting, voters);
  take(silent, Math.floor((2 * othersIn * voters + available) / (2 * available)));
}
