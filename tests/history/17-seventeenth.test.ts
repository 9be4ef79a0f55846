import { describe } from 'vitest';
import { claimsHold, congress, type Claim } from '../support/claims.ts';

const { scenario, step, steps, present, outcome, counts, total, says } = congress('17-seventeenth');
const CREDENTIALS = { variant: 'mandates-1388' };
const told = (id: string): string =>
  [...(scenario.outside ?? []), ...scenario.proceedings].find((entry) => entry.id === id)?.text.en ?? '';

const CLAIMS: Claim[] = [
  ['opened on 15 January 1937 [gse-seventeenth]', () => step('opening').at?.day.ns, '1937-01-15'],
  ['1,338 delegates [gse-seventeenth, seed]', () => present('mandates'), 1338],
  ['1,388 by the credentials report [ruwiki-seventeenth]', () => present('mandates', CREDENTIALS), 1388],
  [
    'no party is named by either count',
    () => [counts('gse-1338'), counts('mandates-1388'), total('mandates-1388')],
    [{}, {}, 1388],
  ],
  [
    'a majority is 670 or 695 [gse-seventeenth, ruwiki-seventeenth]',
    () => [step('constitution').division?.needed, step('constitution', CREDENTIALS).division?.needed],
    [670, 695],
  ],
  [
    '47.6 per cent workers are 637 or 661, 16.0 per cent peasants 214 or 222 [gse-seventeenth]',
    () => [0.476, 0.16].flatMap((share) => [1338, 1388].map((all) => Math.round(all * share))),
    [637, 661, 214, 222],
  ],
  [
    'the shares add up to a hundred [gse-seventeenth, ruwiki-seventeenth]',
    () =>
      says('social')
        .match(/\d+\.\d/g)
        ?.reduce((sum, share) => sum + Number(share), 0),
    100,
  ],
  ['43 nationalities [gse-seventeenth]', () => /^43 /.test(says('nationalities')), true],
  [
    'an editorial commission of 164 under Kalinin [gse-seventeenth, ruwiki-seventeenth]',
    () => [
      outcome('editorial-commission'),
      /164, with Kalinin in the chair/.test(told('editorial-commission')),
    ],
    ['carried', true],
  ],
  [
    'the Constitution was approved on 21 January by articles, no figures [ruwiki-seventeenth]',
    () => [
      step('constitution').at?.day.ns,
      outcome('constitution'),
      step('constitution').division?.tally.for.kind,
      /vote on each article/.test(told('constitution')),
    ],
    ['1937-01-21', 'carried', 'unknown', true],
  ],
  [
    'it carried the commission, the Constitution and the mandate on elections [ruwiki-seventeenth, gse-seventeenth]',
    () => step('close').house.adopted,
    ['editorial-commission', 'constitution', 'election-mandate'],
  ],
  ['it elected no VTsIK [gse-seventeenth]', () => step('close').house.cec ?? null, null],
  [
    'the USSR Constitution is of 5 December 1936 [gse-seventeenth]',
    () => scenario.outside?.[0]?.at?.ns,
    '1936-12-05',
  ],
  [
    'in June 1938 the Supreme Soviet had 727 seats, 568 and 159 [enwiki-1938]',
    () => [/727 seats, 568 .* 159/.test(says('supreme-soviet')), 568 + 159],
    [true, 727],
  ],
  [
    'closed on 21 January [gse-seventeenth]',
    () => [step('close').at?.day.ns, step('close').phase],
    ['1937-01-21', 'closed'],
  ],
];

describe('the Seventeenth Congress, claim by claim', () => {
  claimsHold(CLAIMS, { scenario, steps });
});
