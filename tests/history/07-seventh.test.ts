import { describe } from 'vitest';
import { claimsHold, congress, type Claim } from '../support/claims.ts';
import { present } from '../support/smallAssembly.ts';

const { scenario, step, steps, present: inHall, outcome, counts, total } = congress('07-seventh');

const CLAIMS: Claim[] = [
  [
    'sat from 5 to 9 December 1919, by the old style 22 to 26 November [seed]',
    () => [
      step('opening').at?.day.os,
      step('opening').at?.day.ns,
      step('close').at?.day.os,
      step('close').at?.day.ns,
    ],
    ['1919-11-22', '1919-12-05', '1919-11-26', '1919-12-09'],
  ],
  [
    '970 Communists of 1,002 votes [conciliation]',
    () => present(step('mandates')),
    { communist: 970, 'non-party-and-other': 32 },
  ],
  [
    '1,366 delegates, 1,278 of them Communists; 1,002 and 364 [lenin30-note]',
    () => [total('all-1366'), inHall('mandates', { variant: 'all-1366' }), total('consultative-364')],
    [1366, 1002, 364],
  ],
  [
    '1,278 − 970 = 308 Communists with a voice, 56 others',
    () => counts('consultative-364'),
    { communist: 1278 - 970, 'non-party-and-other': 56 },
  ],
  [
    'or 1,011, with 41 others [itwiki-seventh]',
    () => present(step('mandates', { variant: 'schapiro-1011' })),
    { communist: 970, 'non-party-and-other': 41 },
  ],
  [
    'the peace offer was carried on 5 December [pss39]',
    () => [step('peace-offer').at?.day.ns, outcome('peace-offer')],
    ['1919-12-05', 'carried'],
  ],
  ['the policy was approved; no figures [pss39]', () => outcome('approval'), 'carried'],
  [
    '150, then 30 in the food section [pavlyuchenkov-seventh]',
    () => /150 .*30/.test(scenario.proceedings.find(({ id }) => id === 'food')?.text.en ?? ''),
    true,
  ],
  [
    'the VTsIK of 201 is from memory',
    () => [
      step('close').house.cec?.total,
      scenario.proceedings.find(({ id }) => id === 'elect-vtsik')?.memory,
    ],
    [201, true],
  ],
  [
    'Kalinin chairman, Enukidze and Lutovinov secretaries [izvestia-cec]',
    () => [
      step('close').house.cec?.chair?.en,
      /Enukidze and Yu\. Kh\. Lutovinov/.test(scenario.outside?.[0]?.text.en ?? ''),
    ],
    ['M. I. Kalinin', true],
  ],
  [
    '502 carry, so 470 Communists with the 32 others',
    () => Number(step('soviet-construction').division?.needed) - 32,
    470,
  ],
];

describe('the Seventh Congress, claim by claim', () => {
  claimsHold(CLAIMS, { scenario, steps });
});
