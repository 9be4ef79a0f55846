import { describe, expect, test } from 'vitest';
import { courseOf, isCourse } from '../../src/congress/course.ts';
import { presentInAll } from '../../src/congress/house.ts';
import { replay } from '../../src/congress/replay.ts';
import { planFor } from '../../src/lab/interventions.ts';
import { groupsOf } from '../../src/lab/lines.ts';
import { claimsHold, congress, type Claim } from '../support/claims.ts';
import { present, stepOf } from '../support/smallAssembly.ts';

const { scenario, step, steps, present: inHall, outcome, tally, counts, total, says } = congress('01-first');
const ALL = { variant: 'full-1090' };
const MILYUKOV = { readings: { power: 'milyukov' } };
const consultative = (id: string, choice = {}): number =>
  Object.values(step(id, choice).house.delegations).reduce(
    (sum, delegation) => sum + delegation.consultative.present,
    0,
  );
const told = (id: string): string =>
  [...(scenario.outside ?? []), ...scenario.proceedings].find((entry) => entry.id === id)?.text.en ?? '';
const exact = (...values: (number | null)[]) =>
  Object.fromEntries(
    ['for', 'against', 'abstaining', 'notVoting'].map((part, i) => [
      part,
      values[i] == null ? { kind: 'unknown' } : { kind: 'exact', value: values[i] },
    ]),
  );

/** A ready-made fork, replayed up to a step. */
function forked(id: string, at = 'power') {
  const fork = scenario.forks?.find((one) => one.id === id);
  if (!fork) throw new Error(`no fork ${id}`);
  const course = courseOf(scenario, { variant: fork.variant, readings: fork.readings });
  if (!isCourse(course)) throw new Error(course.code);
  const plan = planFor(course, fork.changes);
  const found = stepOf(replay(plan.course), at);
  return {
    at: found,
    groups: groupsOf(found.proceeding, found.house, plan.course),
    complaints: plan.complaints,
  };
}

/** For and against where every group goes all one way. */
const whole = (id: string): [number, number] => {
  const { groups } = forked(id);
  const sum = (part: 'for' | 'against') =>
    groups.reduce((all, { size, model }) => all + (model?.line[part] === 1 ? size : 0), 0);
  return [sum('for'), sum('against')];
};

const LIST = {
  sr: 285,
  menshevik: 248,
  bolshevik: 105,
  'men-int': 32,
  'nonfaction-soc': 73,
  'united-sd': 10,
  bund: 10,
  edinstvo: 3,
  'pop-soc': 3,
  trudovik: 5,
  anarchist: 1,
};

