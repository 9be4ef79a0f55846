import { describe, expect, test } from 'vitest';
import { absencesOf, numbersOf } from '../../src/congress/division.ts';
import { present, presentInAll } from '../../src/congress/house.ts';
import { forkFrom } from '../../src/lab/fork.ts';
import { tipsOf } from '../../src/lab/tips.ts';
import type { Intervention } from '../../src/scenario/types.ts';
import { parseRule } from '../../src/voting/ruleText.ts';
import { tippingPoint, turned, wholeHouse, type CountedDivision } from '../../src/voting/tipping.ts';
import { builtIn, courseFrom } from '../support/read.ts';

const tips = (name: string, division: string, changes: readonly Intervention[] = []) =>
  tipsOf(forkFrom(courseFrom(builtIn(name)), changes), division);

/** Those of a division with a quorum. */
const turning = (...of: Parameters<typeof tips>) => {
  const found = tips(...of);
  return found?.quorate ? found : null;
};

describe('tipping points that the dossier reckons', () => {
  test('46 switches turn the chair of the Constituent Assembly: 245 to 154 [ca-1918]', () => {
    const found = turning('ca-1918', 'chair');
    expect(found?.house.switch).toBe(46);
    expect(found?.byFaction.find(({ faction }) => faction === 'left-sr')?.switch).toBeNull();
  });

  test('20 switches reverse 360 to 321 at the Second Peasants’ Congress, 19 do not', () => {
    const found = turning('peasants-second-1917', 'chernov-resolution');
    expect(found?.house.switch).toBe(20);
    const after19 = turning('peasants-second-1917', 'chernov-resolution', [
      { do: 'shift', id: 'chernov-resolution', votes: 19, from: 'for', to: 'against' },
    ]);
    expect(after19?.house.switch).toBe(1);
  });

  test('two thirds of all mandates for the Constitution of 1918 need 776 of 1,164', () => {
    const fork = forkFrom(courseFrom(builtIn('05-fifth')), [
      { do: 'rule', rule: '>=2/3 of all', at: 'constitution' },
    ]);
    const index = fork.steps.findIndex(({ id }) => id === 'constitution');
    expect(fork.steps[index]?.division?.needed).toBe(776);
    expect(present(fork.steps[index - 1]!.house, 'bolshevik')).toBe(776 - 3);
  });

  test('300 Bolsheviks of 670 are 36 short of the 336 that make more than half', () => {
    const { steps } = forkFrom(courseFrom(builtIn('02-second'), { variant: 'credentials-670-full' }), []);
    const { house } = steps.find(({ kind }) => kind === 'credentials')!;
    const alone: CountedDivision = {
      rule: parseRule('>1/2 of present')!,
      tally: {
        for: present(house, 'bolshevik'),
        against: 670 - present(house, 'bolshevik'),
        abstaining: 0,
        notVoting: 0,
      },
      absences: absencesOf(house),
    };
    expect(presentInAll(house)).toBe(670);
    expect(tippingPoint(alone, wholeHouse(alone, 0), turned(alone)).switch).toBe(36);
  });

  test('at the Fifth 399 mandates fewer leave 374 of 765, and at 382 fewer the absolute majority goes', () => {
    const bolsheviks = (mandates: number) => {
      const { steps } = forkFrom(courseFrom(builtIn('05-fifth'), { variant: 'credentials-1164' }), [
        { do: 'strike', at: 'mandates', faction: 'bolshevik', mandates },
        { do: 'cancel', id: 'mandate-review' },
      ]);
      const { house } = steps.find(({ id }) => id === 'mandates')!;
      return [present(house, 'bolshevik'), presentInAll(house)];
    };
    expect(bolsheviks(399)).toEqual([374, 765]);
    const majority = (mandates: number): boolean => {
      const [own = 0, all = 0] = bolsheviks(mandates);
      return 2 * own > all;
    };
    expect([majority(381), majority(382)]).toEqual([true, false]);
  });

  test('on the list of 1,204 it takes 194 Bolsheviks voting against, with all others, to defeat Brest outright', () => {
    const fork = builtIn('04-fourth').forks?.find(({ id }) => id === 'full-opposition-turnout');
    const { steps } = forkFrom(
      courseFrom(builtIn('04-fourth'), { variant: fork?.variant }),
      fork?.changes ?? [],
    );
    const division = steps.find(({ id }) => id === 'ratify')!.division!;
    const { for: ayes = 0, against = 0 } = numbersOf(division.tally);
    expect([ayes, against]).toEqual([795, 409]);
    // 193 make it 602 to 602, which is not carried but not defeated either.
    const counted: CountedDivision = {
      rule: division.rule,
      tally: { for: ayes ?? 0, against: against ?? 0, abstaining: 0, notVoting: 0 },
      absences: { absentExcused: 0, absentUnexcused: 0, mandates: 1204 },
    };
    expect(tippingPoint(counted, wholeHouse(counted, 0), 'lost').switch).toBe(194);
  });
});

test('a step without a vote has no tipping point', () => {
  expect(tips('02-second', 'walkout')).toBeNull();
});

describe('without a quorum no vote turns anything', () => {
  test.each([
    ['02-second', 'avilov-vote', { do: 'quorum', quorum: { atLeast: 600 } }],
    ['ca-1918', 'chair', { do: 'pin', id: 'chair', outcome: 'inquorate' }],
  ] as const)('%s, %s', (name, division, change) => {
    expect(tips(name, division, [change])).toEqual({ division, quorate: false });
  });
});
