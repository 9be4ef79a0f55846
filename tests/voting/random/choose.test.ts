import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choose, chooseOne, waysOf } from '../../../src/voting/random/choose.ts';
import { proceedingKey, Stream } from '../../../src/voting/random/stream.ts';
import { deviation, tabulate } from '../../support/chiSquare.ts';

const key = proceedingKey('appeal');
const CELLS = 2 ** 31;
const naturals = fc.maxSafeNat();

/** The ways of `count` sessions from `first` on, asked for together. */
function together(seed: number, first: number, count: number, weights: readonly number[]): number[] {
  const into = new Int32Array(count);
  choose(seed, first, Int32Array.from(into.keys()), count, key, waysOf(weights), into);
  return [...into];
}

describe('a choice for each session', () => {
  it('is by the number that the stream of its sixty-four sessions has for it, to the last bit', () => {
    for (const first of [0, 640, 2 ** 33]) {
      const stream = new Stream().moveTo(1917, first / 64, key);
      for (let more = 0; more < 64; more++) {
        const end = stream.uniform() * CELLS;
        for (const [part, way] of [
          [end, 1],
          [end + 2 ** -22, 0],
          [Math.floor(end), 1],
          [Math.ceil(end), 0],
          [CELLS - 1, 0],
        ] as const)
          expect([more, part, chooseOne(1917, first + more, key, waysOf([part, CELLS - part]))]).toEqual([
            more,
            part,
            way,
          ]);
      }
    }
  });

  it('is the same whichever sessions are asked for beside it', () => {
    const weights = [0.3, 0.3, 0.1, 0.3];
    fc.assert(
      fc.property(naturals, fc.nat(2 ** 50), fc.nat(20), (seed, first, skipped) => {
        const all = together(seed, first, 40, weights);
        expect(together(seed, first + skipped, 40 - skipped, weights)).toEqual(all.slice(skipped));
        expect(chooseOne(seed, first + skipped, key, waysOf(weights))).toBe(all[skipped]);
        const some = Int32Array.of(skipped + 3, 39, skipped);
        const into = new Int32Array(40).fill(-1);
        choose(seed, first, some, 3, key, waysOf(weights), into);
        expect([...into]).toEqual(all.map((way, i) => (some.includes(i) ? way : -1)));
      }),
    );
  });

  it('never takes a way without a chance', () => {
    fc.assert(
      fc.property(
        naturals,
        fc
          .array(fc.constantFrom(0, 0.2, 1), { minLength: 1, maxLength: 5 })
          .filter((all) => all.some(Boolean)),
        (seed, weights) => {
          for (const way of together(seed, 0, 64, weights)) expect(weights[way]).toBeGreaterThan(0);
        },
      ),
    );
  });

  it.each([[[0.5, 0.5]], [[0.2, 0.5, 0.3, 0]], [[0, 1e-3, 0.9, 0.099]]])(
    'follows chances of %s',
    (weights) => {
      const draws = 100_000;
      const ways = together(5, 3, draws, weights);
      let next = 0;
      const counts = tabulate(draws, () => ways[next++] ?? -1);
      const truth = { from: 0, step: 1, mass: Float64Array.from(weights) };
      expect(Math.abs(deviation(counts, truth, draws))).toBeLessThan(4);
    },
  );
});
