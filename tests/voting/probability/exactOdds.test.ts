import { describe, expect, it } from 'vitest';
import type { MajorityRule } from '../../../src/domain/rules.ts';
import { parseRule } from '../../../src/voting/ruleText.ts';
import type { Bloc } from '../../../src/voting/probability/bloc.ts';
import { divisionOdds } from '../../../src/voting/probability/odds.ts';
import { expectClose } from '../../support/close.ts';
import { exactOdds } from '../../support/exact.ts';

const line = (ayes: number, against: number, abstaining: number, notVoting: number) => ({
  for: ayes,
  against,
  abstaining,
  notVoting,
});

// Sixty-fourths keep the whole numbers short; the doubles are exact all the same.
const HOUSE: readonly Bloc[] = [
  { size: 44, line: line(1 / 64, 60 / 64, 2 / 64, 1 / 64), cohesion: 1 / 64 },
  { size: 30, line: line(20 / 64, 30 / 64, 10 / 64, 4 / 64), cohesion: 3 / 8 },
  { size: 16, line: line(50 / 64, 8 / 64, 3 / 64, 3 / 64), cohesion: 1 },
  { size: 40, line: line(4 / 64, 52 / 64, 4 / 64, 4 / 64), cohesion: 0 },
];
const ALONE = HOUSE.map((bloc) => ({ ...bloc, cohesion: 0 }));
const RARE: readonly Bloc[] = [
  { size: 50, line: line(2 ** -30, 1 / 64, 60 / 64, 3 / 64), cohesion: 1 / 8 },
  { size: 40, line: line(0, 1 / 1024, 1 / 2, 1 / 2), cohesion: 0 },
];
const FAR: readonly Bloc[] = [
  { size: 72, line: line(1 / 1024, 1000 / 1024, 15 / 1024, 8 / 1024), cohesion: 0 },
  { size: 12, line: line(1 / 4, 1 / 4, 1 / 4, 1 / 4), cohesion: 1 / 2 },
];
const ABSENCES = { absentExcused: 4, absentUnexcused: 9, mandates: 190 };

const named = (text: string): MajorityRule => parseRule(text)!;
const ODD: MajorityRule = {
  id: 'odd',
  weights: {
    for: 3,
    against: -4,
    abstaining: -1,
    notVoting: 1,
    absentExcused: 0,
    absentUnexcused: 1,
    mandates: 0,
  },
  strict: false,
  than: 5,
};

describe('odds of houses of up to 130 delegates, against whole-number arithmetic', () => {
  const rules = [
    named('simple'),
    named('present'),
    named('all'),
    named('two-thirds'),
    named('>1/2 of cast'),
    named('>=3/5 of cast'),
    named('>=3/5 of for-against'),
    ODD,
  ];
  it('reaches 1e-90', () => {
    const { carried } = exactOdds(named('two-thirds'), FAR, ABSENCES);
    expect(carried).toBeGreaterThan(0);
    expect(carried).toBeLessThan(1e-90);
  });

  it.each(rules)('$id', (rule) => {
    for (const [name, blocs] of Object.entries({ HOUSE, ALONE, RARE, FAR })) {
      const truth = exactOdds(rule, blocs, ABSENCES);
      const odds = divisionOdds({ rule, blocs, absences: ABSENCES, quorate: true });
      for (const outcome of ['carried', 'lost', 'tied'] as const)
        expectClose(odds[outcome], truth[outcome], 1e-11, `${name} ${outcome}`);
    }
  });
});
