import { describe, expect, test } from 'vitest';
import { numbersOf, type Division } from '../../../src/congress/division.ts';
import { forkFrom } from '../../../src/lab/fork.ts';
import type { Intervention } from '../../../src/scenario/types.ts';
import { judge, needed } from '../../../src/voting/majority.ts';
import { parseRule } from '../../../src/voting/ruleText.ts';
import { congress, type Claim } from '../../support/claims.ts';
import { courseFrom } from '../../support/read.ts';
import { present, stepOf } from '../../support/smallAssembly.ts';

const {
  scenario,
  step,
  steps,
  present: inHall,
  mandates,
  outcome,
  tally,
  total,
  counts,
  says,
} = congress('other/france-1940');
const LAW = 'constitutional-law';

const written = (id: string) => {
  const found = scenario.forks?.find((fork) => fork.id === id);
  if (!found) throw new Error(`no fork ${id}`);
  return found;
};
const run = (changes: readonly Intervention[]) => forkFrom(courseFrom(scenario), changes).steps;
/** The vote on the law in a ready-made fork. */
const law = (id: string) => stepOf(run(written(id).changes), LAW).division;
const counted = (division: Division | null) => {
  if (!division) throw new Error('no vote was taken');
  const { for: ayes, against } = numbersOf(division.tally);
  return { for: ayes, against, outcome: division.outcome };
};
const NOBODY_AWAY = { absentExcused: 0, absentUnexcused: 0, mandates: 0 };
const exact = (value: number) => ({ kind: 'exact', value });

const CLAIMS: Claim[] = [
  [
    '544 deputies and 302 senators were members, 846 [frwiki-1940]',
    () => [present(step('members')), mandates('members')],
    [{ deputies: 544, senators: 302 }, 846],
  ],
  [
    '27 were on the Massilia, 26 of them deputies [frwiki-1940, etudier-1940]',
    () => inHall('members') - inHall('massilia-away'),
    27,
  ],
  ['149 others were away, 176 in all', () => [819 - inHall('others-away'), 846 - 670], [149, 176]],
  [
    '426 deputies and 244 senators took part, 670 [frwiki-1940]',
    () => [present(step(LAW)), inHall(LAW), total('took-part-670')],
    [{ deputies: 426, senators: 244 }, 670, 670],
  ],
  [
    '907 in 1939 are the 846 and the 61 Communists [frwiki-1940]',
    () => [total('registered-1939-907'), 846 + 61],
    [907, 907],
  ],
  [
    'the Chamber of 1936 by bloc [frwiki-legislature-16]',
    () => [total('chamber-1936-blocs'), counts('chamber-1936-blocs')],
    [610, { communists: 72, sfio: 149, 'other-left': 55, radicals: 110, 'centre-right': 113, right: 111 }],
  ],
  [
    'the joint sitting opened at two on 10 July [jo-assembly]',
    () => [step('opening').at?.day.ns, step('opening').at?.hour],
    ['1940-07-10', { kind: 'exact', at: '14:00' }],
  ],
  [
    'article 8 asks for more than half of the members; the house took votes cast [jo-assembly]',
    () => [step('members').house.rule, outcome('majority-of-votes-cast'), step(LAW).division?.rule.id],
    ['all', 'carried', 'simple'],
  ],
  ['the debate was cut [jo-assembly]', () => outcome('no-debate'), 'carried'],
  [
    'the texts of Badie and Taurines were not put [jo-assembly]',
    () => [step('badie-motion').status, step('taurines-text').status],
    ['struck', 'struck'],
  ],
  [
    '569 for, 80 against, 20 abstaining, the chairman not voting [jo-assembly, frwiki-1940]',
    () => [tally(LAW), outcome(LAW)],
    [{ for: exact(569), against: exact(80), abstaining: exact(20), notVoting: exact(1) }, 'carried'],
  ],
  [
    'deputies 357, 57, 12; senators 212, 23, 8 and the chairman [frwiki-1940]',
    () => step(LAW).division?.byFaction,
    {
      deputies: { for: 357, against: 57, abstaining: 12, notVoting: 0 },
      senators: { for: 212, against: 23, abstaining: 8, notVoting: 1 },
    },
  ],
  [
    'an early page prints 549 [frwiki-1940-early]',
    () => step(LAW).division?.alternatives.map((other) => other.tally.for),
    [exact(549)],
  ],
  [
    'the eighty by group add up [etat-francais]',
    () =>
      (says('eighty-by-group').match(/(?<=\D )\d+/g) ?? [])
        .slice(1)
        .map(Number)
        .reduce((sum, n) => sum + n, 0),
    80,
  ],
  [
    'the figures of 9 July are memory and marked so [memory]',
    () => scenario.observations?.find(({ id }) => id === 'figures-of-9-july')?.memory,
    true,
  ],
  ['closed the same day', () => [step('close').at?.day.ns, steps().at(-1)?.phase], ['1940-07-10', 'closed']],
];

