import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ayesDistribution, ayesPossible } from '../../../src/voting/probability/ayes.ts';
import { betaBinomial, binomial } from '../../../src/voting/probability/binomial.ts';
import type { Bloc } from '../../../src/voting/probability/bloc.ts';
import { convolve } from '../../../src/voting/probability/convolution.ts';
import { expectedTallies } from '../../../src/voting/probability/expectedTally.ts';
import { type Lattice, mean, quantile, variance } from '../../../src/voting/probability/lattice.ts';
import { poissonBinomial } from '../../../src/voting/probability/poissonBinomial.ts';
import { expectClose } from '../../support/close.ts';
import { blocTallies, fraction, toNumber } from '../../support/exact.ts';
import { bloc } from '../../support/houses.ts';

const at = ({ from, step, mass }: Lattice, value: number): number => mass[(value - from) / step] ?? 0;
const total = ({ mass }: Lattice): number => mass.reduce((all, one) => all + one, 0);

describe('the binomial distribution', () => {
  it('is that of ten fair coins', () => {
    const coins = [1, 10, 45, 120, 210, 252, 210, 120, 45, 10, 1];
    const heads = binomial(10, 0.5, 0.5);
    coins.forEach((ways, k) => expectClose(at(heads, k), ways / 1024, 1e-15));
  });

  it('keeps its digits down to one in 10²⁴⁰', () => {
    // 0.5^800 is a power of two, and so exact.
    expectClose(at(binomial(800, 0.5, 0.5), 0), 2 ** -800, 1e-12);
    expectClose(at(binomial(800, 0.5, 0.5), 1), 800 * 2 ** -800, 1e-12);
    expectClose(at(binomial(120, 0.01, 0.99), 120), 1e-240, 1e-12);
  });

  it('is sure where the chance is 0 or 1', () => {
    expect(binomial(7, 0, 1)).toEqual({ from: 0, step: 1, mass: Float64Array.of(1) });
    expect(binomial(7, 1, 0)).toEqual({ from: 7, step: 1, mass: Float64Array.of(1) });
  });
});

describe('the beta-binomial distribution', () => {
  it('is even over all counts with a uniform prior (α = β = 1, so ρ = 1/3)', () => {
    for (let ayes = 0; ayes <= 20; ayes++)
      expectClose(at(betaBinomial(20, 0.5, 0.5, 1 / 3), ayes), 1 / 21, 1e-14);
  });

  it('has the binomial mean, and its variance times 1 + (n − 1) ρ', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (size, aye, rho) => {
          const ayes = betaBinomial(size, aye, 1 - aye, rho);
          expectClose(total(ayes), 1, 1e-12);
          expectClose(mean(ayes), size * aye, 1e-10);
          expectClose(variance(ayes), size * aye * (1 - aye) * (1 + (size - 1) * rho), 1e-9);
        },
      ),
    );
  });

  it('has no seam at either end of ρ', () => {
    for (const size of [2, 9, 100, 1159]) {
      const alone = betaBinomial(size, 0.7, 0.3, 0);
      const nearlyAlone = betaBinomial(size, 0.7, 0.3, 1e-15);
      for (let k = 0; k <= size; k++)
        if (at(alone, k) > 1e-30) expectClose(at(nearlyAlone, k), at(alone, k), 1e-8);
      const asOne = betaBinomial(size, 0.7, 0.3, 1);
      const nearlyAsOne = betaBinomial(size, 0.7, 0.3, 1 - 1e-12);
      for (let k = 0; k <= size; k++) expect(Math.abs(at(nearlyAsOne, k) - at(asOne, k))).toBeLessThan(1e-10);
      expect([...asOne.mass].filter((mass) => mass > 0)).toHaveLength(2);
    }
  });
});

