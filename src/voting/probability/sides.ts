import type { Lattice } from './lattice.ts';

/** Probabilities that a variable is above, at and below a threshold. */
export interface Sides {
  readonly above: number;
  readonly at: number;
  readonly below: number;
}

/**
 * Where a variable lies to a threshold given in steps from its lattice's first value, whole or not. Each tail is summed
 * from its own end, so neither is 1 less the other.
 */
export function sidesOf({ mass }: Lattice): (limit: number) => Sides {
  const size = mass.length;
  const before = new Float64Array(size + 1);
  const from = new Float64Array(size + 1);
  for (let j = 0; j < size; j++) before[j + 1] = before[j]! + mass[j]!;
  for (let j = size - 1; j >= 0; j--) from[j] = from[j + 1]! + mass[j]!;
  const within = (j: number) => Math.min(size, Math.max(0, j));
  return (limit) => {
    const whole = Math.floor(limit);
    return {
      above: from[within(whole + 1)]!,
      at: whole === limit && whole >= 0 && whole < size ? mass[whole]! : 0,
      below: before[within(Math.ceil(limit))]!,
    };
  };
}

/** Where the sum of two independent variables lies to a threshold, without its distribution. */
export function sidesOfSum(a: Lattice, b: Lattice, than: number): Sides {
  const sides = sidesOf(b);
  let above = 0;
  let at = 0;
  let below = 0;
  a.mass.forEach((mass, i) => {
    const given = sides((than - a.from - b.from) / a.step - i);
    above += mass * given.above;
    at += mass * given.at;
    below += mass * given.below;
  });
  return { above, at, below };
}
