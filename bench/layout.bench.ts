import { hemicycle, type Seat } from '../src/layout/hemicycle.ts';
import { pathsOf } from '../src/layout/paths.ts';
import { placeDelegates, type House } from '../src/layout/places.ts';
import { row, type Row, timed } from './measure.ts';
import { drawnAnew, seatsOneByOne } from './peers/layoutPlain.ts';

/** Pixels, about what a desk screen gives the hall. */
const RADIUS = 368;
const STEPS = 40;
/** Parts of the house, invented, from left to right; one leaves and comes back at each step. */
const SHARES = { left: 0.45, centre: 0.25, right: 0.2, others: 0.1 };

/** Places in the half circle, and the drawing of a whole session, at the sizes of a congress and of the largest house. */
export function run(): Promise<readonly Row[]> {
  return Promise.resolve([649, 2600].flatMap((n) => [...placing(n), ...drawing(n)]));
}

function placing(n: number): Row[] {
  const work = 'seats placed';
  const hall = hemicycle(n, RADIUS);
  const radii = Array.from(
    { length: hall.rows },
    (_, i) => hall.inner + (i * (hall.outer - hall.inner)) / (hall.rows - 1),
  );
  const plain = seatsOneByOne(n, radii);
  // Floating point may part seats of equal angle, so the places are compared row by row.
  const rowByRow = (seats: readonly Seat[]): Seat[] =>
    [...seats].sort((a, b) => a.row - b.row || a.angle - b.angle);
  const others = rowByRow(plain);
  const same = rowByRow(hall.seats).every(({ x, y }, seat) => {
    const other = others[seat];
    return other !== undefined && Math.hypot(x - other.x, y - other.y) < 1e-6;
  });
  if (!same || plain.length !== n) throw new Error(`the plain way places ${n} seats elsewhere`);
  return [
    row(
      `${work}, rows chosen too`,
      'smolny',
      n,
      timed(() => hemicycle(n, RADIUS)),
    ),
    row(
      `${work}, rows chosen too`,
      'one by one, rows given',
      n,
      timed(() => seatsOneByOne(n, radii)),
    ),
  ];
}

function drawing(n: number): Row[] {
  const work = `session of ${STEPS} steps drawn`;
  const { seats, steps } = placeDelegates(
    Object.keys(SHARES).map((faction) => ({ faction, parent: null })),
    Array.from({ length: STEPS }, (_, step) => house(n, step)),
  );
  const hall = hemicycle(seats, RADIUS);
  const ours = (): string[] => {
    const paths = pathsOf(hall);
    return steps.map((runs) => runs.map((span) => paths.seats(span, 'seat', hall.seatRadius)).join(''));
  };
  const anew = (): string[] => steps.map((runs) => drawnAnew(hall.seats, runs, hall.seatRadius));
  if (ours().join() !== anew().join()) throw new Error('the two ways draw different halls');
  return [row(work, 'smolny', n, timed(ours)), row(work, 'every step anew', n, timed(anew))];
}

const house = (n: number, step: number): House =>
  Object.entries(SHARES).map(([faction, share], index) => {
    const seats = Math.round(n * share);
    const away = index === step % 4 ? seats : 0;
    return { faction, counts: { present: seats - away, left: away } };
  });