describe('the Poisson-binomial distribution', () => {
  it('is the exact one of a dozen delegates, and adds up', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 }), (chances) => {
        // Whole numbers over a common power of two.
        let exact = [1n];
        let denominator = 1n;
        for (const chance of chances) {
          const { numerator, denominator: own } = fraction(chance);
          denominator *= own;
          exact = [...exact, 0n].map(
            (mass, k) => mass * (own - numerator) + (exact[k - 1] ?? 0n) * numerator,
          );
        }
        const ayes = poissonBinomial(chances);
        exact.forEach((mass, k) =>
          expectClose(at(ayes, k), toNumber({ numerator: mass, denominator }), 1e-12),
        );
      }),
    );
  });

  it('is the binomial one where all chances are alike', () => {
    const same = poissonBinomial(new Array<number>(300).fill(0.3));
    const slightly = poissonBinomial(Array.from({ length: 300 }, (_, i) => 0.3 + (i % 2 ? 1e-15 : 0) * i));
    for (let k = 0; k <= 300; k++) {
      expectClose(at(same, k), at(binomial(300, 0.3, 0.7), k), 1e-12);
      expectClose(at(slightly, k), at(same, k), 1e-9);
    }
  });
});

describe('the ayes of a house', () => {
  it('are distributed as its tallies say', () => {
    fc.assert(
      fc.property(fc.array(bloc(5), { maxLength: 3 }), (blocs) => {
        let exact = new Map([[0, 1n]]);
        let denominator = 1n;
        for (const one of blocs) {
          const { denominator: own, tallies } = blocTallies(one);
          denominator *= own;
          const next = new Map<number, bigint>();
          for (const [ayes, weight] of exact)
            for (const { tally, numerator } of tallies)
              next.set(ayes + tally.for, (next.get(ayes + tally.for) ?? 0n) + weight * numerator);
          exact = next;
        }
        const ayes = ayesDistribution(blocs);
        for (const [k, weight] of exact)
          expectClose(at(ayes, k), toNumber({ numerator: weight, denominator }), 1e-12);
        const counts = [...exact.keys()];
        expect(ayesPossible(blocs)).toEqual({ min: Math.min(...counts), max: Math.max(...counts) });
      }),
    );
  });

  it('have the mean of the expected tally, and the variance that cohesion gives', () => {
    const blocs: readonly Bloc[] = [
      { size: 390, line: { for: 0.6, against: 0.2, abstaining: 0.1, notVoting: 0.1 }, cohesion: 0.05 },
      { size: 100, line: { for: 0.1, against: 0.8, abstaining: 0.1, notVoting: 0 }, cohesion: 0 },
    ];
    const ayes = ayesDistribution(blocs);
    const expected = expectedTallies(blocs);
    expect(expected[0]).toEqual({ for: 234, against: 78, abstaining: 39, notVoting: 39 });
    expectClose(mean(ayes), 234 + 10, 1e-12);
    // n p (1 − p) + n (n − 1) ρ v² s (1 − s), where p = v s: two delegates vote for together with p² + ρ v² s (1 − s).
    const one = 390 * 0.6 * 0.4 + 390 * 389 * 0.05 * 0.8 ** 2 * 0.75 * 0.25;
    expectClose(variance(ayes), one + 100 * 0.1 * 0.9, 1e-11);
  });
});

describe('quantiles', () => {
  it('are the smallest values that reach a level', () => {
    const die: Lattice = { from: 1, step: 1, mass: new Float64Array(6).fill(1 / 6) };
    expect([0, 0.05, 0.5, 0.51, 0.95, 1].map((level) => quantile(die, level))).toEqual([1, 1, 3, 4, 6, 6]);
  });

  it('put the median of an even house at the lower middle, whatever the last bit', () => {
    for (let n = 1; n <= 401; n += 2) expect(quantile(binomial(n, 0.5, 0.5), 0.5)).toBe((n - 1) / 2);
  });
});

describe('convolution', () => {
  it('is the sum over all pairs, also where only some entries are wanted', () => {
    const masses = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(masses, masses, fc.nat(45), fc.nat(45), (a, b, start, length) => {
        const slow = new Array<number>(a.length + b.length - 1).fill(0);
        a.forEach((x, i) => b.forEach((y, j) => (slow[i + j]! += x * y)));
        const all = convolve(Float64Array.from(a), Float64Array.from(b), { least: 1e-290 });
        slow.forEach((truth, k) => expectClose(all[k]!, truth, 1e-13));
        const from = start - 3;
        const some = convolve(Float64Array.from(a), Float64Array.from(b), {
          from,
          to: from + length,
          least: 1e-290,
        });
        expect(some).toHaveLength(length);
        some.forEach((one, k) => expectClose(one, slow[from + k] ?? 0, 1e-13));
      }),
    );
  });
});
