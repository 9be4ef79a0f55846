import { describe } from 'vitest';
import { claimsHold, congress, type Claim } from '../support/claims.ts';
import { present } from '../support/smallAssembly.ts';

const { scenario, step, steps, present: inHall, total, outcome, counts, says } = congress('12-twelfth');
const told = (id: string): string => scenario.proceedings.find((entry) => entry.id === id)?.text.en ?? '';
const consultative = (id: string): number =>
  Object.values(step(id).house.delegations).reduce(
    (sum, delegation) => sum + delegation.consultative.present,
    0,
  );

/** Everyone of a faction in the hall, whatever the right. */
const seated = (id: string): number => {
  const delegation = step('mandates').house.delegations[id];
  return (delegation?.decisive.present ?? 0) + (delegation?.consultative.present ?? 0);
};

const CLAIMS: Claim[] = [
  ['opened on 7 May 1925 [gse-12, ruwp-12]', () => step('opening').at?.day.ns, '1925-05-07'],
  [
    '1,634 delegates, 1,084 with a vote, 550 with a voice [gse-12]',
    () => [total('all-1634'), inHall('mandates'), consultative('mandates')],
    [1634, 1084, 550],
  ],
  [
    '1,292 Communists and 342 non-party [gse-12, ruwp-12]',
    () => counts('all-1634'),
    { rcp: 1292, nonparty: 342 },
  ],
  [
    '79.1 and 20.9 per cent, as the verbatim report prints [ruwp-12]',
    () => ['rcp', 'nonparty'].map((id) => Math.round((1000 * seated(id)) / Number(total('all-1634')))),
    [791, 209],
  ],
  [
    'no other party was there, for the first time [ruwp-12]',
    () => [Object.keys(present(step('mandates'))).sort(), /for the first time/.test(told('mandates'))],
    [['nonparty', 'rcp'], true],
  ],
  [
    'the parties of the voters alone are not known [gse-12]',
    () => present(step('mandates', { variant: 'voters-1084' })),
    { unaccounted: 1084 },
  ],
  [
    'the government’s report was dropped on the Communists’ motion [gse-12]',
    () => [outcome('drop-government-report'), step('drop-government-report').proceeding.mover],
    ['carried', { faction: 'rcp' }],
  ],
  [
    'the Constitution was approved on 11 May; no figures [gse-12, const25-fr]',
    () => [
      step('constitution').at?.day.ns,
      outcome('constitution'),
      step('constitution').division?.tally.for.kind,
    ],
    ['1925-05-11', 'carried', 'unknown'],
  ],
  [
    '8 chapters and 89 articles [const25-fr]',
    () => /8 chapters, 89 articles/.test(told('constitution')),
    true,
  ],
  [
    'the decree of 14 October 1924 on Turkestan was ratified [gse-12]',
    () => [outcome('turkestan'), /14 October 1924/.test(told('turkestan'))],
    ['carried', true],
  ],
  [
    'the policy was approved, the tax cut by 40 per cent [gse-12]',
    () => [outcome('policy'), /40 per cent/.test(told('policy'))],
    ['carried', true],
  ],
  [
    'the VTsIK had 300 members and 134 candidates [ruwp-12]',
    () => [step('close').house.cec?.total, /134 candidates/.test(told('elect-vtsik'))],
    [300, true],
  ],
  [
    '39.2, 31.2 and 29.6 per cent by occupation [ruwp-12]',
    () => [/39\.2 .* 31\.2 .* 29\.6/.test(says('social')), 392 + 312 + 296],
    [true, 1000],
  ],
  [
    'eight figures by nationality make a hundred [ruwp-12]',
    () =>
      (says('nationality').match(/\d+\.\d/g) ?? []).reduce((sum, found) => sum + Math.round(10 * +found), 0),
    1000,
  ],
  [
    'closed on 16 May [gse-12]',
    () => [step('close').at?.day.ns, step('close').phase],
    ['1925-05-16', 'closed'],
  ],
];

describe('the Twelfth Congress, claim by claim', () => {
  claimsHold(CLAIMS, { scenario, steps });
});
