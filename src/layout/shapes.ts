import { pointAt, rowsOf, type Hemicycle, type Sector } from './hemicycle.ts';
import type { Mark } from './lineages.ts';

const n = (value: number): string => String(Math.round(value * 100) / 100);

/** A circle as path data, so that many seats are one path: one arc that all but closes, since two take twice as long to read. */
export const circle = (x: number, y: number, r: number): string =>
  `M${n(x - r)} ${n(y)}a${n(r)} ${n(r)} 0 1 1 0 .01z`;

/** A point as path data: a line with round ends makes a disc of it, and browsers read it several times as fast as a circle. */
export const point = (x: number, y: number): string => `M${n(x)} ${n(y)}h0`;

/** A part of the ring as path data. */
export function ringSector({ start, end, inner, outer }: Sector): string {
  const [a, b, c, d] = [
    pointAt(inner, start),
    pointAt(outer, start),
    pointAt(outer, end),
    pointAt(inner, end),
  ];
  const large = end - start > Math.PI ? 1 : 0;
  return (
    `M${n(a.x)} ${n(a.y)}L${n(b.x)} ${n(b.y)}A${n(outer)} ${n(outer)} 0 ${large} 1 ${n(c.x)} ${n(c.y)}` +
    `L${n(d.x)} ${n(d.y)}A${n(inner)} ${n(inner)} 0 ${large} 0 ${n(a.x)} ${n(a.y)}z`
  );
}

/** The rows of a hall where nobody sits yet, as path data of lines. */
export const benches = (hall: Hemicycle): string =>
  rowsOf(hall)
    .map((r) => `M${n(-r)} 0A${n(r)} ${n(r)} 0 0 1 ${n(r)} 0`)
    .join('');

interface Stroke {
  readonly paint: 'stroke';
  /** Width of the stroke as a part of the seat's radius. */
  readonly width: number;
}
interface Fill {
  readonly paint: 'fill';
}
type Drawing = (Stroke | Fill) & { readonly path: (x: number, y: number, r: number) => string };

const stroke = (path: Drawing['path'], width = 0.28): Drawing => ({ paint: 'stroke', width, path });
const fill = (path: Drawing['path']): Drawing => ({ paint: 'fill', path });
const line = (x: number, y: number, dx: number, dy: number): string =>
  `M${n(x - dx)} ${n(y - dy)}L${n(x + dx)} ${n(y + dy)}`;

/** How the mark of a seat is drawn at a centre and a radius. */
export const MARK_DRAWINGS: { readonly [M in Exclude<Mark, 'none'>]: Drawing } = {
  bar: stroke((x, y, r) => line(x, y, 0.56 * r, 0)),
  dot: fill((x, y, r) => circle(x, y, 0.32 * r)),
  plus: stroke((x, y, r) => line(x, y, 0.54 * r, 0) + line(x, y, 0, 0.54 * r)),
  wave: stroke(
    (x, y, r) => `M${n(x - 0.6 * r)} ${n(y)}q${n(0.3 * r)} ${n(-0.6 * r)} ${n(0.6 * r)} 0t${n(0.6 * r)} 0`,
    0.24,
  ),
  falling: stroke((x, y, r) => line(x, y, 0.42 * r, 0.42 * r)),
  rising: stroke((x, y, r) => line(x, y, 0.42 * r, -0.42 * r)),
  upright: stroke((x, y, r) => line(x, y, 0, 0.56 * r)),
  chevron: stroke(
    (x, y, r) =>
      `M${n(x - 0.46 * r)} ${n(y + 0.22 * r)}l${n(0.46 * r)} ${n(-0.44 * r)}l${n(0.46 * r)} ${n(0.44 * r)}`,
  ),
  'two-dots': fill((x, y, r) => circle(x - 0.34 * r, y, 0.21 * r) + circle(x + 0.34 * r, y, 0.21 * r)),
  'two-bars': stroke(
    (x, y, r) => line(x, y - 0.26 * r, 0.5 * r, 0) + line(x, y + 0.26 * r, 0.5 * r, 0),
    0.24,
  ),
  cross: stroke((x, y, r) => line(x, y, 0.4 * r, 0.4 * r) + line(x, y, 0.4 * r, -0.4 * r)),
  triangle: fill((x, y, r) => `M${n(x)} ${n(y - 0.52 * r)}l${n(0.52 * r)} ${n(0.88 * r)}h${n(-1.04 * r)}z`),
  'lower-half': fill(
    (x, y, r) => `M${n(x - 0.66 * r)} ${n(y)}a${n(0.66 * r)} ${n(0.66 * r)} 0 0 0 ${n(1.32 * r)} 0z`,
  ),
  ring: stroke((x, y, r) => circle(x, y, 0.42 * r), 0.26),
};

/** A tile of an area pattern, in pixels. */
interface Tile {
  readonly width: number;
  readonly height: number;
  readonly path: string;
  /** Width of the stroke, or `null` for a filled path. */
  readonly stroke: number | null;
}

/** The pattern that repeats a mark over an area. */
export const AREA_TILES: { readonly [M in Exclude<Mark, 'none'>]: Tile } = {
  bar: { width: 8, height: 6, path: 'M0 3H8', stroke: 1.2 },
  dot: { width: 8, height: 8, path: circle(4, 4, 1.4), stroke: null },
  plus: { width: 7, height: 7, path: 'M3.5 0V7M0 3.5H7', stroke: 1.2 },
  wave: { width: 10, height: 6, path: 'M0 4.5L2.5 1.5L5 4.5L7.5 1.5L10 4.5', stroke: 1.2 },
  falling: { width: 8, height: 8, path: 'M-2 -2L10 10M-2 6L2 10M6 -2L10 2', stroke: 1.2 },
  rising: { width: 8, height: 8, path: 'M-2 10L10 -2M-2 2L2 -2M6 10L10 6', stroke: 1.2 },
  upright: { width: 6, height: 8, path: 'M3 0V8', stroke: 1.2 },
  chevron: {
    width: 14,
    height: 12,
    path: 'M3 5L7 1.5L11 5M-4 11L0 7.5L4 11M10 11L14 7.5L18 11',
    stroke: 1.2,
  },
  'two-dots': { width: 7, height: 7, path: circle(1.75, 1.75, 0.9) + circle(5.25, 5.25, 0.9), stroke: null },
  'two-bars': { width: 12, height: 10, path: 'M0 .6H12M0 5.6H12M3 .6V5.6M9 5.6V10', stroke: 1.2 },
  cross: { width: 7, height: 7, path: 'M0 0L7 7M7 0L0 7', stroke: 1.1 },
  triangle: { width: 12, height: 12, path: 'M3 1L6 5H0zM9 7L12 11H6z', stroke: null },
  'lower-half': { width: 12, height: 12, path: 'M1 2a2 2 0 0 0 4 0zM7 8a2 2 0 0 0 4 0z', stroke: null },
  ring: { width: 10, height: 10, path: circle(5, 5, 2.4), stroke: 1.2 },
};
