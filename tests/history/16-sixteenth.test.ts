import { describe } from 'vitest';
import { byShares, claimsHold, congress, type Claim } from '../support/claims.ts';
import { present as inHall } from '../support/smallAssembly.ts';

const { scenario, step, steps, present, outcome, counts, total, says, speaks, voices } =
  congress('16-sixteenth');

const CLAIMS: Claim[] = [
  ['opened on 1935-01-15 [gse-sixteenth]', () => step('opening').at?.day.ns, '1935-01-15'],
  [
    '1293 had a decisive vote, 455 a voice [gse-sixteenth]',
    () => [present('mandates'), voices('mandates')],
    [1293, 455],
  ],
  [
    '1748 in all [gse-sixteenth]',
    () => [total('voters-1293'), total('all-1748'), 1293 + 455],
    [1748, 1748, 1748],
  ],
  [
    '71.3, 4.9, 23.8 per cent of the voters [gse-sixteenth]',
    () => [inHall(step('mandates')), byShares([71.3, 4.9, 23.8], 1293)],
    [{ communist: 922, komsomol: 63, 'non-party': 308 }, [922, 63, 308]],
  ],
  [
    'or of all the delegates [gse-sixteenth]',
    () => [counts('all-1748'), byShares([71.3, 4.9, 23.8], 1748)],
    [{ communist: 1246, komsomol: 86, 'non-party': 416 }, [1246, 86, 416]],
  ],
  [
    'by either count 1293 vote [gse-sixteenth]',
    () => Object.keys(scenario.variants).map((variant) => present('mandates', { variant })),
    [1293, 1293],
  ],
  [
    'the workers, peasants and employees are 39.2, 22.9 and 37.9 per cent [gse-sixteenth]',
    () => says('social').match(/\d+\.\d/g),
    ['39.2', '22.9', '37.9'],
  ],
  ['48 nationalities [gse-sixteenth]', () => /^48 /.test(says('nationalities')), true],
  [
    'Sulimov, Komarov, Kaminsky, Baichurin and Kiselev reported [gse-sixteenth]',
    () =>
      [
        'report-government',
        'communal-services',
        'report-health',
        'report-tatar',
        'constitution-changes',
      ].flatMap(speaks),
    ['D. E. Sulimov', 'N. P. Komarov', 'G. N. Kaminsky', 'G. G. Baichurin', 'A. S. Kiselev'],
  ],
  [
    'government, health and VTsIK carried [gse-sixteenth]',
    () => ['approval', 'health', 'elect-vtsik'].map((id) => outcome(id)),
    Array(3).fill('carried'),
  ],
  [
    'what is presumed of communal services and the Constitution is not entered [gse-sixteenth]',
    () => ['communal-services', 'constitution-changes'].map((id) => outcome(id)),
    [null, null],
  ],
  ['the size of the VTsIK was not found', () => step('close').house.cec?.total, null],
  [
    'no vote of this congress survives in figures [gse-sixteenth]',
    () =>
      steps().filter(
        ({ division }) => division && Object.values(division.tally).some(({ kind }) => kind !== 'unknown'),
      ),
    [],
  ],
  [
    'closed on 1935-01-23 [gse-sixteenth]',
    () => [step('close').at?.day.ns, step('close').phase],
    ['1935-01-23', 'closed'],
  ],
];

describe('the Sixteenth Congress, claim by claim', () => {
  claimsHold(CLAIMS, { scenario, steps });
});
