import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choose, chooseOne, waysOf } from '../../../src/voting/random/choose.ts';
import { philox } from '../../../src/voting/random/philox.ts';
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

/** A session's word without the lowest bit, read off ways that each end where a cell does. */
function cellOf(seed: number, session: number): number {
  let [low, high] = [0, CELLS];
  while (high - low > 1) {
    const middle = (low + high) / 2;
    if (chooseOne(seed, session, key, waysOf([middle, CELLS - middle])) === 0) high = middle;
    else low = middle;
  }
  return low;
}

describe('a choice for each session', () => {
  it('is made by one of the four words that Philox gives for its quarter', () => {
    for (const first of [0, 4000, 2 ** 33]) {
      const words = Int32Array.of(first / 4, (2 ** 31 + Math.floor(first / 2 ** 34)) | 0, key.low, key.high);
      philox(words, 1917, 0);
      expect([0, 1, 2, 3].map((more) => cellOf(1917, first + more))).toEqual(
        [...words].map((word) => word >>> 1),
      );
    }
  });

  it('is the same whichever sessions are asked for beside it', () => {
    const weights = [0.3, 0.3, 0.1, 0.3];
    fc.assert(
      fc.property(naturals, fc.nat(2 ** 50), fc.nat(20), (seed, first, skipped) => {
        const all = together(seed, first, 40, weights);
        expect(together(seed, first + skipped, 40 - skipped, weights)).toEqual(all.slice(skipped));
        expect(chooseOne(seed, first + skipped, key, waysOf(weights))).toBe(all[skipped]);
        const some = Int32Array.of(skipped, skipped + 3, 39);
        const into = new Int32Array(40).fill(-1);
        choose(seed, first, some, 3, key, waysOf(weights), into);
        expect([...into]).toEqual(all.map((way, i) => (some.includes(i) ? way : -1)));
      }),
    );
  });

  it('asks for more bits where a way ends amid its cell', () => {
    for (let session = 0; session < 50; session++) {
      const cell = cellOf(7, session);
      const more = new Stream().moveTo(7, session, key).uniform();
      for (const part of [0, 0.25, 0.5, 0.75, 1]) {
        const end = cell + part;
        const way = chooseOne(7, session, key, waysOf([end, CELLS - end]));
        expect([part, way]).toEqual([part, part > more ? 0 : 1]);
      }
    }
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
