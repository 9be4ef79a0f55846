import { describe } from 'vitest';
import { claimsHold, congress, type Claim } from '../support/claims.ts';
import { present } from '../support/smallAssembly.ts';

const { scenario, step, steps, outcome, total } = congress('peasants-third-1918');

const CLAIMS: Claim[] = [
  [
    'met on 13 (26) January 1918 [gse3p]',
    () => [step('opening').at?.day.os, step('opening').at?.day.ns],
    ['1918-01-13', '1918-01-26'],
  ],
  [
    '705 votes, about 320 Bolsheviks and 165 Left SRs [gse3p]',
    () => present(step('seats')),
    { bolshevik: 320, 'left-sr': 165, unaccounted: 220 },
  ],
  ['115 more had a voice [gse3p]', () => total('with-consultative-820'), 705 + 115],
  [
    'the merger was carried, figures unknown [gse3p]',
    () => [outcome('merger'), step('merger').division?.tally.for.kind],
    ['carried', 'unknown'],
  ],
  ['353 carry it, 320 do not [gse3p]', () => step('merger').division?.needed, 353],
];

describe('the Third Peasants’ Congress, claim by claim', () => {
  claimsHold(CLAIMS, { scenario, steps });
});
