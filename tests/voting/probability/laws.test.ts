import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PARTS } from '../../../src/domain/tally.ts';
import { BASES, NAMED_RULES, shareRule } from '../../../src/voting/majority.ts';
import type { Bloc } from '../../../src/voting/probability/bloc.ts';
import { expectedTallies, expectedTalliesGiven } from '../../../src/voting/probability/expectedTally.ts';
import { mean } from '../../../src/voting/probability/lattice.ts';
import { divisionOdds, statisticDistribution } from '../../../src/voting/probability/odds.ts';
import { expectClose } from '../../support/close.ts';
import { bloc } from '../../support/houses.ts';

const OUTCOMES = ['carried', 'lost', 'tied'] as const;
const house = fc.array(bloc(120), { minLength: 1, maxLength: 5 });
const shareRules = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.nat(6), fc.constantFrom(...BASES), fc.boolean())
  .map(([b, a, base, strict]) => shareRule('share', Math.min(a, b), b, base, strict));
const rules = fc.oneof(fc.constantFrom(...NAMED_RULES), shareRules);
const prospect = (rule: (typeof NAMED_RULES)[number], blocs: readonly Bloc[]) => ({
  rule,
  blocs,
  absences: { absentExcused: 0, absentUnexcused: 0, mandates: 400 },
  quorate: true,
});
const sure = (part: (typeof PARTS)[number]): Bloc => ({
  size: 1,
  line: { for: 0, against: 0, abstaining: 0, notVoting: 0, [part]: 1 },
  cohesion: 0,
});

