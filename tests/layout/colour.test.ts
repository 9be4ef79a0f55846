import { describe, expect, test } from 'vitest';
import { difference, labOf, VISIONS, type Lab, type Vision } from '../../src/layout/colour.ts';
import { LINEAGES } from '../../src/layout/lineages.ts';

/** Some of the 34 pairs of Sharma, Wu & Dalal, “The CIEDE2000 Color-Difference Formula” (2005), table 1, from memory. */
const PAIRS: readonly (readonly [Lab, Lab, number])[] = [
  [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
  [[50, 3.1571, -77.2803], [50, 0, -82.7485], 2.8615],
  [[50, 2.8361, -74.02], [50, 0, -82.7485], 3.4412],
  [[50, -1.3802, -84.2814], [50, 0, -82.7485], 1],
  [[50, 0, 0], [50, -1, 2], 2.3669],
  [[50, 2.49, -0.001], [50, -2.49, 0.0009], 7.1792],
  [[50, 2.49, -0.001], [50, -2.49, 0.0011], 7.2195],
  [[50, 2.5, 0], [73, 25, -18], 27.1492],
  [[50, 2.5, 0], [50, 3.1736, 0.5854], 1],
  [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
  [[22.7233, 20.0904, -46.694], [23.0331, 14.973, -42.5619], 2.0373],
  [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
];

test.each(PAIRS)('the difference of %j and %j is %f, either way round', (one, other, expected) => {
  expect(difference(one, other)).toBeCloseTo(expected, 4);
  expect(difference(other, one)).toBeCloseTo(expected, 4);
});

test('white is 100 0 0 and black 0 0 0 to every eye', () => {
  for (const vision of VISIONS) {
    const [lightness, a, b] = labOf('#ffffff', vision);
    expect(lightness).toBeCloseTo(100, 2);
    expect(Math.hypot(a, b)).toBeLessThan(0.05);
    expect(labOf('#000000', vision)).toEqual([0, 0, 0]);
  }
});

describe('the closest pair of the palette is as the design page prints it', () => {
  const closest = (ids: readonly string[] | null, fills: 'light' | 'dark', vision: Vision): number => {
    const colours = LINEAGES.filter(({ id }) => ids === null || ids.includes(id)).map((lineage) =>
      labOf(lineage[fills], vision),
    );
    return Math.min(
      ...colours.flatMap((one, i) => colours.slice(i + 1).map((other) => difference(one, other))),
    );
  };
  const second = ['B', 'M', 'MI', 'UI', 'LSR', 'RSR', 'OT'];
  test.each([
    ['II', second, 'light', [16.9, 16.0, 14.5, 9.9]],
    ['II', second, 'dark', [12.2, 11.8, 12.5, 7.7]],
    ['all', null, 'light', [14.7, 8.3, 5.5, 5.9]],
    ['all', null, 'dark', [9.9, 4.7, 3.9, 5.9]],
  ] as const)('%s %j %s', (_, ids, fills, printed) => {
    const found = VISIONS.map((vision) => closest(ids, fills, vision));
    found.forEach((value, i) => expect(Math.abs(value - (printed[i] ?? 0))).toBeLessThanOrEqual(0.1));
  });
});
