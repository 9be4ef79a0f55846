import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MajorityRule } from '../../src/domain/rules.ts';
import { PARTS, type Part, type Tally } from '../../src/domain/tally.ts';
import { BASES, judge, NAMED_RULES, needed, shareRule, type Absences } from '../../src/voting/majority.ts';
import {
  margin,
  tippingPoint,
  toInquorate,
  toQuorate,
  turned,
  wholeHouse,
  type CountedDivision,
  type FactionInDivision,
  type Turn,
} from '../../src/voting/tipping.ts';

function rule(id: string): MajorityRule {
  const found = NAMED_RULES.find((named) => named.id === id);
  if (found === undefined) throw new Error(`no rule ${id}`);
  return found;
}

function votes(ayes: number, noes: number, abstaining = 0, notVoting = 0): Tally {
  return { for: ayes, against: noes, abstaining, notVoting };
}

function present(tally: Tally): number {
  return PARTS.reduce((sum, part) => sum + tally[part], 0);
}

/** A division in a house from which nobody is away. */
function division(id: string, tally: Tally): CountedDivision {
  return {
    rule: rule(id),
    tally,
    absences: { absentExcused: 0, absentUnexcused: 0, mandates: present(tally) },
  };
}

const NOBODY_AWAY = { absentExcused: 0, absentUnexcused: 0, left: 0 };

function faction(tally: Tally, left = 0): FactionInDivision {
  return { votes: tally, present: present(tally), away: { ...NOBODY_AWAY, left } };
}

function tip(counted: CountedDivision, who: FactionInDivision) {
  return tippingPoint(counted, who, turned(counted));
}

// The figures are those of the scenarios' sources; what is tested is the arithmetic on them.
describe('at the congresses', () => {
  it('Chernov or Spiridonova turns on 46 switches, at 244 to 153', () => {
    const chair = division('simple', votes(244, 153));
    expect(tip(chair, wholeHouse(chair, 0)).switch).toBe(46);
    const reversed = division('simple', votes(153, 244));
    expect(tip(reversed, wholeHouse(reversed, 0)).switch).toBe(46);
  });

  it('20 switched votes reverse 360 to 321 at the Second Peasants’ Congress', () => {
    const resolution = division('simple', votes(360, 321));
    expect(tip(resolution, wholeHouse(resolution, 0)).switch).toBe(20);
  });

  it('194 Bolshevik defections defeat Brest on the list of 1,204, and 193 tie it', () => {
    const brest = division('simple', votes(795, 409));
    const bolsheviks = faction(votes(795, 0));
    expect(tip(brest, bolsheviks)).toMatchObject({ to: 'lost', switch: 194, abstain: 387, absent: 387 });
    expect(tippingPoint(brest, bolsheviks, 'tied')).toMatchObject({ switch: 193, abstain: 386, absent: 386 });
    expect(tip(brest, faction(votes(0, 284)))).toMatchObject({ switch: null, abstain: null, absent: null });
  });

  it('the others, 401 of the 739 of the recount, carry against 338, and 370 would do', () => {
    expect(needed(rule('simple'), 739, { absentExcused: 0, absentUnexcused: 0, mandates: 739 })).toBe(370);
    const motion = division('simple', votes(401, 338));
    expect(judge(motion.rule, motion.tally, motion.absences)).toBe('carried');
    expect(tip(motion, faction(votes(127, 0))).switch).toBe(32);
  });

  it('300 of the 670 forms are 36 short of the 336 that carry', () => {
    expect(needed(rule('simple'), 670, { absentExcused: 0, absentUnexcused: 0, mandates: 670 })).toBe(336);
    const motion = division('simple', votes(300, 370));
    expect(tip(motion, wholeHouse(motion, 0))).toMatchObject({ to: 'carried', switch: 36, abstain: 71 });
  });

  it('252 and 31 sympathisers, 283 of 562, are one more than is needed', () => {
    expect(needed(rule('simple'), 562, { absentExcused: 0, absentUnexcused: 0, mandates: 562 })).toBe(282);
    const motion = division('simple', votes(283, 279));
    expect(tippingPoint(motion, faction(votes(31, 0)), 'tied').switch).toBe(2);
    expect(tip(motion, faction(votes(31, 0))).switch).toBe(3);
  });

  it('two thirds of 1,164 for the Constitution are 776: the 773 Bolsheviks want three from others', () => {
    const constitution = division('two-thirds', votes(773, 391));
    expect(needed(rule('two-thirds'), 1164, constitution.absences)).toBe(776);
    expect(tip(constitution, faction(votes(0, 353)))).toMatchObject({ to: 'carried', switch: 3, abstain: 5 });
    expect(tip(constitution, faction(votes(0, 2))).switch).toBe(null);
  });

  it('the Bolsheviks of the Fifth lose the absolute majority when 382 of their mandates are struck', () => {
    const absolute = division('all', votes(773, 391));
    expect(tip(absolute, faction(votes(773, 0)))).toMatchObject({ to: 'lost', switch: 191, strike: 382 });
  });

  it('without the 176 who left, the Constituent Assembly of 441 is below its quorum of 400', () => {
    expect(toInquorate(441, 400, faction(votes(0, 176)))).toBe(42);
    expect(toInquorate(441, 400, faction(votes(0, 40)))).toBe(null);
    expect(toQuorate(265, 400, faction(votes(0, 0), 176))).toBe(135);
    expect(toQuorate(265, 400, faction(votes(0, 0), 40))).toBe(null);
    expect(toQuorate(441, 400, faction(votes(0, 0), 176))).toBe(0);
  });
});

