import { describe, expect, test } from 'vitest';
import { difference, labOf, VISIONS } from '../../src/layout/colour.ts';
import { LINEAGES, type Lineage } from '../../src/layout/lineages.ts';
import { colourless, looksOf } from '../../src/layout/slots.ts';

const named = (count: number) => Array.from({ length: count }, (_, i) => ({ id: `f${i}`, lineage: null }));
const rows = (looks: ReadonlyMap<string, Lineage | null>): (string | null)[] =>
  [...looks.values()].map((lineage) => lineage?.id ?? null);

describe('slots of the palette', () => {
  test('a faction of the congresses keeps its lineage, and unnamed delegates have none', () => {
    const looks = looksOf([
      { id: 'bolshevik', lineage: 'B' },
      { id: 'nobody', lineage: null, unnamed: true },
      { id: 'ukrainian', lineage: 'NA' },
    ]);
    expect(rows(looks)).toEqual(['B', null, 'NA']);
  });

  test('another assembly is given fifteen different rows, from the first one on', () => {
    const given = rows(looksOf(named(15)));
    expect(given[0]).toBe('B');
    expect(new Set(given).size).toBe(15);
    expect(given).not.toContain(null);
  });

  test('whoever comes sixteenth has letters only', () => {
    expect(rows(looksOf(named(17))).slice(15)).toEqual([null, null]);
  });

  test('a row in use, also by a later faction, is not given out', () => {
    const given = rows(looksOf([...named(14), { id: 'last', lineage: 'B' }]));
    expect(given.filter((id) => id === 'B')).toHaveLength(1);
    expect(given.at(-1)).toBe('B');
  });

  test('the first eleven given out differ by at least 8 to every eye, on paper', () => {
    const fills = [...looksOf(named(11)).values()].flatMap((lineage) => lineage?.light ?? []);
    expect(fills).toHaveLength(11);
    for (const vision of VISIONS)
      for (const [i, one] of fills.entries())
        for (const other of fills.slice(i + 1))
          expect(
            difference(labOf(one, vision), labOf(other, vision)),
            `${one} ${other} ${vision}`,
          ).toBeGreaterThan(8);
  });

  test('the more factions, the same rows come first', () => {
    const whole = rows(looksOf(named(15)));
    for (const count of [2, 5, 11]) expect(rows(looksOf(named(count)))).toEqual(whole.slice(0, count));
    expect([...whole].sort()).toEqual(LINEAGES.map(({ id }) => id).sort());
  });
});

describe('factions without a colour', () => {
  const ids = (factions: Parameters<typeof colourless>[0]) => colourless(factions).map(({ id }) => id);

  test('there are none among fifteen, and past them they are those that come last', () => {
    expect(ids(named(15))).toEqual([]);
    expect(ids(named(17))).toEqual(['f15', 'f16']);
  });

  test('delegates whom nobody names, and factions that share a lineage, take no colour away', () => {
    expect(ids([{ id: 'nobody', lineage: null, unnamed: true }, ...named(15)])).toEqual([]);
    const kin = Array.from({ length: 20 }, (_, i) => ({ id: `k${i}`, lineage: 'NA' }));
    expect(ids([...kin, ...named(14)])).toEqual([]);
    expect(ids([...kin, ...named(15)])).toEqual(['f14']);
  });
});
