import { describe } from 'vitest';
import { claimsHold, congress, type Claim } from '../support/claims.ts';
import { present } from '../support/smallAssembly.ts';

const {
  scenario,
  step,
  steps,
  present: inHall,
  outcome,
  total,
  says,
} = congress('peasants-extraordinary-1917');

const CLAIMS: Claim[] = [
  [
    'opened on 11 (24) November 1917 [gsex]',
    () => [step('opening').at?.day.os, step('opening').at?.day.ns],
    ['1917-11-11', '1917-11-24'],
  ],
  [
    '330 on 18 November: 195, 65, 37, 19 and 14 [gsex, felsh11]',
    () => present(step('seats')),
    { 'left-sr': 195, sr: 65, bolshevik: 37, other: 19, nonparty: 14 },
  ],
  ['about 260 at the first sitting are evidence [gsex]', () => total('first-260'), 260],
  [
    'a presidium of 15: 10 Left SRs, 3 Bolsheviks [felsh11]',
    () => step('presidium').house.presidium?.taken,
    { 'left-sr': 10, bolshevik: 3, unaccounted: 2 },
  ],
  [
    'the Right SRs left twice and returned twice, then left for good [felsh11]',
    () =>
      [
        'srs-leave-first',
        'srs-return-first',
        'srs-leave-second',
        'srs-return-second',
        'srs-leave-for-good',
      ].map((id) => inHall(id)),
    [265, 330, 265, 330, 265],
  ],
  [
    'the executives were joined on 14 November [felsh11]',
    () => [step('merge-executives').at?.day.os, outcome('merge-executives')],
    ['1917-11-14', 'carried'],
  ],
  ['108 peasants joined the VTsIK [felsh11]', () => step('close').house.cec?.total, 108],
  [
    '7 votes for Spiridonova and 810 for Chernov in May [felsh-note]',
    () => ['7 votes', '810'].every((words) => says('may-contrast').includes(words)),
    true,
  ],
  [
    'the executive voted 27 to 23 for Mogilev [civilwar9]',
    () => scenario.outside?.some(({ text }) => text.en.includes('27 to 23')),
    true,
  ],
];

describe('the Extraordinary Peasants’ Congress, claim by claim', () => {
  claimsHold(CLAIMS, { scenario, steps });
});
