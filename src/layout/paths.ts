import { sectorOf, type Hemicycle } from './hemicycle.ts';
import type { Mark } from './lineages.ts';
import { circle, MARK_DRAWINGS, ringSector } from './shapes.ts';

/** Neighbouring seats, the last one left out. */
interface Span {
  readonly from: number;
  readonly to: number;
}

type Kind = 'seat' | Exclude<Mark, 'none'>;

/** Path data for parts of one hall. */
interface Paths {
  /** The seats of a span as circles, or a mark on each of them. */
  readonly seats: (span: Span, kind: Kind, size: number) => string;
  /** The part of the ring that a span takes. */
  readonly sector: (span: Span) => string;
}

/** Draws parts of a hall. Stretches change from step to step, seats stay where they are: each of them is drawn once. */
export function pathsOf(hall: Hemicycle): Paths {
  const kept = new Map<string, (string | undefined)[]>();
  const drawing = (kind: Kind, size: number): ((seat: number) => string) => {
    const key = `${kind} ${size}`;
    const drawn = kept.get(key) ?? [];
    kept.set(key, drawn);
    const path = kind === 'seat' ? circle : MARK_DRAWINGS[kind].path;
    return (seat) => {
      const place = hall.seats[seat];
      return (drawn[seat] ??= place === undefined ? '' : path(place.x, place.y, size));
    };
  };
  return {
    seats: ({ from, to }, kind, size) => {
      const draw = drawing(kind, size);
      let all = '';
      for (let seat = from; seat < to; seat += 1) all += draw(seat);
      return all;
    },
    sector: ({ from, to }) => ringSector(sectorOf(hall, from, to)),
  };
}
