import { describe, expect, test } from 'vitest';
import { judge, NAMED_RULES, needed, shareRule, type Absences } from '../../src/voting/majority.ts';
import type { MajorityRule } from '../../src/domain/rules.ts';

const absences = (mandates: number): Absences => ({ absentExcused: 0, absentUnexcused: 0, mandates });
const tally = (ayes: number, noes: number, abstaining = 0, notVoting = 0) => ({
  for: ayes,
  against: noes,
  abstaining,
  notVoting,
});
const named = (id: string): MajorityRule => {
  const rule = NAMED_RULES.find((candidate) => candidate.id === id);
  if (!rule) throw new Error(id);
  return rule;
};

describe('the fewest ayes that carry', () => {
  // Majorities that the sources of the congresses print or that follow from their totals by hand.
  test.each([
    ['simple', 649, 649, 325],
    ['simple', 562, 562, 282],
    ['simple', 739, 739, 370],
    ['present', 765, 765, 383],
    ['all', 511, 649, 325],
    ['two-thirds', 649, 649, 433],
    ['two-thirds', 1164, 1164, 776],
    ['two-thirds-present', 647, 647, 432],
    ['three-quarters', 100, 100, 75],
    ['simple', 1, 1, 1],
    ['all', 10, 100, 51],
  ])('%s of %i present and %i mandates is %i', (id, present, mandates, ayes) => {
    expect(needed(named(id), present, absences(mandates))).toBe(ayes);
  });

  for (const rule of NAMED_RULES) {
    test(`under “${rule.id}” agrees with the judgement for every house from 0 to 2000`, () => {
      for (let present = 0; present <= 2000; present++) {
        for (const gone of [0, 7]) {
          const about = absences(present + gone);
          const ayes = needed(rule, present, about) ?? Number.NaN;
          if (ayes <= present && judge(rule, tally(ayes, present - ayes), about) !== 'carried')
            expect.fail(`${ayes} of ${present} should carry`);
          const fewer = Math.min(ayes - 1, present);
          if (judge(rule, tally(fewer, present - fewer), about) === 'carried')
            expect.fail(`${fewer} of ${present} should not carry`);
        }
      }
    });
  }
});

/** Whether ayes ÷ base compares with above ÷ below, in integers too large for no float error to creep in. */
const exactly = (ayes: number, base: number, above: number, below: number, strict: boolean): boolean => {
  const left = BigInt(ayes) * BigInt(below);
  const right = BigInt(base) * BigInt(above);
  return ayes > 0 && (strict ? left > right : left >= right);
};

describe('shares are exact', () => {
  test('55 of 100 are at least 55 in a hundred, and not more', () => {
    expect(judge(shareRule('at-least', 55, 100, 'for-against', false), tally(55, 45), absences(100))).toBe(
      'carried',
    );
    expect(judge(shareRule('more-than', 55, 100, 'for-against', true), tally(55, 45), absences(100))).toBe(
      'lost',
    );
  });

  test('every house to 2000 and every fraction to twelfths agrees with whole-number arithmetic, on and beside the edge', () => {
    for (let below = 1; below <= 12; below++) {
      for (let above = 0; above <= below; above++) {
        for (const strict of [true, false]) {
          const rule = shareRule('share', above, below, 'cast', strict);
          for (let house = 0; house <= 2000; house += below === 3 || below === 2 ? 1 : 7) {
            const edge = Math.floor((house * above) / below);
            for (const ayes of [edge - 1, edge, edge + 1]) {
              if (ayes < 0 || ayes > house) continue;
              const carried = judge(rule, tally(ayes, house - ayes), absences(house)) === 'carried';
              if (carried !== exactly(ayes, house, above, below, strict))
                expect.fail(`${ayes} of ${house}, ${above}/${below}, strict ${strict}`);
            }
          }
        }
      }
    }
  });

  test.each([
    ['for-against', tally(2, 1, 50, 50), 'carried'],
    ['cast', tally(2, 1, 1, 50), 'lost'],
    ['cast', tally(2, 1, 0, 50), 'carried'],
    ['present', tally(2, 1, 0, 1), 'lost'],
    ['all', tally(66, 0), 'lost'],
    ['all', tally(67, 0), 'carried'],
  ] as const)('two thirds of %s: %j is %s', (base, count, outcome) => {
    expect(judge(shareRule('share', 2, 3, base, false), count, absences(100))).toBe(outcome);
  });
});

describe('what is neither more nor less', () => {
  test('as many ayes as noes are tied under the simple rule only', () => {
    expect(judge(named('simple'), tally(3, 3), absences(6))).toBe('tied');
    expect(judge(named('present'), tally(3, 3), absences(6))).toBe('lost');
    expect(judge(shareRule('half', 1, 2, 'for-against', false), tally(3, 3), absences(6))).toBe('carried');
  });

  test('without an aye nothing is carried, under any rule', () => {
    for (const rule of [...NAMED_RULES, shareRule('any', 0, 1, 'all', false)])
      expect(judge(rule, tally(0, 0, 5), absences(5))).not.toBe('carried');
  });

  test('one more aye never defeats a motion', () => {
    for (const rule of NAMED_RULES)
      for (let ayes = 0; ayes < 60; ayes++)
        for (let noes = 0; ayes + noes < 60; noes++)
          if (judge(rule, tally(ayes, noes), absences(60)) === 'carried')
            expect(judge(rule, tally(ayes + 1, noes), absences(60))).toBe('carried');
  });
});

describe('absences as a rule may weigh them', () => {
  test('unexcused absence can count as a no', () => {
    const rule: MajorityRule = {
      id: 'all-but-excused',
      weights: {
        for: 1,
        against: -2,
        abstaining: -2,
        notVoting: -2,
        absentExcused: 0,
        absentUnexcused: -2,
        mandates: 0,
      },
      strict: false,
      than: 0,
    };
    // Two thirds of 645 are 430: the case of a boycott under rules that count the absent (dossier, Enabling Act).
    const about = { absentExcused: 2, absentUnexcused: 273, mandates: 647 };
    expect(judge(rule, tally(372, 0), about)).toBe('lost');
    expect(judge(rule, tally(430, 0), { ...about, absentUnexcused: 215 })).toBe('carried');
    expect(judge(rule, tally(429, 0), { ...about, absentUnexcused: 216 })).toBe('lost');
  });
});