describe('a tipping point', () => {
  it('counts only what the rule counts: abstaining defeats nothing that a no does not, where all present are counted', () => {
    const motion = division('present', votes(60, 40));
    expect(tip(motion, faction(votes(60, 0)))).toMatchObject({ switch: 10, abstain: 10, absent: 20 });
    expect(tip(division('present', votes(40, 60)), faction(votes(0, 60)))).toMatchObject({
      switch: 11,
      abstain: null,
      absent: 21,
    });
  });

  it('lets those who were away arrive and vote', () => {
    const motion = division('simple', votes(510, 505));
    expect(tip(motion, faction(votes(0, 0), 60)).arrive).toBe(6);
    expect(tippingPoint(motion, faction(votes(0, 0), 60), 'tied').arrive).toBe(5);
    expect(tip(motion, faction(votes(0, 0), 5)).arrive).toBe(null);
  });

  it('is nothing to turn where nobody voted against and the ayes may only fall silent: that is a tie', () => {
    const motion = division('simple', votes(5, 0));
    const ayes = faction(votes(5, 0));
    expect(tip(motion, ayes)).toMatchObject({ switch: 3, abstain: null, absent: null });
    expect(tippingPoint(motion, ayes, 'tied')).toMatchObject({ switch: null, abstain: 5, absent: 5 });
  });

  it('of two thirds falls, for want of any aye, when the last of them goes', () => {
    expect(tip(division('two-thirds', votes(5, 0)), faction(votes(5, 0)))).toMatchObject({
      abstain: 5,
      absent: 5,
    });
  });

  it('of a tie is the one vote that carries', () => {
    const motion = division('simple', votes(50, 50));
    expect(tip(motion, faction(votes(0, 50)))).toMatchObject({
      to: 'carried',
      switch: 1,
      abstain: 1,
      absent: 1,
    });
  });

  it('is 0 where the division ends so anyhow', () => {
    const motion = division('simple', votes(244, 153));
    expect(tippingPoint(motion, faction(votes(0, 0)), 'carried')).toMatchObject({ switch: 0, arrive: 0 });
  });

  it('sees absentees as a rule does that counts the unexcused as present', () => {
    const enabling: MajorityRule = {
      ...rule('two-thirds-present'),
      weights: { ...rule('two-thirds-present').weights, absentUnexcused: -2 },
    };
    const counted: CountedDivision = {
      rule: enabling,
      tally: votes(60, 30),
      absences: { absentExcused: 0, absentUnexcused: 0, mandates: 90 },
    };
    expect(margin(counted)).toBe(0);
    expect(tip(counted, faction(votes(60, 0))).absent).toBe(1);
    expect(tip({ ...counted, tally: votes(60, 31) }, faction(votes(0, 31))).absent).toBe(null);
  });
});

const TURNS: readonly Turn[] = ['carried', 'lost', 'tied'];
const few = fc.integer({ min: 0, max: 4 });
const tallies = fc.record({ for: few, against: few, abstaining: few, notVoting: few });
const aways = fc.record({ absentExcused: few, absentUnexcused: few, left: few });
const whole = fc.integer({ min: -3, max: 3 });

/** Named rules, shares of every base, and inequalities with any small weights at all. */
const rules: fc.Arbitrary<MajorityRule> = fc.oneof(
  fc.constantFrom(...NAMED_RULES),
  fc
    .tuple(fc.constantFrom(...BASES), fc.integer({ min: 1, max: 4 }), fc.boolean())
    .chain(([base, denominator, strict]) =>
      fc
        .integer({ min: 0, max: denominator })
        .map((numerator) => shareRule('share', numerator, denominator, base, strict)),
    ),
  fc.record({
    id: fc.constant('any'),
    weights: fc.record({
      for: whole,
      against: whole,
      abstaining: whole,
      notVoting: whole,
      absentExcused: whole,
      absentUnexcused: whole,
      mandates: whole,
    }),
    strict: fc.boolean(),
    than: whole,
  }),
);

