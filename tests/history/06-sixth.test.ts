import { describe } from 'vitest';
import { claimsHold, congress, type Claim } from '../support/claims.ts';
import { present } from '../support/smallAssembly.ts';

const { scenario, step, steps, present: inHall, outcome, counts, total, says } = congress('06-sixth');

const CLAIMS: Claim[] = [
  [
    'sat from 6 to 9 November 1918, by the old style 24 to 27 October [seed, pss37]',
    () => [
      scenario.opened?.os,
      step('opening').at?.day.ns,
      step('close').at?.day.os,
      step('close').at?.day.ns,
    ],
    ['1918-10-24', '1918-11-06', '1918-10-27', '1918-11-09'],
  ],
  ['963 of 1,296 had a vote [gse-sixth]', () => [inHall('mandates'), total('encyclopedia-963')], [963, 1296]],
  [
    '946 Communists, 16 of other parties, 1 non-party [gse-sixth, bse-sixth]',
    () => present(step('mandates')),
    { communist: 946, other: 16, 'non-party': 1 },
  ],
  ['1,296 − 963 = 333 [gse-sixth, ruwiki-sixth]', () => total('mandates-consultative'), 1296 - 963],
  [
    '933 on 8 November, every party named [ruwiki-sixth]',
    () => present(step('mandates', { variant: 'mandates-933' })),
    {
      communist: 913,
      'rev-communist': 10,
      'left-sr': 5,
      'narodnik-communist': 2,
      maximalist: 1,
      anarchist: 1,
      'non-party': 1,
    },
  ],
  [
    '829 and 71 make 900 of 914 [conciliation-steno, conciliation]',
    () => [counts('steno-914'), inHall('mandates', { variant: 'steno-914' })],
    [{ communist: 829, sympathiser: 71 }, 914],
  ],
  [
    'seven Communists named in the presidium [ruwiki-sixth]',
    () => step('presidium').house.presidium?.taken,
    { communist: 7 },
  ],
  [
    'the international resolution on 8 November, by Lenin [pss37]',
    () => [step('international').at?.day.ns, outcome('international')],
    ['1918-11-08', 'carried'],
  ],
  [
    'five earlier congresses and 1,001 newcomers [ruwiki-sixth]',
    () => [33, 52, 73, 83, 129].every((n) => says('earlier-congresses').includes(String(n))),
    true,
  ],
  ['by age 747, 374, 68 and 9 [ruwiki-sixth]', () => /747.*374.*68.*9/.test(says('ages')), true],
  [
    'a VTsIK of 207, seven above the ceiling; parties unknown [pss37, const18]',
    () => [
      step('close').house.cec?.total,
      step('close').house.cec?.seats,
      step('close').house.cec?.chair?.en,
    ],
    [207, {}, 'Ya. M. Sverdlov'],
  ],
  [
    'no vote is recorded in figures [conciliation-steno]',
    () =>
      steps().filter(
        ({ division }) => division && Object.values(division.tally).some(({ kind }) => kind !== 'unknown'),
      ),
    [],
  ],
];

describe('the Sixth Congress, claim by claim', () => {
  claimsHold(CLAIMS, { scenario, steps });
});
