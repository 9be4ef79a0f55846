import { describe, expect, test } from 'vitest';
import {
  borderBefore,
  detailOf,
  hemicycle,
  lineAt,
  majorityAngle,
  middleOf,
  nearestSeat,
  sectorOf,
} from '../../src/layout/hemicycle.ts';

const upTo = (n: number): number[] => Array.from({ length: n }, (_, i) => i);
const degrees = (angle: number | null): number => Math.round(((angle ?? Number.NaN) * 180) / Math.PI);

describe('the hall', () => {
  test('every seat declared is placed, for 0 to 2,600 delegates', () => {
    for (let n = 0; n <= 2_600; n += 1) expect(hemicycle(n, 368).seats.length).toBe(n);
  });

  // the widths measured on the drawings that the geometry was taken from
  test.each([
    [649, 368, 14.2],
    [649, 226, 8.8],
    [649, 178, 6.9],
    [649, 560, 21.7],
    [1_090, 368, 11.0],
    [1_587, 368, 9.1],
    [2_000, 368, 7.6],
  ])('%i seats in a radius of %i are %f wide', (n, outer, width) => {
    expect(Math.abs(2 * hemicycle(n, outer).seatRadius - width)).toBeLessThan(0.06);
  });

  test.each([1, 2, 3, 7, 14, 47, 101, 315, 649, 1_090, 1_587, 2_600])('no two of %i seats overlap', (n) => {
    const { seats, seatRadius } = hemicycle(n, 368);
    const distances = seats.flatMap((a, i) =>
      seats.slice(i + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y)),
    );
    const least = distances.reduce((x, y) => Math.min(x, y), Number.POSITIVE_INFINITY);
    expect(least).toBeGreaterThanOrEqual(2 * seatRadius);
  });

  test('seats run from left to right, and of those at one angle the inner comes first', () => {
    const { seats } = hemicycle(649, 368);
    seats.slice(1).forEach((seat, i) => {
      const before = seats[i];
      const later =
        before !== undefined &&
        (seat.angle > before.angle || (seat.angle === before.angle && seat.row > before.row));
      expect(later).toBe(true);
    });
  });

  test('a hall twice as large has the same seats at twice the distance', () => {
    const small = hemicycle(649, 100).seats;
    const large = hemicycle(649, 200).seats;
    expect(large.map(({ row, angle }) => [row, angle])).toEqual(small.map(({ row, angle }) => [row, angle]));
    large.forEach((seat, i) => expect(seat.x).toBeCloseTo(2 * (small[i]?.x ?? 0), 9));
  });

  test('every seat lies in the upper half of the ring', () => {
    const hall = hemicycle(1_587, 368);
    for (const { x, y } of hall.seats) {
      expect(y).toBeLessThanOrEqual(1e-9);
      expect(Math.hypot(x, y)).toBeGreaterThanOrEqual(hall.inner - 1e-9);
      expect(Math.hypot(x, y)).toBeLessThanOrEqual(hall.outer + 1e-9);
    }
  });

  test.each([
    [4.9, 'sectors'],
    [5, 'letters'],
    [7.9, 'letters'],
    [8, 'marks'],
  ] as const)('a seat %f pixels wide carries %s', (width, detail) => {
    expect(detailOf(width)).toBe(detail);
  });
});

describe('the majority line', () => {
  const hall = hemicycle(649, 368);

  test('325 of 649 is upright, and it leans to the left when 132 on the right have left', () => {
    expect(degrees(majorityAngle(hall, 325, upTo(649)))).toBe(90);
    expect(degrees(majorityAngle(hall, 259, upTo(517)))).toBe(72);
  });

  test('has exactly the votes needed on its left, empty seats not counted', () => {
    const occupied = upTo(649).filter((seat) => seat % 3 !== 0);
    const angle = majorityAngle(hall, 200, occupied);
    const last = occupied[199] ?? 0;
    expect(angle).toBe(borderBefore(hall, last + 1));
    expect(hall.seats[last]?.angle).toBeLessThanOrEqual(angle ?? 0);
    expect(hall.seats[last + 1]?.angle).toBeGreaterThanOrEqual(angle ?? 9);
  });

  test('there is none where more votes are needed than seats are taken', () => {
    expect(majorityAngle(hall, 326, upTo(325))).toBeNull();
    expect(majorityAngle(hall, 0, upTo(325))).toBeNull();
    expect(majorityAngle(hall, 649, upTo(649))).toBe(Math.PI);
  });

  test('runs from 1.25 pitches inside the ring to 2 outside it', () => {
    const { from, to } = lineAt(hall, 1);
    expect(Math.hypot(from.x, from.y)).toBeCloseTo(hall.inner - 1.25 * hall.pitch, 9);
    expect(Math.hypot(to.x, to.y)).toBeCloseTo(hall.outer + 2 * hall.pitch, 9);
  });
});

describe('sectors and pointing', () => {
  const hall = hemicycle(649, 368);

  test('sectors of neighbours meet, and together they are the half circle', () => {
    const left = sectorOf(hall, 0, 390);
    const right = sectorOf(hall, 390, 649);
    expect(left.start).toBe(0);
    expect(left.end).toBe(right.start);
    expect(right.end).toBe(Math.PI);
  });

  test('the middle of a sector is within the ring', () => {
    const middle = middleOf(sectorOf(hall, 390, 490));
    expect(Math.hypot(middle.x, middle.y)).toBeCloseTo((hall.inner + hall.outer) / 2, 9);
  });

  test('the nearest seat to a seat is itself, and far from the ring there is none', () => {
    hall.seats.forEach((seat, index) => expect(nearestSeat(hall, seat)).toBe(index));
    expect(nearestSeat(hall, { x: 0, y: 0 })).toBeNull();
    expect(nearestSeat(hall, { x: 0, y: -2 * hall.outer })).toBeNull();
  });
});