/** A division, and a faction in it that has some of its votes and some of its absentees. */
const situations = fc
  .record({ own: tallies, others: tallies, ownAway: aways, othersAway: aways, rule: rules })
  .map(({ own, others, ownAway, othersAway, rule }) => {
    const tally = combine((part) => own[part] + others[part]);
    const absences: Absences = {
      absentExcused: ownAway.absentExcused + othersAway.absentExcused,
      absentUnexcused: ownAway.absentUnexcused + othersAway.absentUnexcused,
      mandates: present(tally) + Object.values({ ...ownAway }).reduce((a, b) => a + b, 0) + 3,
    };
    const counted: CountedDivision = { rule, tally, absences };
    const known: FactionInDivision = { votes: own, present: present(own), away: ownAway };
    return { counted, known };
  });

function combine(of: (part: Part) => number): Tally {
  return votes(of('for'), of('against'), of('abstaining'), of('notVoting'));
}

/** Everything that `delegates` may do, tried; null where nothing brings the division there. */
function search(
  { rule: inForce, tally, absences }: CountedDivision,
  who: FactionInDivision,
  from: readonly Part[],
  into: Part | 'absentUnexcused' | 'struck',
  to: Turn,
): number | null {
  const own = who.votes ?? tally;
  const movable = (part: Part): number => (from.includes(part) ? own[part] : 0);
  let fewest: number | null = null;
  for (let ayes = 0; ayes <= movable('for'); ayes++)
    for (let noes = 0; noes <= movable('against'); noes++)
      for (let abstaining = 0; abstaining <= movable('abstaining'); abstaining++)
        for (let silent = 0; silent <= movable('notVoting'); silent++) {
          const moved = ayes + noes + abstaining + silent;
          const gone = votes(ayes, noes, abstaining, silent);
          const after = combine((part) => tally[part] - gone[part] + (into === part ? moved : 0));
          const away: Absences = {
            ...absences,
            absentUnexcused: absences.absentUnexcused + (into === 'absentUnexcused' ? moved : 0),
            mandates: absences.mandates - (into === 'struck' ? moved : 0),
          };
          if (moved <= who.present && judge(inForce, after, away) === to)
            fewest = Math.min(fewest ?? Infinity, moved);
        }
  return fewest;
}

function searchArrivals(
  { rule: inForce, tally, absences }: CountedDivision,
  { away }: FactionInDivision,
  into: Part,
  to: Turn,
): number | null {
  let fewest: number | null = null;
  for (let excused = 0; excused <= away.absentExcused; excused++)
    for (let unexcused = 0; unexcused <= away.absentUnexcused; unexcused++)
      for (let back = 0; back <= away.left; back++) {
        const arrived = excused + unexcused + back;
        const after = combine((part) => tally[part] + (into === part ? arrived : 0));
        const still: Absences = {
          ...absences,
          absentExcused: absences.absentExcused - excused,
          absentUnexcused: absences.absentUnexcused - unexcused,
        };
        if (judge(inForce, after, still) === to) fewest = Math.min(fewest ?? Infinity, arrived);
      }
  return fewest;
}

function searchAll(counted: CountedDivision, who: FactionInDivision, to: Turn) {
  const rises = to === 'carried' || (to === 'tied' && margin(counted) < 0);
  const [wanted, other]: readonly [Part, Part] = rises ? ['for', 'against'] : ['against', 'for'];
  return {
    to,
    switch: search(counted, who, [other], wanted, to),
    abstain: search(counted, who, [other, 'notVoting'], 'abstaining', to),
    absent: search(counted, who, [other, 'abstaining', 'notVoting'], 'absentUnexcused', to),
    arrive: searchArrivals(counted, who, wanted, to),
    strike: search(counted, who, [other, 'abstaining', 'notVoting'], 'struck', to),
  };
}

describe('the closed form', () => {
  it('finds what trying everything finds, under any inequality', () => {
    fc.assert(
      fc.property(situations, fc.constantFrom(...TURNS), ({ counted, known }, to) => {
        expect(tippingPoint(counted, known, to)).toEqual(searchAll(counted, known, to));
      }),
      { numRuns: 2000 },
    );
  });

  it('takes, for a faction whose votes nobody recorded, those among all its size could be that serve best', () => {
    fc.assert(
      fc.property(situations, fc.constantFrom(...TURNS), ({ counted, known }, to) => {
        const unknown: FactionInDivision = { ...known, votes: null };
        expect(tippingPoint(counted, unknown, to)).toEqual(searchAll(counted, unknown, to));
      }),
      { numRuns: 2000 },
    );
  });

  it('asks no fewer of a faction than of the whole house', () => {
    const atLeast = (few: number | null, many: number | null): boolean =>
      many === null || (few ?? Infinity) <= many;
    fc.assert(
      fc.property(situations, ({ counted, known }) => {
        const to = turned(counted);
        const house = tippingPoint(counted, wholeHouse(counted, known.away.left), to);
        const one = tippingPoint(counted, known, to);
        expect(atLeast(house.switch, one.switch)).toBe(true);
        expect(atLeast(house.abstain, one.abstain)).toBe(true);
        expect(atLeast(house.absent, one.absent)).toBe(true);
        expect(atLeast(house.arrive, one.arrive)).toBe(true);
        expect(atLeast(house.strike, one.strike)).toBe(true);
      }),
    );
  });
});