describe('the French National Assembly of 10 July 1940, claim by claim', () => {
  test.each(CLAIMS)('%s', (_, found, expected) => {
    expect(found()).toEqual(expected);
  });
});

describe('its forks come to the numbers worked out beforehand', () => {
  test.each([
    ['majority-of-846', 569, 80, 'carried'],
    ['majority-of-907', 569, 80, 'carried'],
    ['majority-of-932', 569, 80, 'carried'],
    ['two-thirds-cast', 569, 80, 'carried'],
    ['two-thirds-of-846', 569, 80, 'carried'],
    ['two-thirds-of-907', 569, 80, 'lost'],
    ['two-thirds-of-932', 569, 80, 'lost'],
    ['three-quarters-cast', 569, 80, 'carried'],
    ['three-quarters-of-846', 569, 80, 'lost'],
    ['communists-seated', 569, 141, 'carried'],
    ['massilia-home', 569, 168, 'carried'],
    ['everyone-against', 569, 337, 'carried'],
    ['everyone-against-two-thirds', 569, 337, 'lost'],
    ['crossings-245', 324, 325, 'lost'],
    ['ruling-falls', 569, 80, 'carried'],
    ['debate-held', 569, 80, 'carried'],
  ])('%s: %i to %i, %s', (id, ayes, against, verdict) => {
    expect(counted(law(id))).toEqual({ for: ayes, against, outcome: verdict });
  });

  test.each([
    ['majority-of-846', 424],
    ['majority-of-907', 454],
    ['majority-of-932', 467],
    ['two-thirds-of-846', 569 - 5],
    ['two-thirds-of-907', 569 + 36],
    ['two-thirds-of-932', 569 + 53],
    ['three-quarters-of-846', 635],
  ])('%s needs %i', (id, ayes) => {
    expect(law(id)?.needed).toBe(ayes);
  });

  test.each([
    ['simple', 649, 325],
    ['two-thirds', 649, 433],
    ['three-quarters', 649, 487],
    ['two-thirds', 906, 604],
  ])('%s of %i votes cast needs %i', (name, cast, ayes) => {
    const rule = parseRule(name);
    expect(rule && needed(rule, cast, NOBODY_AWAY)).toBe(ayes);
  });

  test('with the Communists it is still 80.1 per cent of 710', () => {
    expect(Math.round((1000 * 569) / (569 + 141)) / 10).toBe(80.1);
  });

  test('244 crossings leave it carried', () => {
    const shifted = run([{ do: 'shift', id: LAW, votes: 244, from: 'for', to: 'against' }]);
    expect(stepOf(shifted, LAW).division?.outcome).toBe('carried');
  });

  test('with everyone against 117 crossings turn it, 116 make a tie', () => {
    const { for: ayes, against } = counted(law('everyone-against'));
    const after = (n: number) => {
      const left = { for: Number(ayes) - n, against: Number(against) + n, abstaining: 0, notVoting: 1 };
      const rule = law('everyone-against')?.rule;
      return [left.for, left.against, rule && judge(rule, left, NOBODY_AWAY)];
    };
    expect([after(117), after(116)]).toEqual([
      [452, 454, 'lost'],
      [453, 453, 'tied'],
    ]);
  });

  test('where the debate is held, the other texts come to a vote, and fall', () => {
    const held = run(written('debate-held').changes);
    expect(['badie-motion', 'taurines-text'].map((id) => stepOf(held, id).division?.outcome)).toEqual([
      'lost',
      'lost',
    ]);
  });

  test.each([
    ['deputies', 544, 'all', 273, 'carried'],
    ['senators', 302, 'all', 152, 'carried'],
    ['deputies', 544, '>=2/3 of all', 363, 'lost'],
    ['senators', 302, '>=2/3 of all', 202, 'carried'],
  ])('of the %s by themselves, %i by %s: %i are needed, %s', (house, members, text, ayes, verdict) => {
    const rule = parseRule(text);
    const row = step(LAW).division?.byFaction?.[house];
    if (!rule || !row) throw new Error(text);
    const absences = { ...NOBODY_AWAY, mandates: members };
    const votes = {
      for: Number(row.for),
      against: Number(row.against),
      abstaining: Number(row.abstaining),
      notVoting: Number(row.notVoting),
    };
    expect([needed(rule, members, absences), judge(rule, votes, absences)]).toEqual([ayes, verdict]);
    expect(written('by-house').question.en).toContain(String(ayes));
  });

  test('every fork of the file is tested here', () => {
    expect(scenario.forks).toHaveLength(18);
  });
});