describe('laws of the odds', () => {
  it('probabilities are in 0…1 and sum to 1', () => {
    fc.assert(
      fc.property(rules, house, (rule, blocs) => {
        const { carried, lost, tied, inquorate } = divisionOdds(prospect(rule, blocs));
        for (const chance of [carried, lost, tied]) {
          expect(chance).toBeGreaterThanOrEqual(0);
          expect(chance).toBeLessThanOrEqual(1);
        }
        expectClose(carried + lost + tied + inquorate, 1, 1e-12);
      }),
    );
  });

  it('one more aye never hurts, whether it arrives or was in another part', () => {
    fc.assert(
      fc.property(rules, house, fc.constantFrom(...PARTS), (rule, blocs, part) => {
        const before = divisionOdds(prospect(rule, [...blocs, sure(part)])).carried;
        const arrives = divisionOdds(prospect(rule, blocs)).carried;
        const after = divisionOdds(prospect(rule, [...blocs, sure('for')])).carried;
        expect(after).toBeGreaterThanOrEqual(before * (1 - 1e-11));
        expect(after).toBeGreaterThanOrEqual(arrives * (1 - 1e-11));
      }),
    );
  });

  it('neither the order of blocs nor a bloc of independents cut in two matters', () => {
    fc.assert(
      fc.property(rules, house, fc.nat(120), (rule, blocs, cut) => {
        const odds = divisionOdds(prospect(rule, blocs));
        const parted = blocs.flatMap((one) => {
          const first = Math.min(cut, one.size);
          return one.cohesion > 0
            ? [one]
            : [
                { ...one, size: first },
                { ...one, size: one.size - first },
              ];
        });
        const other = divisionOdds(prospect(rule, parted.reverse()));
        for (const outcome of OUTCOMES) expectClose(other[outcome], odds[outcome], 1e-11, outcome);
      }),
    );
  });

  it('what favours neither side leaves for and against alike', () => {
    fc.assert(
      fc.property(house, (blocs) => {
        const [simple] = NAMED_RULES;
        const even = blocs.map((one) => ({ ...one, line: { ...one.line, for: one.line.against } }));
        fc.pre(even.every(({ line }) => line.for + line.abstaining + line.notVoting > 0));
        const { carried, lost } = divisionOdds(prospect(simple!, even));
        expectClose(carried, lost, 1e-11);
      }),
    );
  });

  it('cohesion has no seam at 0 or at 1', () => {
    fc.assert(
      fc.property(rules, house, (rule, blocs) => {
        for (const [end, near] of [
          [0, 1e-14],
          [1, 1 - 1e-14],
        ] as const) {
          const at = divisionOdds(
            prospect(
              rule,
              blocs.map((one) => ({ ...one, cohesion: end })),
            ),
          );
          const by = divisionOdds(
            prospect(
              rule,
              blocs.map((one) => ({ ...one, cohesion: near })),
            ),
          );
          for (const outcome of OUTCOMES) expect(Math.abs(by[outcome] - at[outcome])).toBeLessThan(1e-9);
        }
      }),
    );
  });

  it('a bloc that goes one way carries with the chance of its ayes, unless nobody votes', () => {
    const line = { for: 0.36, against: 0.24, abstaining: 0.3, notVoting: 0.1 };
    const [simple] = NAMED_RULES;
    const { carried, lost, tied } = divisionOdds(prospect(simple!, [{ size: 7, line, cohesion: 1 }]));
    const nobody = 0.4 ** 7;
    expectClose(carried, 0.6 * (1 - nobody), 1e-13);
    expectClose(lost, 0.4 * (1 - nobody), 1e-13);
    expectClose(tied, nobody, 1e-13);
  });

  it('without a quorum there is nothing else', () => {
    fc.assert(
      fc.property(rules, house, (rule, blocs) => {
        const odds = divisionOdds({ ...prospect(rule, blocs), quorate: false });
        expect(odds).toEqual({ carried: 0, lost: 0, tied: 0, inquorate: 1 });
      }),
    );
  });

  it('the statistic has the mean that the expected tally gives it', () => {
    fc.assert(
      fc.property(rules, house, (rule, blocs) => {
        const one = prospect(rule, blocs);
        const expected = expectedTallies(blocs).reduce(
          (all, tally) => all + PARTS.reduce((sum, part) => sum + rule.weights[part] * tally[part], 0),
          rule.weights.mandates * 400,
        );
        expect(Math.abs(mean(statisticDistribution(one)) - expected)).toBeLessThan(1e-8);
      }),
    );
  });

  it('expected tallies given carried and not carried make up the expected tally', () => {
    fc.assert(
      fc.property(rules, house, (rule, blocs) => {
        const one = prospect(rule, blocs);
        const { carried } = divisionOdds(one);
        const given = expectedTalliesGiven(one, 'carried');
        const otherwise = expectedTalliesGiven(one, 'not-carried');
        expectedTallies(blocs).forEach((tally, i) => {
          for (const part of PARTS) {
            const mixed = carried * (given?.[i]?.[part] ?? 0) + (1 - carried) * (otherwise?.[i]?.[part] ?? 0);
            expect(Math.abs(mixed - tally[part])).toBeLessThan(1e-8);
          }
        });
      }),
    );
  });

  it('an expected count is the bloc times the chance that one delegate of it, known to vote so, is in such a division', () => {
    // E[count; outcome] = n × chance × P(outcome | one delegate is in the part); the others follow Pólya's urn.
    const line = { for: 0.5, against: 0.3, abstaining: 0.1, notVoting: 0.1 };
    const cohesion = 0.2;
    const others: Bloc = {
      size: 200,
      line: { for: 0.4, against: 0.5, abstaining: 0.05, notVoting: 0.05 },
      cohesion: 0.03,
    };
    const aye = 0.5 / 0.8;
    const urn: Bloc = {
      size: 149,
      line: { ...line, for: 0.8 * (aye + cohesion * (1 - aye)), against: 0.8 * (1 - aye) * (1 - cohesion) },
      cohesion: cohesion / (1 + cohesion),
    };
    for (const rule of NAMED_RULES) {
      const whole = prospect(rule, [{ size: 150, line, cohesion }, others]);
      const known = divisionOdds(prospect(rule, [urn, others, sure('for')]));
      const truth = (150 * 0.5 * known.carried) / divisionOdds(whole).carried;
      expectClose(expectedTalliesGiven(whole, 'carried')![0]!.for, truth, 1e-10);
    }
  });
});
