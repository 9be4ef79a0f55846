import { describe } from 'vitest';
import { replay } from '../../src/congress/replay.ts';
import { planFor } from '../../src/lab/interventions.ts';
import { courseFrom } from '../support/read.ts';
import { claimsHold, congress, type Claim } from '../support/claims.ts';
import { present } from '../support/smallAssembly.ts';

const { scenario, step, steps, present: inHall, outcome, counts, total } = congress('08-eighth');
const neededIfVoicesVote = (): unknown => {
  const fork = scenario.forks?.find(({ id }) => id === 'tax-in-kind-2537');
  const { course } = planFor(courseFrom(scenario, { variant: fork?.variant }), fork?.changes ?? []);
  return replay(course).find(({ id }) => id === 'opposition-draft')?.division?.needed;
};
const told = (id: string): string => scenario.proceedings.find((entry) => entry.id === id)?.text.en ?? '';

const CLAIMS: Claim[] = [
  [
    'sat from 22 to 29 December 1920, by the old style 9 to 16 December [seed]',
    () => [
      step('opening').at?.day.os,
      step('opening').at?.day.ns,
      step('close').at?.day.os,
      step('close').at?.day.ns,
    ],
    ['1920-12-09', '1920-12-22', '1920-12-16', '1920-12-29'],
  ],
  [
    'Krzhizhanovsky presented GOELRO here [seed]',
    () => [/Krzhizhanovsky/.test(told('report-goelro')), step('report-goelro').status],
    [true, 'held'],
  ],
  [
    '2,537 delegates, 1,728 with a vote [gse-eighth, pss42]',
    () => [total('all-2537'), inHall('mandates')],
    [2537, 1728],
  ],
  [
    '2,284, 67, 98, 8, 8, 2 and 70 left over [gse-eighth]',
    () => counts('all-2537'),
    { communist: 2284, sympathiser: 67, 'non-party': 98, menshevik: 8, bund: 8, 'left-sr': 2, other: 70 },
  ],
  [
    'in proportion about 1,556 of the 1,728 are Communists',
    () => present(step('mandates')).communist,
    Math.round((2284 * 1728) / 2537),
  ],
  [
    'the 1,728 alone have no parties [gse-eighth, lenin31]',
    () => present(step('mandates', { variant: 'decisive-1728' })),
    { unaccounted: 1728 },
  ],
  [
    'Wikipedia’s list comes to 2,396 and is in no chain [ruwiki-eighth]',
    () => [
      scenario.compositions['wikipedia-list']?.unaccounted,
      Object.values(scenario.variants).some(({ chain }) => chain.includes('wikipedia-list')),
    ],
    [2537 - 2396, false],
  ],
  [
    'the opposition’s draft was rejected, the record approved [pss42]',
    () => [outcome('opposition-draft'), outcome('approval')],
    ['lost', 'carried'],
  ],
  [
    'by another note unanimously [pcp-note]',
    () => outcome('approval', { readings: { approval: 'unanimous' } }),
    'carried',
  ],
  [
    'the farm law and the GOELRO resolution [pss42, lenin31]',
    () => [outcome('farm-law'), outcome('goelro')],
    ['carried', 'carried'],
  ],
  [
    'Lenin against Trotsky on the unions, 30 December [seed]',
    () =>
      /30 December.*Lenin attacked Trotsky/.test(
        scenario.outside?.find(({ id }) => id === 'trade-unions')?.text.en ?? '',
      ),
    true,
  ],
  ['a VTsIK of 300 [memory]', () => step('close').house.cec?.total, 300],
  [
    '865 of 1,728 carry, 1,269 of all 2,537 if voices vote',
    () => [step('opposition-draft').division?.needed, neededIfVoicesVote()],
    [865, 1269],
  ],
  [
    'no vote is recorded in figures [pss42]',
    () =>
      steps().filter(
        ({ division }) => division && Object.values(division.tally).some(({ kind }) => kind !== 'unknown'),
      ),
    [],
  ],
];

describe('the Eighth Congress, claim by claim', () => {
  claimsHold(CLAIMS, { scenario, steps });
});
