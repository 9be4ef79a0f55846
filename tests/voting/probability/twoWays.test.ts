import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PARTS } from '../../../src/domain/tally.ts';
import { BASES, shareRule } from '../../../src/voting/majority.ts';
import { blocModel } from '../../../src/voting/probability/bloc.ts';
import { exchangeableSum } from '../../../src/voting/probability/exchangeable.ts';
import { independentSum } from '../../../src/voting/probability/independent.ts';
import { divisionOdds } from '../../../src/voting/probability/odds.ts';
import { expectClose } from '../../support/close.ts';
import { bloc } from '../../support/houses.ts';

describe('delegates who decide alone', () => {
  it('have the same sum by the recurrence for powers of a polynomial and by leaving them out one at a time', () => {
    const weight = fc.integer({ min: -3, max: 3 });
    const weights = fc.record({ for: weight, against: weight, abstaining: weight, notVoting: weight });
    fc.assert(
      fc.property(bloc(250), weights, (one, weighed) => {
        const model = { ...blocModel(one), cohesion: 0 };
        fc.pre(model.size > 0 && PARTS.filter((part) => model.line[part] > 0).length === 4);
        const fast = independentSum(
          model.size,
          PARTS.map((part) => ({ weight: weighed[part], chance: model.line[part] })),
          1,
        );
        const slow = exchangeableSum(model, weighed, 1, 0);
        const upTo = (value: number, { from, mass }: typeof fast) => mass[value - from] ?? 0;
        for (let value = -3 * model.size; value <= 3 * model.size; value++)
          expectClose(upTo(value, fast), upTo(value, slow), 1e-10, String(value), 1e-270);
      }),
      { numRuns: 60 },
    );
  });

  it('have the same odds by tilting their chances and by the masses of blocs with next to no cohesion', () => {
    const share = fc.tuple(
      fc.integer({ min: 1, max: 5 }),
      fc.nat(5),
      fc.constantFrom(...BASES),
      fc.boolean(),
    );
    fc.assert(
      fc.property(
        fc.array(bloc(200), { minLength: 1, maxLength: 4 }),
        share,
        (blocs, [b, a, base, strict]) => {
          const rule = shareRule('share', Math.min(a, b), b, base, strict);
          const absences = { absentExcused: 0, absentUnexcused: 0, mandates: 500 };
          const odds = (cohesion: number) =>
            divisionOdds({
              rule,
              blocs: blocs.map((one) => ({ ...one, cohesion })),
              absences,
              quorate: true,
            });
          const tilted = odds(0);
          const massed = odds(1e-300);
          for (const outcome of ['carried', 'lost', 'tied'] as const)
            expectClose(tilted[outcome], massed[outcome], 1e-10, outcome);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('may be ten thousand, most of whom say nothing', () => {
    const scores = [
      { weight: 1, chance: 1e-9 },
      { weight: -1, chance: 2e-9 },
      { weight: 0, chance: 1 - 3e-9 },
    ];
    const { from, mass } = independentSum(10_000, scores, 1);
    // The difference of two Poisson variables of 1e-5 and 2e-5, as n p goes: chance of +1 about 1e-5.
    expectClose(mass[1 - from]!, 1e-5, 1e-4);
    expectClose(mass[-1 - from]!, 2e-5, 1e-4);
    expectClose(
      mass.reduce((all, one) => all + one, 0),
      1,
      1e-12,
    );
    expect(from).toBeLessThanOrEqual(-40);
  });
});
