import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  placeDelegates,
  SEAT_STATES,
  type Bench,
  type House,
  type Run,
  type SeatState,
} from '../../src/layout/places.ts';

const bench = (faction: string, parent: string | null = null): Bench => ({ faction, parent });
const house = (counts: Record<string, number | Partial<Record<SeatState, number>>>): House =>
  Object.entries(counts).map(([faction, count]) => ({
    faction,
    counts: typeof count === 'number' ? { present: count } : count,
  }));

/** The sitter of every seat, `null` where nobody sits. */
function seatsOf(seats: number, runs: readonly Run[]): (string | null)[] {
  const sitters: (string | null)[] = Array.from({ length: seats }, () => null);
  for (const run of runs)
    for (let seat = run.from; seat < run.to; seat += 1) sitters[seat] = `${run.faction} ${run.state}`;
  return sitters;
}

describe('the places of delegates', () => {
  test('a walkout empties seats and moves nobody', () => {
    const { steps } = placeDelegates(
      [bench('bolshevik'), bench('menshevik'), bench('other')],
      [
        house({ bolshevik: 390, menshevik: 72, other: 7 }),
        house({ bolshevik: 390, menshevik: { left: 72 }, other: 7 }),
      ],
    );
    expect(steps[1]).toEqual([
      { faction: 'bolshevik', state: 'present', from: 0, to: 390 },
      { faction: 'menshevik', state: 'left', from: 390, to: 462 },
      { faction: 'other', state: 'present', from: 462, to: 469 },
    ]);
  });

  test('who returns takes the seats that were left, and the hall is as it was', () => {
    const before = house({ a: 10, b: 20 });
    const { steps } = placeDelegates(
      [bench('a'), bench('b')],
      [before, house({ a: 10, b: { present: 8, left: 12 } }), before],
    );
    expect(steps[2]).toEqual(steps[0]);
  });

  test('the children of a split sit inside the sector of their parent', () => {
    const { seats, steps } = placeDelegates(
      [bench('bolshevik'), bench('sr'), bench('left-sr', 'sr'), bench('right-sr', 'sr'), bench('other')],
      [
        house({ bolshevik: 390, sr: 160, other: 7 }),
        house({ bolshevik: 390, 'left-sr': 100, 'right-sr': 60, other: 7 }),
        house({ bolshevik: 390, 'left-sr': 100, 'right-sr': { left: 60 }, other: 7 }),
      ],
    );
    expect(seats).toBe(557);
    expect(steps[1]?.map(({ faction, from, to }) => [faction, from, to])).toEqual([
      ['bolshevik', 0, 390],
      ['left-sr', 390, 490],
      ['right-sr', 490, 550],
      ['other', 550, 557],
    ]);
    expect(steps[2]?.find((run) => run.faction === 'right-sr')).toEqual({
      faction: 'right-sr',
      state: 'left',
      from: 490,
      to: 550,
    });
  });

  test('those who had left before a split stay empty seats after it', () => {
    const { steps } = placeDelegates(
      [bench('sr'), bench('left-sr', 'sr'), bench('right-sr', 'sr')],
      [
        house({ sr: 100 }),
        house({ sr: { present: 70, left: 30 } }),
        house({ 'left-sr': 60, 'right-sr': { present: 10, left: 30 } }),
      ],
    );
    expect(steps[2]).toEqual([
      { faction: 'left-sr', state: 'present', from: 0, to: 60 },
      { faction: 'right-sr', state: 'present', from: 60, to: 70 },
      { faction: 'right-sr', state: 'left', from: 70, to: 100 },
    ]);
  });

  test('a merger 707 → 1,587 fills seats that nobody had, and moves nobody', () => {
    const { seats, steps } = placeDelegates(
      [bench('bolshevik'), bench('left-sr'), bench('unnamed')],
      [house({ bolshevik: 441, unnamed: 266 }), house({ bolshevik: 741, 'left-sr': 480, unnamed: 366 })],
    );
    expect(seats).toBe(1_587);
    const [before = [], after = []] = steps.map((runs) => seatsOf(seats, runs));
    expect(before.filter((sitter) => sitter !== null)).toHaveLength(707);
    before.forEach((sitter, seat) => {
      if (sitter !== null) expect(after[seat]).toBe(sitter);
    });
  });

  test('mandates that are struck leave a seat with nobody', () => {
    const { steps } = placeDelegates(
      [bench('a'), bench('b')],
      [house({ a: 5, b: 5 }), house({ a: 3, b: 5 })],
    );
    expect(steps[1]).toEqual([
      { faction: 'a', state: 'present', from: 0, to: 3 },
      { faction: 'b', state: 'present', from: 5, to: 10 },
    ]);
  });

  test('an empty history has an empty hall', () => {
    expect(placeDelegates([bench('a')], [])).toEqual({ seats: 0, steps: [] });
  });
});

