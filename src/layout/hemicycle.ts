/** One place of the hall. The origin is the middle of the base line, x runs right and y down, as on a screen. */
export interface Seat {
  readonly x: number;
  readonly y: number;
  /** 0 is the innermost row. */
  readonly row: number;
  /** Radians from the left end of the half circle: 0 is the left, π the right. */
  readonly angle: number;
}

/** A half circle of seats, in order of angle from the left; of equal angles the inner comes first. */
export interface Hemicycle {
  readonly seats: readonly Seat[];
  readonly inner: number;
  readonly outer: number;
  readonly rows: number;
  /** The smaller of the distances between rows and between neighbours in a row. */
  readonly pitch: number;
  readonly seatRadius: number;
}

/** The rows of a half circle, without its seats. */
type Rows = Omit<Hemicycle, 'seats'>;

const FEWEST_ROWS = 5;
const MOST_ROWS = 23;
const INNER_SHARE = 0.36;
const SEAT_SHARE = 0.42;

const radiiOf = (rows: number, inner: number, outer: number): number[] =>
  Array.from({ length: rows }, (_, row) => inner + (row * (outer - inner)) / (rows - 1));

/** The radius of each row, the innermost first. */
export const rowsOf = ({ rows, inner, outer }: Rows): number[] => radiiOf(rows, inner, outer);

const sumOf = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** Seats to rows in proportion to radius, by largest remainder; equal remainders go to the inner row. */
function dealToRows(n: number, radii: readonly number[]): number[] {
  const whole = sumOf(radii);
  const shares = radii.map((radius, row) => ({ row, share: (n * radius) / whole }));
  const dealt = shares.map(({ share }) => Math.floor(share));
  const remainders = shares
    .map(({ row, share }) => ({ row, remainder: share - Math.floor(share) }))
    .sort((a, b) => b.remainder - a.remainder || a.row - b.row);
  for (const { row } of remainders.slice(0, n - sumOf(dealt))) dealt[row] = (dealt[row] ?? 0) + 1;
  return dealt;
}

/**
 * How `n` seats are dealt to rows: of every number of rows from 5 to 23, radii evenly from `inner` to `outer`, that one is
 * taken for which the distance between rows and the mean distance within rows (π Σ radii ÷ n) are closest; of equals the
 * fewer rows.
 */
export function proportions(n: number, outer: number, inner = INNER_SHARE * outer): Rows {
  let best = { rows: FEWEST_ROWS, pitch: 0, gap: Number.POSITIVE_INFINITY };
  for (let rows = FEWEST_ROWS; rows <= MOST_ROWS; rows += 1) {
    const between = (outer - inner) / (rows - 1);
    const within = (Math.PI * sumOf(radiiOf(rows, inner, outer))) / Math.max(n, 1);
    const gap = Math.abs(between - within);
    if (gap < best.gap) best = { rows, pitch: Math.min(between, within), gap };
  }
  const { rows, pitch } = best;
  return { inner, outer, rows, pitch, seatRadius: SEAT_SHARE * pitch };
}

/**
 * Places `n` seats in a half circle, all of them, for any whole `n` ≥ 0, in rows of the best proportions.
 * Seat centres lie on the radii, so the drawing reaches one seat radius beyond `outer`.
 *
 * @param outer radius of the last row, in the unit of the drawing
 * @param inner radius of the first row
 */
export function hemicycle(n: number, outer: number, inner?: number): Hemicycle {
  const rows = proportions(n, outer, inner);
  const radii = rowsOf(rows);
  const placed = dealToRows(n, radii).flatMap((count, row) =>
    // the place as a fraction of the arc: the same fraction in two rows is the same number, so ties are exact
    Array.from({ length: count }, (_, i) => ({ row, at: count === 1 ? 1 / 2 : i / (count - 1) })),
  );
  placed.sort((a, b) => a.at - b.at || a.row - b.row);
  const seats = placed.map(({ row, at }) => {
    const radius = radii[row] ?? outer;
    const angle = at * Math.PI;
    return { x: -radius * Math.cos(angle), y: -radius * Math.sin(angle), row, angle };
  });
  return { ...rows, seats };
}

/** How much a seat of a given width can carry: its mark and outline; letters on the sector instead; or no seats at all. */
export type Detail = 'marks' | 'letters' | 'sectors';

/** @param width of a seat, in pixels of the screen */
export function detailOf(width: number): Detail {
  if (width < 5) return 'sectors';
  return width < 8 ? 'letters' : 'marks';
}

/** The angle of the border between a seat and the one before it: 0 before the first, π after the last. */
export function borderBefore(hall: Hemicycle, seat: number): number {
  const before = hall.seats[seat - 1];
  const after = hall.seats[seat];
  if (before === undefined) return 0;
  if (after === undefined) return Math.PI;
  return (before.angle + after.angle) / 2;
}

/**
 * The angle of the majority line: the border just after the `needed`-th occupied seat from the left.
 * `null` where `needed` is less than 1 or exceeds the seats occupied.
 *
 * @param occupied indices of the seats of those present with a vote, rising
 */
export function majorityAngle(hall: Hemicycle, needed: number, occupied: readonly number[]): number | null {
  const last = occupied[needed - 1];
  return last === undefined ? null : borderBefore(hall, last + 1);
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A point of the hall by radius and by angle from the left. */
export const pointAt = (radius: number, angle: number): Point => ({
  x: -radius * Math.cos(angle),
  y: -radius * Math.sin(angle),
});

/** The ends of the majority line: from 1.25 pitches inside the first row to 2 pitches outside the last. */
export function lineAt(hall: Hemicycle, angle: number): { readonly from: Point; readonly to: Point } {
  return {
    from: pointAt(hall.inner - 1.25 * hall.pitch, angle),
    to: pointAt(hall.outer + 2 * hall.pitch, angle),
  };
}

/** A part of the ring between two angles. */
export interface Sector {
  readonly start: number;
  readonly end: number;
  readonly inner: number;
  readonly outer: number;
}

/** The sector over the seats `from` up to but not including `to`. */
export function sectorOf(hall: Hemicycle, from: number, to: number): Sector {
  return {
    start: borderBefore(hall, from),
    end: borderBefore(hall, to),
    inner: hall.inner - hall.pitch / 2,
    outer: hall.outer + hall.pitch / 2,
  };
}

/** Where the letters of a sector stand: the middle of its arc and of the ring. */
export const middleOf = (sector: Sector): Point =>
  pointAt((sector.inner + sector.outer) / 2, (sector.start + sector.end) / 2);

/** The seat whose centre is nearest to a point, or `null` if none is within one pitch of it. */
export function nearestSeat(hall: Hemicycle, point: Point): number | null {
  let nearest: number | null = null;
  let least = hall.pitch ** 2;
  hall.seats.forEach((seat, index) => {
    const distance = (seat.x - point.x) ** 2 + (seat.y - point.y) ** 2;
    if (distance <= least) {
      nearest = index;
      least = distance;
    }
  });
  return nearest;
}
