import { describe, expect, test } from 'vitest';
import { courseOf, isCourse } from '../../src/congress/course.ts';
import { claimsHold, congress, type Claim } from '../support/claims.ts';
import { present } from '../support/smallAssembly.ts';

const { scenario, step, steps, present: inHall, outcome, counts, total, says } = congress('03-third');
const GSE = { variant: 'registration-1046' };
const consultative = (id: string, choice = {}): number =>
  Object.values(step(id, choice).house.delegations).reduce(
    (sum, delegation) => sum + delegation.consultative.present,
    0,
  );
const told = (id: string): string =>
  [...(scenario.outside ?? []), ...scenario.proceedings].find((entry) => entry.id === id)?.text.en ?? '';

const CLAIMS: Claim[] = [
  [
    'opened on 10 (23) January 1918 [wikireading, politike3]',
    () => [step('opening').at?.day.os, step('opening').at?.day.ns],
    ['1918-01-10', '1918-01-23'],
  ],
  ['707 delegates at the opening [pss35, seed]', () => inHall('mandates'), 707],
  [
    '441 of 707 were Bolsheviks [pss35, seed]',
    () => present(step('mandates')),
    { bolshevik: 441, unaccounted: 266 },
  ],
  ['441 of 707 is more than half [pss35]', () => step('approval').division?.needed, 354],
  [
    '942 with a vote and 104 with a voice were registered [gse3]',
    () => [inHall('mandates', GSE), consultative('mandates', GSE)],
    [942, 104],
  ],
  [
    'the 625 of another work are evidence [politike3]',
    () => [total('ws-625'), Object.values(scenario.variants).some(({ chain }) => chain.includes('ws-625'))],
    [625, false],
  ],
  [
    'the peasants’ congress had 705 and 115, about 320 Bolsheviks and 165 Left SRs [gse3p]',
    () => [total('peasants-820'), counts('peasants-820')],
    [820, { bolshevik: { about: 320 }, 'left-sr': { about: 165 } }],
  ],
  [
    '10 Bolsheviks and 3 Left SRs in the presidium [politike3, pss35, seed]',
    () => [
      step('presidium').house.presidium?.taken.bolshevik,
      step('presidium').house.presidium?.taken['left-sr'],
    ],
    [10, 3],
  ],
  [
    'one place for all the other groups, by another reading [pss35, politike3]',
    () => Object.keys(scenario.proceedings.find(({ id }) => id === 'presidium')?.readings ?? {}),
    ['one-each', 'one-for-all'],
  ],
  [
    'six parties sent greetings: Swiss, Rumanian, Swedish, Norwegian, British, American [seed]',
    () =>
      ['Swi', 'R', 'Swed', 'Norw', 'Brit', 'Americ'].every((name) => told('greetings-abroad').includes(name)),
    true,
  ],
  [
    'the policy was approved on 12 (25) January; no figures [pss35]',
    () => [step('approval').at?.day.ns, outcome('approval'), step('approval').division?.tally.for.kind],
    ['1918-01-25', 'carried', 'unknown'],
  ],
  [
    'the Declaration of Rights was adopted the same day [pss35]',
    () => [step('declaration').at?.day.ns, outcome('declaration')],
    ['1918-01-25', 'carried'],
  ],
  [
    'the VTsIK had taken the draft with 2 against and 1 abstaining [pss35]',
    () => /2 against and 1 abstaining/.test(told('declaration-in-vtsik')),
    true,
  ],
  [
    'the peasants joined on the fourth day, 13 (26) January [pss35, seed, gse3p]',
    () => [step('peasants-join').at?.day.os, step('peasants-join').at?.day.ns, step('peasants-join').kind],
    ['1918-01-13', '1918-01-26', 'merge'],
  ],
  [
    '707 → 1,587 by one count [pss35, schulthess, seed]',
    () => [inHall('declaration'), inHall('peasants-join')],
    [707, 1587],
  ],
  ['880 came after the opening [pss35]', () => inHall('peasants-join') - inHall('declaration'), 880],
  [
    '942 + 705 = 1,647 with a vote by another [gse3, gse3p]',
    () => [inHall('declaration', GSE), inHall('peasants-join', GSE)],
    [942, 942 + 705],
  ],
  [
    '104 + 115 = 219 with a voice [gse3, gse3p]',
    () => [consultative('declaration', GSE), consultative('peasants-join', GSE)],
    [104, 104 + 115],
  ],
  ['more than 860 Bolsheviks of the 1,647 [gse3]', () => present(step('peasants-join', GSE)).bolshevik, 860],
  [
    'the parties of the others are not named [gse3, werke-gloss]',
    () => present(step('peasants-join', GSE)),
    { bolshevik: 860, unaccounted: 787 },
  ],
  [
    '860 are 36 more than half of 1,647 [gse3]',
    () => 860 - Number(step('federation', GSE).division?.needed),
    36,
  ],
  [
    'Stalin’s report and the federal institutions on 15 (28) January [stalin]',
    () => [step('report-nationalities').at?.day.ns, outcome('federation')],
    ['1918-01-28', 'carried'],
  ],
  [
    '46 Cossack regiments sent delegates on the 16th, number unknown [gse3]',
    () => [step('cossacks').at?.day.os, step('cossacks').remarks, /46/.test(told('cossacks'))],
    ['1918-01-16', [{ code: 'number-unknown' }], true],
  ],
  [
    'the land law’s basic articles on 18 (31) January [pss35]',
    () => [step('land-law').at?.day.ns, outcome('land-law')],
    ['1918-01-31', 'carried'],
  ],
  [
    'references to the Constituent Assembly were struck out [seed, pss35]',
    () => outcome('strike-references'),
    'carried',
  ],
  [
    'the CEC is 306: 160, 125, 7, 7, 3, 2 and 2 [pss35]',
    () => ({ ...step('close').house.cec, chair: step('close').house.cec?.chair?.en }),
    {
      total: 306,
      seats: {
        bolshevik: 160,
        'left-sr': 125,
        maximalist: 7,
        'right-sr': 7,
        anarchist: 3,
        'united-int': 2,
        menshevik: 2,
      },
      chair: 'Ya. M. Sverdlov',
    },
  ],
  [
    'or 317 by a yearbook [schulthess]',
    () => step('close', { readings: { 'elect-vtsik': 'yearbook-317' } }).house.cec?.total,
    317,
  ],
  [
    '317 soviets and 110 army committees [pss35, gse3, seed]',
    () => /317 soviets and 110 army/.test(says('soviets-317')),
    true,
  ],
  [
    'the two parties of the government held 94 per cent: 42 of 707 were left, or 99 of 1,647 [net3]',
    () => [Math.round(707 * 0.06), Math.round(1647 * 0.06), /94 per cent/.test(says('ninety-four'))],
    [42, 99, true],
  ],
  [
    'no numerical vote of this congress was found [gse3, pss35]',
    () =>
      steps().filter(
        ({ division }) => division && Object.values(division.tally).some(({ kind }) => kind !== 'unknown'),
      ),
    [],
  ],
  [
    'closed on 18 (31) January [pss35]',
    () => [step('close').at?.day.os, step('close').at?.day.ns, step('close').phase],
    ['1918-01-18', '1918-01-31', 'closed'],
  ],
];

describe('the Third Congress, claim by claim', () => {
  claimsHold(CLAIMS, { scenario, steps });

  test.each([
    ['opening-707', 'sum-1647', 'total-1587'],
    ['registration-1046', 'total-1587', 'sum-1647'],
  ])(
    'the count %s cannot be mixed with the merger %s, which nobody reports; it allows %s',
    (variant, reading, allowed) => {
      const made = courseOf(scenario, { variant, readings: { 'peasants-join': reading } });
      expect(isCourse(made) || made).toEqual({
        code: 'reading-not-for-variant',
        found: reading,
        allowed: [allowed],
      });
    },
  );
});
