import { describe, expect, test } from 'vitest';
import { minutesOf } from '../../src/congress/minutes.ts';
import { replay } from '../../src/congress/replay.ts';
import { KINDS } from '../../src/domain/proceeding.ts';
import { LANGS } from '../../src/domain/text.ts';
import { congress, type Claim } from '../support/claims.ts';
import { BUILT_IN, builtIn, courseFrom } from '../support/read.ts';

const second = congress('02-second');
const third = congress('03-third');
const fourth = congress('04-fourth');
const fifth = congress('05-fifth');
const constituent = congress('ca-1918');

const hall = (house: ReturnType<typeof second.step>['house'], faction: string) => {
  const { decisive, unsplit } = house.delegations[faction] ?? {};
  return (place: 'present' | 'left' | 'excluded') => (decisive?.[place] ?? 0) + (unsplit?.[place] ?? 0);
};

const groupAt = (id: string): unknown => {
  const { proceeding } = fifth.step(id);
  return 'group' in proceeding ? proceeding.group : null;
};

const CLAIMS: readonly Claim[] = [
  [
    'credentials: 399 mandates of the Fifth are contested',
    () => fifth.step('mandates').proceeding,
    expect.objectContaining({ contested: { bolshevik: 399 } }),
  ],
  [
    'presidium: of 25 seats offered by agreement 22 are taken',
    () => {
      const { offered, taken } = second.step('presidium').house.presidium ?? {};
      return [offered, taken].map((seats) => Object.values(seats ?? {}).reduce((sum, n) => sum + n, 0));
    },
    [25, 22],
  ],
  [
    'acclamation: the Constituent Assembly adopts the land law so',
    () => constituent.step('land').division?.method,
    'acclamation',
  ],
  ['show of hands: the decree on peace', () => second.step('peace-decree').division?.method, 'show-of-hands'],
  ['roll call: the Fourth ratifies by name', () => fourth.step('ratify').division?.method, 'roll-call'],
  [
    'competing motions: at the Fifth no confidence is put first and falls, then approval carries',
    () => ['no-confidence', 'approval'].map((id) => [groupAt(id), fifth.outcome(id)]),
    [
      ['policy', 'lost'],
      ['policy', 'carried'],
    ],
  ],
  [
    'amendments: those of the Left SRs to the Constitution wait for a house with more of them',
    () => fifth.step('constitution-amendments').why,
    { code: 'condition' },
  ],
  [
    'quorum of the day: 400 in the Constituent Assembly',
    () => constituent.step('chair').division?.quorum,
    expect.objectContaining({ need: { atLeast: 400 } }),
  ],
  [
    'quorum challenged: Vikzhel’s speech at the Second, and what 400 would have meant as a fork',
    () => [second.step('vikzhel').kind, second.scenario.forks?.some(({ id }) => id === 'quorum-400')],
    ['speech', true],
  ],
  [
    'walkout and return: the Left SRs on 4 and 5 July',
    () =>
      ['left-srs-leave-after', 'left-srs-back'].map((id) => hall(fifth.step(id).house, 'left-sr')('left')),
    [353, 0],
  ],
  [
    'exclusion and arrest: the Left SRs on 6 July, their mandates kept',
    () => [
      hall(fifth.step('arrest').house, 'left-sr')('excluded'),
      fifth.mandates('arrest') === fifth.mandates('mandates'),
    ],
    [353, true],
  ],
  ['split: the SRs on the first day of the Second', () => second.step('sr-split').house.splits, ['sr']],
  [
    'wing: the Left Communists of March 1918',
    () => fourth.scenario.wings?.find(({ id }) => id === 'left-communists')?.faction,
    'bolshevik',
  ],
  [
    'merger: 707 become 1,587 on 13 January 1918',
    () => [third.present('greetings-abroad'), third.present('peasants-join')],
    [707, 1587],
  ],
  [
    'recess with dates: from the sitting of 6 July to that of 9 July',
    () => [fifth.step('sitting-broken-off').at?.day.ns, fifth.step('third-sitting').at?.day.ns],
    ['1918-07-06', '1918-07-09'],
  ],
  [
    'outside the hall: the palace falls beside the order of business, not in it',
    () => [
      second.scenario.outside?.some(({ id }) => id === 'palace-taken'),
      second.scenario.proceedings.some(({ id }) => id === 'palace-taken'),
    ],
    [true, false],
  ],
  [
    'elect-cec: the Second gives the committee 101 seats',
    () => Object.values(second.step('cec').house.cec?.seats ?? {}).reduce((sum, n) => sum + n, 0),
    101,
  ],
  [
    'form-government: railways stay vacant',
    () =>
      second
        .step('sovnarkom')
        .house.government?.posts.filter(({ holder }) => holder === null)
        .map(({ id }) => id),
    ['railways'],
  ],
  [
    'commissars leave in March 1918, and their posts fall empty',
    () => fourth.step('left-srs-quit').house.government?.posts.every(({ holder }) => holder === null),
    true,
  ],
  ['close: nothing follows', () => second.steps().at(-1)?.kind, 'close'],
];

describe('the whole procedure, as it was met in history', () => {
  test.each(CLAIMS)('%s', (_, found, expected) => {
    expect(found()).toEqual(expected);
  });

  const held = new Map(
    BUILT_IN.map((name) => {
      const course = courseFrom(builtIn(name));
      const steps = replay(course);
      return [name, { steps, minutes: minutesOf(steps, course) }];
    }),
  );

  test.each(KINDS)('a scenario has a step of the kind “%s”, told in both languages', (kind) => {
    const told = [...held.values()].flatMap(({ steps, minutes }) =>
      steps.flatMap(({ kind: own }, i) => (own === kind ? [minutes[i]?.text] : [])),
    );
    expect(told.length).toBeGreaterThan(0);
    for (const text of told) for (const lang of LANGS) expect(text?.[lang]).toMatch(/\p{L}/u);
    for (const text of told) expect(text?.ru).toMatch(/\p{Script=Cyrillic}/u);
  });
});
