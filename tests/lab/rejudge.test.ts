import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PARTS, type Outcome, type RecordedTally, type Tally } from '../../src/domain/tally.ts';
import { rejudged } from '../../src/lab/rejudge.ts';
import { BASES, judge, NAMED_RULES, shareRule } from '../../src/voting/majority.ts';

const ABSENCES = { absentExcused: 1, absentUnexcused: 2, mandates: 12 };
const RULES = [
  ...NAMED_RULES,
  ...BASES.flatMap((base) => [
    shareRule('half', 1, 2, base, true),
    shareRule('three-fifths', 3, 5, base, false),
  ]),
];

/** Every tally of so many delegates. */
const tallies = (size: number): Tally[] => {
  const upTo = (most: number): number[] => Array.from({ length: most + 1 }, (_, n) => n);
  return upTo(size).flatMap((ayes) =>
    upTo(size - ayes).flatMap((against) =>
      upTo(size - ayes - against).map((abstaining) => ({
        for: ayes,
        against,
        abstaining,
        notVoting: size - ayes - against - abstaining,
      })),
    ),
  );
};

test('a record judged anew has the outcome on which all its completions agree', () => {
  const rule = fc.constantFrom(...RULES);
  const known = fc.tuple(fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean());
  fc.assert(
    fc.property(fc.nat({ max: 8 }), fc.nat(), known, rule, rule, (present, which, shown, before, now) => {
      const all = tallies(present);
      const drawn = all[which % all.length]!;
      const tally = Object.fromEntries(
        PARTS.map((part, i) => [part, shown[i] ? drawn[part] : null]),
      ) as RecordedTally;
      const outcome = judge(before, drawn, ABSENCES);
      const verdicts = new Set<Outcome>(
        all
          .filter((one) => PARTS.every((part) => tally[part] === null || tally[part] === one[part]))
          .filter((one) => judge(before, one, ABSENCES) === outcome)
          .map((one) => judge(now, one, ABSENCES)),
      );
      const standard = { absences: ABSENCES, quorate: true };
      const found = rejudged(
        { tally, outcome, present },
        { rule: before, ...standard },
        { rule: now, ...standard },
        [],
      );
      expect(found).toBe(verdicts.size === 1 ? [...verdicts][0] : null);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['lost', 'lost'],
  ['carried', null],
  ['unknown', null],
] as const)(
  'of a large house %s with nothing else recorded a rule of votes cast soon makes %s',
  (outcome, verdict) => {
    const standard = { absences: { absentExcused: 0, absentUnexcused: 0, mandates: 2600 }, quorate: true };
    const nothing = { for: null, against: null, abstaining: null, notVoting: null };
    const record = { tally: nothing, outcome, present: 2600 };
    const [simple] = NAMED_RULES;
    expect(
      rejudged(
        record,
        { rule: simple!, ...standard },
        { rule: shareRule('half', 1, 2, 'cast', true), ...standard },
        [],
      ),
    ).toBe(verdict);
  },
);
