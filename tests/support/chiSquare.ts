import type { Lattice } from '../../src/voting/probability/lattice.ts';

const ENOUGH = 10;

/**
 * How far counts are from what a distribution expects, in standard deviations (Wilson and Hilferty's cube root of
 * chi-square over its degrees of freedom). Values expected fewer than ten times are counted together with their neighbours.
 */
export function deviation(counts: ReadonlyMap<number, number>, truth: Lattice, draws: number): number {
  let chiSquare = 0;
  let cells = 0;
  let expected = 0;
  let seen = 0;
  let counted = 0;
  truth.mass.forEach((mass, i) => {
    expected += mass * draws;
    seen += counts.get(truth.from + i * truth.step) ?? 0;
    if (expected < ENOUGH) return;
    chiSquare += (seen - expected) ** 2 / expected;
    cells++;
    counted += seen;
    expected = 0;
    seen = 0;
  });
  counted += seen;
  if (counted !== draws) return Infinity; // a value was drawn that can't be
  if (expected > 0.5) chiSquare += (seen - expected) ** 2 / expected;
  const degrees = Math.max(1, cells - 1);
  return (Math.cbrt(chiSquare / degrees) - (1 - 2 / (9 * degrees))) / Math.sqrt(2 / (9 * degrees));
}

/** Counts of many draws. */
export function tabulate(draws: number, draw: () => number): Map<number, number> {
  const counts = new Map<number, number>();
  for (let i = 0; i < draws; i++) {
    const value = draw();
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}
