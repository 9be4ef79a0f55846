import { describe } from 'vitest';
import { byShares, claimsHold, congress, type Claim } from '../support/claims.ts';
import { present as inHall } from '../support/smallAssembly.ts';

const { scenario, step, steps, present, outcome, counts, total, says, speaks, voices } =
  congress('14-fourteenth');

const CLAIMS: Claim[] = [
  ['opened on 1929-05-10 [gse-fourteenth]', () => step('opening').at?.day.ns, '1929-05-10'],
  [
    '1158 had a decisive vote, 626 a voice [gse-fourteenth]',
    () => [present('mandates'), voices('mandates')],
    [1158, 626],
  ],
  [
    '1784 in all [gse-fourteenth]',
    () => [total('voters-1158'), total('all-1784'), 1158 + 626],
    [1784, 1784, 1784],
  ],
  [
    '70.7, 1.2, 28.1 per cent of the voters [gse-fourteenth]',
    () => [inHall(step('mandates')), byShares([70.7, 1.2, 28.1], 1158)],
    [{ communist: 819, komsomol: 14, 'non-party': 325 }, [819, 14, 325]],
  ],
  [
    'or of all the delegates [gse-fourteenth]',
    () => [counts('all-1784'), byShares([70.7, 1.2, 28.1], 1784)],
    [{ communist: 1261, komsomol: 22, 'non-party': 501 }, [1261, 22, 501]],
  ],
  [
    'by either count 1158 vote [gse-fourteenth]',
    () => Object.keys(scenario.variants).map((variant) => present('mandates', { variant })),
    [1158, 1158],
  ],
  [
    'the workers, peasants and employees are 57.1, 25.0 and 17.9 per cent [gse-fourteenth]',
    () => says('social').match(/\d+\.\d/g),
    ['57.1', '25.0', '17.9'],
  ],
  [
    'six reports: Rykov, Lezhava, Lunacharsky, Khalatov, Kiselev, Poluyan [gse-fourteenth]',
    () =>
      ['report-government', 'report-plan', 'report-culture', 'report-publishing', 'report-soviets']
        .flatMap(speaks)
        .concat(speaks('constitution-changes')),
    [
      'A. I. Rykov',
      'A. M. Lezhava',
      'A. V. Lunacharsky',
      'A. B. Khalatov',
      'A. S. Kiselev',
      'Ya. V. Poluyan',
    ],
  ],
  [
    'government, plan, culture, village soviets and VTsIK carried [gse-fourteenth, ruwiki-fourteenth]',
    () =>
      ['approval', 'five-year-plan', 'culture', 'village-soviets', 'elect-vtsik'].map((id) => outcome(id)),
    Array(5).fill('carried'),
  ],
  [
    'that the constitutional changes carried is presumed, not entered [gse-fourteenth]',
    () => outcome('constitution-changes'),
    null,
  ],
  ['the size of the VTsIK was not found', () => step('close').house.cec?.total, null],
  [
    'on 18 May 1929 the VTsIK put Syrtsov in the place of Rykov [rin-syrtsov, enwiki-syrtsov]',
    () => [
      scenario.outside?.[0]?.at?.ns,
      /Syrtsov .* in place of A\. I\. Rykov/.test(scenario.outside?.[0]?.text.en ?? ''),
    ],
    ['1929-05-18', true],
  ],
  [
    'no vote of this congress survives in figures [gse-fourteenth]',
    () =>
      steps().filter(
        ({ division }) => division && Object.values(division.tally).some(({ kind }) => kind !== 'unknown'),
      ),
    [],
  ],
  [
    'closed on 1929-05-18 [gse-fourteenth]',
    () => [step('close').at?.day.ns, step('close').phase],
    ['1929-05-18', 'closed'],
  ],
];

describe('the Fourteenth Congress, claim by claim', () => {
  claimsHold(CLAIMS, { scenario, steps });
});
