import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Assumption } from '../../src/congress/division.ts';
import { emptyHouse } from '../../src/congress/house.ts';
import { absencesOf } from '../../src/congress/division.ts';
import { PARTS, type ByPart, type Outcome } from '../../src/domain/tally.ts';
import { expectedGiven } from '../../src/lab/settle.ts';
import { judge } from '../../src/voting/majority.ts';
import { parseRule } from '../../src/voting/ruleText.ts';

const nobodyAbsent = absencesOf(emptyHouse([], 'simple', null, ['decisive']));

const shares = fc
  .tuple(...PARTS.map(() => fc.integer({ min: 0, max: 4 })))
  .filter((weights) => weights.some((weight) => weight > 0))
  .map((weights): ByPart<number> => {
    const all = weights.reduce((sum, weight) => sum + weight, 0);
    const [ayes = 0, against = 0, abstaining = 0, notVoting = 0] = weights.map((weight) => weight / all);
    return { for: ayes, against, abstaining, notVoting };
  });
const group = fc.record({
  size: fc.integer({ min: 1, max: 9 }),
  line: shares,
  together: fc.constantFrom(0, 0.3, 1),
});
const groups = fc.array(group, { minLength: 1, maxLength: 4 }).map((all) =>
  all.map(({ size, line, together }, i): Assumption => ({
    faction: `f${i}`,
    wing: null,
    size,
    line,
    cohesion: together,
    origin: 'stated',
  })),
);

test('the tally to expect given an outcome comes to that outcome, within the lines, or there is none', () => {
  const rules = ['>1/2 of for-against', '>1/2 of present', '>=2/3 of all'].map((text) => {
    const rule = parseRule(text);
    if (!rule) throw new Error(text);
    return rule;
  });
  fc.assert(
    fc.property(
      groups,
      fc.constantFrom(...rules),
      fc.constantFrom<Outcome>('carried', 'lost', 'tied'),
      (all, rule, outcome) => {
        const tallies = expectedGiven({ groups: all, rule, absences: nobodyAbsent, quorate: true }, outcome);
        if (tallies === null) return;
        const sum = (part: (typeof PARTS)[number]): number =>
          tallies.reduce((total, tally) => total + tally[part], 0);
        const [ayes, against, abstaining, notVoting] = PARTS.map(sum) as [number, number, number, number];
        expect(judge(rule, { for: ayes, against, abstaining, notVoting }, nobodyAbsent)).toBe(outcome);
        tallies.forEach((tally, i) => {
          expect(PARTS.reduce((total, part) => total + tally[part], 0)).toBe(all[i]?.size);
          for (const part of PARTS) if (all[i]?.line?.[part] === 0) expect(tally[part]).toBe(0);
        });
      },
    ),
  );
});
