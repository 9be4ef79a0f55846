// What one would write first: loops over definitions, Math.exp of sums of logarithms, arrays.
import type { MajorityRule } from '../../src/domain/rules.ts';
import type { Bloc } from '../../src/voting/probability/bloc.ts';

function logFactorials(most: number): number[] {
  const result = [0];
  for (let k = 1; k <= most; k++) result.push(result[k - 1]! + Math.log(k));
  return result;
}

/** log of start (start + 1) … with so many factors. */
function rising(start: number, factors: number): number[] {
  const result = [0];
  for (let k = 0; k < factors; k++) result.push(result[k]! + Math.log(start + k));
  return result;
}

/** The chance that a division carries under a rule that weighs the silent alike; score by score in a Map. */
export function carriedByLoops({ weights, strict, than }: MajorityRule, blocs: readonly Bloc[]): number {
  let house = new Map<number, number>([[0, 1]]);
  let idle = 1;
  for (const { size, line, cohesion } of blocs) {
    const voting = line.for + line.against;
    const silent = line.abstaining + line.notVoting;
    const aye = line.for / voting;
    idle *= silent ** size;
    const factorial = logFactorials(size);
    const kappa = 1 / cohesion - 1;
    const ayes = cohesion > 0 ? rising(kappa * aye, size) : null;
    const noes = cohesion > 0 ? rising(kappa * (1 - aye), size) : null;
    const all = cohesion > 0 ? rising(kappa, size) : null;
    const scores = new Map<number, number>();
    for (let v = 0; v <= size; v++)
      for (let f = 0; f <= v; f++) {
        const a = v - f;
        const chosen =
          ayes && noes && all
            ? ayes[f]! + noes[a]! - all[v]!
            : (f > 0 ? f * Math.log(aye) : 0) + (a > 0 ? a * Math.log(1 - aye) : 0);
        const ways = factorial[size]! - factorial[f]! - factorial[a]! - factorial[size - v]!;
        const rest = (v > 0 ? v * Math.log(voting) : 0) + (v < size ? (size - v) * Math.log(silent) : 0);
        const score = weights.for * f + weights.against * a + weights.abstaining * (size - v);
        scores.set(score, (scores.get(score) ?? 0) + Math.exp(ways + rest + chosen));
      }
    const next = new Map<number, number>();
    for (const [s, p] of house) for (const [t, q] of scores) next.set(s + t, (next.get(s + t) ?? 0) + p * q);
    house = next;
  }
  let carried = 0;
  for (const [score, p] of house) if (strict ? score > than : score >= than) carried += p;
  return strict ? carried : carried - idle;
}

/** Chances of every number of ayes, one delegate after another. */
export function poissonBinomialByLoop(chances: readonly number[]): number[] {
  let masses = [1];
  for (const p of chances) {
    const next = new Array<number>(masses.length + 1).fill(0);
    masses.forEach((mass, k) => {
      next[k]! += mass * (1 - p);
      next[k + 1]! += mass * p;
    });
    masses = next;
  }
  return masses;
}
