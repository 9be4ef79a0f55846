import { sectorOf, type Hemicycle } from './hemicycle.ts';
import type { Mark } from './lineages.ts';
import { circle, MARK_DRAWINGS, ringSector } from './shapes.ts';

/** Neighbouring seats, the last one left out. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** Path data for parts of one hall. */
interface Paths {
  /** The seats of a span as circles, or a mark on each of them. */
  readonly seats: (span: Span, kind: 'seat' | Exclude<Mark, 'none'>, size: number) => string;
  /** The part of the ring that a span takes. */
  readonly sector: (span: Span) => string;
}

/** Draws parts of a hall, each of them once. */
export function pathsOf(hall: Hemicycle): Paths {
  const kept = new Map<string, string>();
  const once = (key: string, make: () => string): string => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const made = make();
    kept.set(key, made);
    return made;
  };
  return {
    seats: ({ from, to }, kind, size) =>
      once(`${kind} ${size} ${from} ${to}`, () => {
        const path = kind === 'seat' ? circle : MARK_DRAWINGS[kind].path;
        return hall.seats
          .slice(from, to)
          .map(({ x, y }) => path(x, y, size))
          .join('');
      }),
    sector: (span) => once(`${span.from} ${span.to}`, () => ringSector(sectorOf(hall, span.from, span.to))),
  };
}
