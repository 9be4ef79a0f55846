import { PARTS, type Line, type Part } from '../domain/tally.ts';

/** Delegates who share a line. */
interface Weighed {
  readonly size: number;
  readonly line: Line;
}

type Four = [number, number, number, number];

const four = (line: Line): Four => [line.for, line.against, line.abstaining, line.notVoting];
const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);

/**
 * The nearest point of the simplex {x ≥ 0, Σx = 1}, and which of its coordinates are above 0 (Held, Wolfe and Crowder 1974:
 * subtract what makes the positive ones sum to 1).
 */
function ontoSimplex(point: Four): { readonly at: Four; readonly free: readonly boolean[] } {
  const sorted = point.toSorted((a, b) => b - a);
  let sum = 0;
  let shift = 0;
  sorted.forEach((value, i) => {
    sum += value;
    const candidate = (sum - 1) / (i + 1);
    if (value - candidate > 0) shift = candidate;
  });
  const [a, b, c, d] = point;
  const at = [a, b, c, d].map((value) => Math.max(value - shift, 0));
  return { at: [at[0] ?? 0, at[1] ?? 0, at[2] ?? 0, at[3] ?? 0], free: at.map((value) => value > 0) };
}

/** Solves a small symmetric positive definite system by elimination. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  const n = rows.length;
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const factor = rows[j]![i]! / rows[i]![i]!;
      for (let k = i; k <= n; k++) rows[j]![k]! -= factor * rows[i]![k]!;
    }
  }
  const x: number[] = Array.from({ length: n }, () => 0);
  for (let i = n - 1; i >= 0; i--)
    x[i] = (rows[i]![n]! - dot(rows[i]!.slice(i + 1, n), x.slice(i + 1))) / rows[i]![i]!;
  return x;
}

const STEPS = 200;

/**
 * Lines as near as can be to those given, weighed by size (Σ n‖Δ‖² least), whose expected tally is as told; parts that
 * are not told are free. `null` where no lines are: more than the house, or all four parts told and not its sum.
 *
 * The multipliers λ of the told parts are sought by Newton's method on the dual, which is concave and made of quadratic
 * pieces: each line is the nearest point of the simplex to its own plus λ.
 */
export function nearestLines(
  groups: readonly Weighed[],
  told: ReadonlyMap<Part, number>,
): readonly Line[] | null {
  const house = groups.reduce((sum, { size }) => sum + size, 0);
  const sum = [...told.values()].reduce((all, count) => all + count, 0);
  if (sum > house || (told.size === PARTS.length && sum !== house)) return null;
  const parts = PARTS.flatMap((part, i) => (told.has(part) ? [i] : []));
  const target = parts.map((i) => told.get(PARTS[i] ?? 'for') ?? 0);
  const starts = groups.map(({ line }) => four(line));

  const moved = (lambda: readonly number[]): Four[] =>
    starts.map((start) => {
      const point: Four = [...start];
      parts.forEach((part, k) => (point[part]! += lambda[k] ?? 0));
      return point;
    });
  const valueAt = (lambda: readonly number[]): number => {
    const points = moved(lambda);
    return groups.reduce(
      (all, { size }, i) => {
        const { at } = ontoSimplex(points[i]!);
        const far = at.reduce((squares, x, k) => squares + (x - starts[i]![k]!) ** 2, 0);
        return all + size * (far / 2 - parts.reduce((s, part, k) => s + (lambda[k] ?? 0) * at[part]!, 0));
      },
      dot(lambda, target),
    );
  };

  let lambda = parts.map(() => 0);
  for (let step = 0; ; step++) {
    const feet = moved(lambda).map(ontoSimplex);
    const missing = parts.map(
      (part, k) => target[k]! - groups.reduce((all, { size }, i) => all + size * feet[i]!.at[part]!, 0),
    );
    const worst = Math.max(...missing.map(Math.abs));
    if (worst <= 1e-10 * Math.max(house, 1) || step === STEPS) {
      if (worst > 1e-7 * Math.max(house, 1)) throw new Error('the lines of a division did not converge');
      return feet.map(({ at }) => ({ for: at[0], against: at[1], abstaining: at[2], notVoting: at[3] }));
    }
    const slope = parts.map((a) =>
      parts.map((b) =>
        groups.reduce((all, { size }, i) => {
          const { free } = feet[i]!;
          if (!free[a] || !free[b]) return all;
          return all + size * (Number(a === b) - 1 / free.filter(Boolean).length);
        }, 0),
      ),
    );
    const damped = slope.map((row, k) => row.map((x, l) => x + (k === l ? 1e-9 * house + 1e-4 * worst : 0)));
    const by = solved(damped, missing);
    const before = valueAt(lambda);
    const rise = dot(by, missing);
    let length = 1;
    const along = (): number[] => lambda.map((x, k) => x + length * (by[k] ?? 0));
    while (length > 1e-12 && valueAt(along()) < before + 1e-4 * length * rise - 1e-12 * Math.abs(before))
      length /= 2;
    lambda = along();
  }
}