describe('laws of places', () => {
  const benches = [bench('a'), bench('b'), bench('b1', 'b'), bench('b2', 'b'), bench('c')];
  const count = fc.integer({ min: 0, max: 30 });
  const counts = fc.record({ present: count, voice: count, absent: count, left: count, excluded: count });
  const anyHouse: fc.Arbitrary<House> = fc
    .tuple(counts, counts, counts, counts, counts)
    .map((all) => benches.map(({ faction }, i) => ({ faction, counts: all[i] ?? {} })));
  const history = fc.array(anyHouse, { minLength: 1, maxLength: 6 });
  const keysOf = (h: House): Map<string, number> =>
    new Map(h.flatMap((g) => SEAT_STATES.map((s) => [`${g.faction} ${s}`, g.counts[s] ?? 0] as const)));

  test('every faction has exactly its delegates in every state at every step', () => {
    fc.assert(
      fc.property(history, (houses) => {
        const { steps, seats } = placeDelegates(benches, houses);
        steps.forEach((runs, step) => {
          const sitters = seatsOf(seats, runs);
          for (const [key, due] of keysOf(houses[step] ?? []))
            expect(sitters.filter((sitter) => sitter === key).length).toBe(due);
        });
      }),
    );
  });

  test('no more seats change within a family than its counts demand', () => {
    const familyOf = (key: string): string => key.charAt(0);
    fc.assert(
      fc.property(history, (houses) => {
        const { steps, seats } = placeDelegates(benches, houses);
        const rows = steps.map((runs) => seatsOf(seats, runs));
        rows.slice(1).forEach((after, i) => {
          const before = rows[i] ?? [];
          const was = keysOf(houses[i] ?? []);
          const is = keysOf(houses[i + 1] ?? []);
          for (const family of ['a', 'b', 'c']) {
            const keys = [...is.keys()].filter((key) => familyOf(key) === family);
            const sum = (pick: (key: string) => number): number =>
              keys.reduce((total, key) => total + pick(key), 0);
            const gained = sum((key) => Math.max(0, (is.get(key) ?? 0) - (was.get(key) ?? 0)));
            const lost = sum((key) => Math.max(0, (was.get(key) ?? 0) - (is.get(key) ?? 0)));
            const changed = after.filter(
              (sitter, seat) => sitter !== before[seat] && familyOf(sitter ?? before[seat] ?? '') === family,
            ).length;
            expect(changed).toBe(Math.max(gained, lost));
          }
        });
      }),
    );
  });

  test('a faction without a family never crosses into the sector of another', () => {
    fc.assert(
      fc.property(history, (houses) => {
        const { steps } = placeDelegates(benches, houses);
        const seatsByFamily = new Map<number, string>();
        for (const run of steps.flat())
          for (let seat = run.from; seat < run.to; seat += 1) {
            const family = run.faction.charAt(0);
            expect(seatsByFamily.get(seat) ?? family).toBe(family);
            seatsByFamily.set(seat, family);
          }
      }),
    );
  });
});
