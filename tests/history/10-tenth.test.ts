import { describe } from 'vitest';
import { claimsHold, congress, type Claim } from '../support/claims.ts';
import { present } from '../support/smallAssembly.ts';

const { scenario, step, steps, present: inHall, outcome, counts, total, says } = congress('10-tenth');
const HOSTS = { variant: 'hosts-1727' };
const inChain = (composition: string): boolean =>
  Object.values(scenario.variants).some(({ chain }) => chain.includes(composition));
const told = (id: string): string => scenario.proceedings.find((entry) => entry.id === id)?.text.en ?? '';

const CLAIMS: Claim[] = [
  ['opened on 23 December 1922 [sie-10, pss45]', () => step('opening').at?.day.ns, '1922-12-23'],
  ['2,215 delegates [sie-10, pss45]', () => inHall('mandates'), 2215],
  [
    '2,092 Communists, 118 non-party, 5 of other parties [sie-10, itwp-10]',
    () => present(step('mandates')),
    { rcp: 2092, nonparty: 118, other: 5 },
  ],
  [
    '94.4 per cent were Communists [sie-10]',
    () => Math.round((1000 * Number(present(step('mandates'))['rcp'] ?? 0)) / inHall('mandates')),
    944,
  ],
  [
    '1,727 of the RSFSR, of no known party [rocml-10, pss45]',
    () => present(step('mandates', HOSTS)),
    { unaccounted: 1727 },
  ],
  [
    '488 guests: 364 of Ukraine, 91 of Transcaucasia, 33 of Byelorussia [rocml-10, gse-ussr1]',
    () => [
      inHall('mandates') - inHall('mandates', HOSTS),
      /364 from Ukraine, 91 .* and 33/.test(told('mandates')),
    ],
    [364 + 91 + 33, true],
  ],
  [
    'the USSR congress, 94.1, 5.7 and 0.2 per cent of 2,215, is evidence [gse-ussr1]',
    () => [counts('ussr1-percent'), total('ussr1-percent'), inChain('ussr1-percent')],
    [{ rcp: 2084, nonparty: 126, other: 5 }, 2215, false],
  ],
  [
    '2,241 questionnaires are evidence [quest-ussr]',
    () => [total('questionnaires-2241'), inChain('questionnaires-2241')],
    [2241, false],
  ],
  ['Stalin reported on 26 December [stalin-w5-report]', () => step('report-union').at?.day.ns, '1922-12-26'],
  [
    'the union was adopted on the 26th; no figures [rocml-10, polithist-10]',
    () => [step('union').at?.day.ns, outcome('union'), step('union').division?.tally.for.kind],
    ['1922-12-26', 'carried', 'unknown'],
  ],
  [
    'or on the 27th [histotime-10]',
    () => step('union', { readings: { union: 'december-27' } }).at?.day.ns,
    '1922-12-27',
  ],
  [
    'the size of the VTsIK is not recorded [itwp-10]',
    () => [outcome('elect-vtsik'), step('close').house.cec?.total],
    ['carried', null],
  ],
  [
    '44, 31 and 25 per cent by occupation [itwp-10]',
    () => /44 per cent workers, 31 peasants, 25/.test(says('social')),
    true,
  ],
  [
    '44.4, 26.8 and 28.8 per cent at the USSR congress [gse-ussr1]',
    () => /44\.4 .* 26\.8 .* 28\.8/.test(says('social-ussr1')),
    true,
  ],
  [
    'closed on 27 December [rocml-10, itwp-10]',
    () => [step('close').at?.day.ns, step('close').phase],
    ['1922-12-27', 'closed'],
  ],
];

describe('the Tenth Congress, claim by claim', () => {
  claimsHold(CLAIMS, { scenario, steps });
});
