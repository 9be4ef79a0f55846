import { describe, expect, test } from 'vitest';
import { numbersOf, type Division } from '../../../src/congress/division.ts';
import { forkFrom } from '../../../src/lab/fork.ts';
import type { Intervention } from '../../../src/scenario/types.ts';
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
  total,
  counts,
  says,
} = congress('other/reichstag-1933');
const LEGAL_566 = { readings: { 'communists-struck-off': 'legal-number-566' } };
const BILL = 'enabling-act';

const written = (id: string) => {
  const found = scenario.forks?.find((fork) => fork.id === id);
  if (!found) throw new Error(`no fork ${id}`);
  return found;
};
const changed = (changes: readonly Intervention[], readings?: Readonly<Record<string, string>>) =>
  stepOf(forkFrom(courseFrom(scenario, { readings }), changes).steps, BILL).division;
/** The vote on the bill in a ready-made fork. */
const bill = (id: string) => {
  const { changes, readings } = written(id);
  return changed(changes, readings);
};
const counted = (division: Division | null | undefined) => {
  if (!division) throw new Error('no vote was taken');
  const { for: ayes, against } = numbersOf(division.tally);
  return { for: ayes, against, present: division.present, outcome: division.outcome };
};
const without = (id: string, kind: Intervention['do']): Intervention[] =>
  written(id).changes.filter((change) => change.do !== kind);

const CLAIMS: Claim[] = [
  ['647 were elected [election-1933]', () => mandates('seats'), 647],
  [
    'the parties of the government won 340 of 647, given as 52.5 per cent, exactly 52.55 [election-1933]',
    () => {
      const seats = present(step('seats'));
      const government = Number(seats.nsdap) + Number(seats.dnvp);
      return [government, Math.round((10000 * government) / 647) / 100];
    },
    [340, 52.55],
  ],
  [
    'one copy has 74 and 18 for the two Catholic parties, 92 either way [election-1933-rival]',
    () => [counts('rival-centre-74'), total('rival-centre-74')],
    [expect.objectContaining({ zentrum: 74, bvp: 18 }), 647],
  ],
  [
    '81 Communist mandates were annulled on 8 March [ns-dok-jugend]',
    () => [mandates('communists-struck-off'), mandates('communists-struck-off', LEGAL_566)],
    [647, 566],
  ],
  ['288 of 566 would be more than half [lernportal]', () => 2 * 288 > Number(total('without-kpd-566')), true],
  [
    '26 Social Democrats were absent, and two members excused [bommi2000]',
    () => [inHall('communists-struck-off') - inHall('social-democrats-kept-away'), inHall('two-excused')],
    [26, 538],
  ],
  ['109 were absent in all [enwiki-enabling]', () => mandates('seats') - inHall(BILL), 109],
  [
    '538 are 83.15 per cent of 647 [textaussage]',
    () => Math.round((10000 * inHall(BILL)) / 647) / 100,
    83.15,
  ],
  [
    'those who voted are those whom the source counts [textaussage]',
    () => ({ ...present(step(BILL)), kpd: 0 }),
    counts('present-538'),
  ],
  [
    'it opened at two on 23 March [das-parlament]',
    () => [step('opening').at?.day.ns, step('opening').at?.hour],
    ['1933-03-23', { kind: 'exact', at: '14:00' }],
  ],
  [
    'the absent were counted as present, no figures [das-parlament]',
    () => [outcome('absent-count-as-present'), step('absent-count-as-present').division?.tally.for.kind],
    ['carried', 'unknown'],
  ],
  [
    'before it a quorum is of those in the hall, after it of those missing without excuse too [das-parlament]',
    () => [
      step('release-of-the-arrested').house.quorum?.counting,
      step('two-excused').house.quorum?.counting,
      step(BILL).division?.quorum?.counting,
    ],
    ['present-unexcused', 'present', 'present-unexcused'],
  ],
  ['the arrested were not released [das-parlament]', () => outcome('release-of-the-arrested'), 'lost'],
  [
    '444 to 94 [enwiki-enabling, anne-frank-house]',
    () => counted(step(BILL).division),
    { for: 444, against: 94, present: 538, outcome: 'carried' },
  ],
  [
    'two thirds of 538 is 359 [textaussage]',
    () => [step(BILL).division?.needed, step(BILL).division?.rule.id],
    [359, 'two-thirds-present'],
  ],
  [
    '441 to 94 was called out at 19:52 [volksstimme-2013]',
    () => {
      const announced = step(BILL, { readings: { [BILL]: 'announced-441' } });
      return [counted(announced.division), announced.at?.hour];
    },
    [
      { for: 441, against: 94, present: 538, outcome: 'carried' },
      { kind: 'exact', at: '19:52' },
    ],
  ],
  [
    'the split by group adds up to the count',
    () => {
      const rows = Object.values(step(BILL).division?.byFaction ?? {});
      const sum = (part: 'for' | 'against') => rows.reduce((all, row) => all + Number(row[part]), 0);
      return [sum('for'), sum('against')];
    },
    [444, 94],
  ],
  [
    'the Reichsrat consented with 66 and none [enwiki-enabling]',
    () => scenario.outside?.find(({ id }) => id === 'reichsrat')?.text.en.includes('66 votes to 0'),
    true,
  ],
  ['432 or 378 must be there [textaussage]', () => /432.*378/.test(says('article-76')), true],
  [
    'closed the same day',
    () => [step('close').at?.day.ns, step('close').phase, steps().every(({ status }) => status === 'held')],
    ['1933-03-23', 'closed', true],
  ],
];