const CLAIMS: Claim[] = [
  [
    '3 (16) June – 24 June (7 July) 1917 [seed, gse-first]',
    () => [
      step('opening').at?.day.os,
      step('opening').at?.day.ns,
      step('close').at?.day.os,
      step('close').at?.day.ns,
    ],
    ['1917-06-03', '1917-06-16', '1917-06-24', '1917-07-07'],
  ],
  [
    '285 SRs, 248 Mensheviks, 105 Bolsheviks, 32 internationalists, 73, 10, 10, 3, 3, 5, 1 [golder]',
    () => counts('declared-777'),
    LIST,
  ],
  [
    'the rows add up to 775, the list says 777, and the reader is told [golder, gse-first]',
    () => [
      Object.values(LIST).reduce((sum, n) => sum + n, 0),
      total('declared-777'),
      inHall('mandates'),
      step('mandates').remarks.map(({ code }) => code),
    ],
    [775, 777, 777, ['mismatch', 'not-split-by-right']],
  ],
  ['the two missing are unknown, not non-party [golder]', () => present(step('mandates')).unaccounted, 2],
  [
    '1,090 delegates: 822 with a vote, 268 with a voice [polithist17, seed]',
    () => [total('full-1090'), inHall('mandates', ALL), consultative('mandates', ALL)],
    [1090, 822, 268],
  ],
  [
    '313 declared no party [golder]',
    () => [1090 - 777, scenario.compositions['full-1090']?.unaccounted],
    [313, 313 + 2],
  ],
  [
    'the encyclopaedia has 24 small ones and leaves out the 73 [gse-first]',
    () => [counts('gse-777'), scenario.compositions['gse-777']?.unaccounted],
    [{ sr: 285, menshevik: 248, bolshevik: 105, 'men-int': 32, 'united-sd': 10, other: 24 }, 73],
  ],
  [
    '20 sympathisers of the SRs, 8 of the Mensheviks, 111 others [halk]',
    () => counts('sympathisers-777'),
    { sr: 285, 'sr-symp': 20, menshevik: 248, 'men-symp': 8, bolshevik: 105, other: 111 },
  ],
  ['784 full votes are 106 + 610 + 68 [halk]', () => [106 + 610 + 68, 784 - 777], [784, 7]],
  [
    '790 on the first day, 103 Bolsheviks [jw]',
    () => [total('opening-790'), counts('opening-790')],
    [790, { bolshevik: 103 }],
  ],
  [
    '820 and 268 by Trotsky; 882 in Golder’s table, against its own 1,090 [trotsky22, golder]',
    () => [
      total('trotsky-1088'),
      scenario.compositions['trotsky-1088']?.decisive,
      scenario.compositions['rech-882']?.decisive,
      882 + 268,
    ],
    [1088, 820, 882, 1150],
  ],
  ['the expulsion of Grimm was approved [trotsky22]', () => outcome('grimm'), 'carried'],
  [
    'the offensive was not taken first [trotsky22, pss32]',
    () => [outcome('offensive-first'), step('offensive-first').at?.day.os],
    ['lost', '1917-06-04'],
  ],
  ['543 for, 126 against, 52 not voting [res-first]', () => tally('power'), exact(543, 126, null, 52)],
  [
    '52 abstaining, on 6 June [milyukov]',
    () => [step('power', MILYUKOV).division?.tally, step('power', MILYUKOV).at?.day.os],
    [exact(543, 126, 52), '1917-06-06'],
  ],
  ['721 are 88 per cent of 822 [derived]', () => [543 + 126 + 52, Math.round((100 * 721) / 822)], [721, 88]],
  [
    '“All power to the soviets” was not put [polithist17]',
    () => step('power-to-the-soviets').status,
    'struck',
  ],
  [
    'marches were banned on the evening of 9 (22) June [pss32]',
    () => [outcome('ban'), step('ban').at?.day.ns],
    ['carried', '1917-06-22'],
  ],
  [
    'censure, and a march on 18 June [trotsky-obl]',
    () => [outcome('censure'), /18 June/.test(told('censure'))],
    ['carried', true],
  ],
  ['the resolution on the war [polithist17]', () => outcome('war'), 'carried'],
  ['about 500,000 marched [pss32]', () => /about 500,000/.test(told('march-of-18-june')), true],
  [
    'a VTsIK of 320: 123, 119, 58, 13 and 7 [enwiki-vtsik1]',
    () => ({ ...step('close').house.cec, chair: step('close').house.cec?.chair?.en }),
    {
      total: 320,
      seats: { menshevik: 123, sr: 119, bolshevik: 58, 'united-sd': 13, other: 7 },
      chair: 'N. S. Chkheidze',
    },
  ],
  [
    'or 107, 101, 35, 8, 4 and 1 [pss32]',
    () => step('close', { readings: { 'elect-vtsik': 'editors-256' } }).house.cec?.seats,
    { menshevik: 107, sr: 101, bolshevik: 35, 'united-sd': 8, trudovik: 4, bund: 1 },
  ],
  ['305 soviets and 53 regional ones [seed, gse-first]', () => /305 .*53 /.test(says('organisations')), true],
  [
    '25,000 for a vote, 10,000 for a voice, 20,000,000 behind them [seed, trotsky22]',
    () => /25,000.*10,000.*20,000,000/.test(says('norm')),
    true,
  ],
];

describe('the First Congress, claim by claim', () => {
  claimsHold(CLAIMS, { scenario, steps });
});

describe('the worked examples of the First', () => {
  test('a majority of 777 is 389, and neither party of the bloc has it alone', () => {
    const needed = Number(step('power').division?.needed);
    expect(needed).toBe(389);
    expect(LIST.sr).toBeLessThan(needed);
    expect(LIST.menshevik).toBeLessThan(needed);
    expect(LIST.sr + LIST.menshevik).toBeGreaterThan(needed);
  });

  test.each([
    ['bloc-breaks', 382, 395],
    ['srs-alone', 285, 492],
    ['mensheviks-alone', 248, 529],
  ])('the fork %s comes to %i to %i', (id, ayes, noes) => {
    expect(whole(id)).toEqual([ayes, noes]);
  });

  test.each([
    ['the-52-vote-no', exact(543, 178, null, 0)],
    ['switch-208', exact(335, 334, null, 52)],
    ['switch-209', exact(334, 335, null, 52)],
  ])('the fork %s shifts the recorded tally', (id, expected) => {
    expect(forked(id).at.division?.tally).toEqual(expected);
  });

  test('without the Bolsheviks the war is voted by 672, and they are back for the VTsIK', () => {
    expect(presentInAll(forked('disarm-the-bolsheviks', 'war').at.house)).toBe(777 - 105);
    expect(presentInAll(forked('disarm-the-bolsheviks', 'elect-vtsik').at.house)).toBe(777);
  });

  test('with the voices voting 1,090 are present', () => {
    expect(forked('everyone-votes').at.division?.present).toBe(1090);
  });
});
