import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectedTalliesGiven } from '../../../src/voting/probability/expectedTally.ts';
import { divisionOdds } from '../../../src/voting/probability/odds.ts';
import { expectClose } from '../../support/close.ts';
import { enumerate } from '../../support/exact.ts';
import { absences, anyRule, bloc } from '../../support/houses.ts';

describe('odds of a division', () => {
  it('are those of every way a small house can vote', () => {
    fc.assert(
      fc.property(anyRule, fc.array(bloc(4), { maxLength: 3 }), absences, (rule, blocs, gone) => {
        const truth = enumerate(rule, blocs, gone).chance;
        const odds = divisionOdds({ rule, blocs, absences: gone, quorate: true });
        for (const outcome of ['carried', 'lost', 'tied'] as const)
          expectClose(odds[outcome], truth[outcome], 1e-12, outcome);
        expect(odds.inquorate).toBe(0);
      }),
      { numRuns: 300 },
    );
  });

  it('give each bloc the tally of those ways that end as given', () => {
    fc.assert(
      fc.property(anyRule, fc.array(bloc(4), { maxLength: 3 }), absences, (rule, blocs, gone) => {
        const truth = enumerate(rule, blocs, gone);
        for (const given of ['carried', 'lost', 'tied', 'not-carried'] as const) {
          const tallies = expectedTalliesGiven({ rule, blocs, absences: gone, quorate: true }, given);
          truth.tallies[given].forEach((tally, i) => {
            for (const part of ['for', 'against', 'abstaining', 'notVoting'] as const) {
              if (Number.isNaN(tally[part])) expect(tallies).toBeNull();
              else
                expect(Math.abs(tallies![i]![part] - tally[part]), `${given} ${i} ${part}`).toBeLessThan(
                  1e-11,
                );
            }
          });
        }
      }),
      { numRuns: 300 },
    );
  });
});
