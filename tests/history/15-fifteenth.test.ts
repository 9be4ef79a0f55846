import { describe } from 'vitest';
import { claimsHold, congress, type Claim } from '../support/claims.ts';
import { present as inHall } from '../support/smallAssembly.ts';

const { scenario, step, steps, present, outcome, counts, total, says, speaks, voices } =
  congress('15-fifteenth');

const CLAIMS: Claim[] = [
  ['opened on 26 February 1931 [gse-fifteenth]', () => step('opening').at?.day.ns, '1931-02-26'],
  [
    '1,134 had a decisive vote, 538 a voice: 1,672 [gse-fifteenth]',
    () => [present('mandates'), voices('mandates'), total('gse-1134')],
    [1134, 538, 1134 + 538],
  ],
  [
    '802 in the party, 33 in the Komsomol, 299 in neither [gse-fifteenth]',
    () => [inHall(step('mandates')), 802 + 33 + 299],
    [{ communist: 802, komsomol: 33, 'non-party': 299 }, 1134],
  ],
  [
    'the parties of those with a voice are not given [gse-fifteenth]',
    () => counts('gse-1134'),
    {
      communist: { decisive: 802 },
      komsomol: { decisive: 33 },
      'non-party': { decisive: 299 },
      unaccounted: { consultative: 538 },
    },
  ],
  [
    '610 workers, 317 peasants and the rest, 207 [gse-fifteenth]',
    () => [
      says('social')
        .match(/\d{3}(?!\d)/g)
        ?.map(Number),
      1134 - 610 - 317,
    ],
    [[134, 610, 317, 207], 207],
  ],
  [
    'Shkiryatov, Sulimov, Kiselev, Bubnov and Zelensky reported [gse-fifteenth]',
    () =>
      ['mandates', 'report-government', 'constitution-changes', 'schooling', 'cooperatives'].flatMap(speaks),
    ['M. F. Shkiryatov', 'D. E. Sulimov', 'A. S. Kiselev', 'A. S. Bubnov', 'I. A. Zelensky'],
  ],
  [
    'the government report and the VTsIK carried [gse-fifteenth]',
    () => ['government-report', 'elect-vtsik'].map((id) => outcome(id)),
    ['carried', 'carried'],
  ],
  [
    'what is presumed of three items of the agenda is not entered [gse-fifteenth]',
    () => ['constitution-changes', 'schooling', 'cooperatives'].map((id) => outcome(id)),
    [null, null, null],
  ],
  ['the size of the VTsIK was not found', () => step('close').house.cec?.total, null],
  [
    'no vote of this congress survives in figures [gse-fifteenth]',
    () =>
      steps().filter(
        ({ division }) => division && Object.values(division.tally).some(({ kind }) => kind !== 'unknown'),
      ),
    [],
  ],
  [
    'closed on 5 March 1931 [gse-fifteenth]',
    () => [step('close').at?.day.ns, step('close').phase],
    ['1931-03-05', 'closed'],
  ],
];

describe('the Fifteenth Congress, claim by claim', () => {
  claimsHold(CLAIMS, { scenario, steps });
});