describe('the Reichstag of 23 March 1933, claim by claim', () => {
  test.each(CLAIMS)('%s', (_, found, expected) => {
    expect(found()).toEqual(expected);
  });
});

describe('its forks come to the numbers worked out beforehand', () => {
  test.each([
    ['simple-majority', 340, 198, 538, 'carried'],
    ['simple-majority-all-elected', 340, 307, 647, 'carried'],
    ['coalition-only', 340, 198, 538, 'lost'],
    ['centre-no', 372, 166, 538, 'carried'],
    ['centre-and-bavarians-no', 353, 185, 538, 'lost'],
    ['everyone-present', 446, 201, 647, 'carried'],
    ['everyone-present-bavarians-no', 427, 220, 647, 'lost'],
    ['everyone-present-centre-no', 373, 274, 647, 'lost'],
    ['boycott-spd', 444, 0, 444, 'carried'],
    ['boycott-spd-thirteen-more', 431, 0, 431, 'inquorate'],
    ['boycott-spd-bavarians', 425, 0, 425, 'inquorate'],
    ['boycott-spd-centre', 372, 0, 372, 'inquorate'],
    ['boycott-new-rules', 372, 0, 372, 'carried'],
    ['boycott-new-rules-counted', 372, 0, 372, 'lost'],
    ['base-566-bavarians', 425, 0, 425, 'carried'],
    ['base-566-centre', 372, 0, 372, 'inquorate'],
    ['two-thirds-of-members', 444, 94, 538, 'carried'],
    ['two-thirds-of-members-566', 444, 94, 538, 'carried'],
    ['spd-complete', 444, 120, 564, 'carried'],
    ['secret-ballot', 358, 180, 538, 'lost'],
    ['rules-change-falls', 444, 94, 538, 'carried'],
  ])('%s: %i to %i of %i, %s', (id, ayes, against, here, verdict) => {
    expect(counted(bill(id))).toEqual({ for: ayes, against, present: here, outcome: verdict });
  });

  test('every fork of the file is among them', () => {
    expect(scenario.forks).toHaveLength(21);
  });

  test.each([
    ['coalition-only', 359, -19],
    ['centre-no', 359, 13],
    ['centre-and-bavarians-no', 359, -6],
    ['everyone-present', 432, 14],
    ['boycott-new-rules-counted', 430, -58],
    ['two-thirds-of-members', 432, 12],
    ['two-thirds-of-members-566', 378, 66],
    ['spd-complete', 376, 68],
  ])('%s: %i ayes are needed, and there are %i more or less', (id, needed, margin) => {
    const division = bill(id);
    expect(division?.needed).toBe(needed);
    expect(Number(counted(division).for) - needed).toBe(margin);
  });

  test('with everyone there 15 crossings defeat it and 14 do not', () => {
    const division = bill('everyone-present');
    const spare = Number(counted(division).for) - Number(division?.needed);
    expect([spare - 14 >= 0, spare - 15 >= 0]).toEqual([true, false]);
  });

  test('a secret ballot needs 86 hidden noes; 85 are not enough', () => {
    const hidden = (votes: number) =>
      changed([{ do: 'shift', id: BILL, votes, from: 'for', to: 'against' }])?.outcome;
    expect([hidden(85), hidden(86)]).toEqual(['carried', 'lost']);
  });

  test('with the Social Democrats away, twelve more may stay away under the old rules', () => {
    const twelve = written('boycott-spd-thirteen-more').changes.map((change): Intervention =>
      change.do === 'add' && change.proceeding.kind === 'absence'
        ? { ...change, proceeding: { ...change.proceeding, size: 12 } }
        : change,
    );
    expect(changed(twelve)).toMatchObject({ present: 432, outcome: 'carried' });
  });

  test.each(['boycott-spd', 'boycott-spd-bavarians', 'boycott-spd-centre'])(
    'under the changed rules the quorum is met whoever stays away: %s',
    (id) => {
      expect(changed(without(id, 'cancel'))?.outcome).toBe('carried');
    },
  );

  test('it takes four ninths of all members at the least: two thirds of two thirds', () => {
    expect([Math.ceil((647 * 2) / 3), Math.ceil((432 * 2) / 3)]).toEqual([432, 288]);
    expect(288 / 647).toBeGreaterThanOrEqual(4 / 9);
    expect(287 / 647).toBeLessThan(4 / 9);
  });
});
