import { describe } from 'vitest';
import { claimsHold, congress, type Claim } from '../support/claims.ts';
import { present } from '../support/smallAssembly.ts';

const { scenario, step, steps, present: inHall, total, outcome, counts, says } = congress('13-thirteenth');
const consultative = (id: string): number =>
  Object.values(step(id).house.delegations).reduce(
    (sum, delegation) => sum + delegation.consultative.present,
    0,
  );

const CLAIMS: Claim[] = [
  ['opened on 10 April 1927 [gse-13]', () => step('opening').at?.day.ns, '1927-04-10'],
  [
    '1,603 delegates, 1,088 with a vote, 515 with a voice [gse-13]',
    () => [total('all-1603'), inHall('mandates'), consultative('mandates')],
    [1603, 1088, 515],
  ],
  ['1,194 Communists and 409 non-party [gse-13]', () => counts('all-1603'), { vkp: 1194, nonparty: 409 }],
  [
    'the parties of the voters alone are not known [gse-13]',
    () => present(step('mandates', { variant: 'voters-1088' })),
    { unaccounted: 1088 },
  ],
  [
    'the policy was approved unanimously; no figures [gse-13]',
    () => [outcome('policy'), step('policy').division?.tally.against.kind],
    ['carried', 'unknown'],
  ],
  ['the resolution on industry carried [gse-13]', () => outcome('industry'), 'carried'],
  [
    'what became of articles 37, 38 and 47 and of the Kirghiz ASSR is not known [gse-13]',
    () => [outcome('articles-37-38-47'), outcome('kirghiz-assr')],
    ['unknown', 'unknown'],
  ],
  [
    'the VTsIK was elected; its size is not recorded [gse-13]',
    () => [outcome('elect-vtsik'), step('close').house.cec?.total],
    ['carried', null],
  ],
  [
    '49.4, 29.1 and 21.5 per cent by occupation [gse-13]',
    () => [/49\.4 .* 29\.1 .* 21\.5/.test(says('social')), 494 + 291 + 215],
    [true, 1000],
  ],
  [
    'closed on 16 April [gse-13]',
    () => [step('close').at?.day.ns, step('close').phase],
    ['1927-04-16', 'closed'],
  ],
];

describe('the Thirteenth Congress, claim by claim', () => {
  claimsHold(CLAIMS, { scenario, steps });
});
