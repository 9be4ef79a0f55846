import { describe } from 'vitest';
import { claimsHold, congress, type Claim } from '../support/claims.ts';
import { present } from '../support/smallAssembly.ts';

const { scenario, step, steps, present: inHall, total, outcome, says } = congress('11-eleventh');
const VOTERS = { variant: 'voters-1143' };
const consultative = (id: string): number =>
  Object.values(step(id).house.delegations).reduce(
    (sum, delegation) => sum + delegation.consultative.present,
    0,
  );
const told = (id: string): string =>
  [...(scenario.outside ?? []), ...scenario.proceedings].find((entry) => entry.id === id)?.text.en ?? '';

const CLAIMS: Claim[] = [
  ['opened on 19 January 1924 [gse-11-ru]', () => step('opening').at?.day.ns, '1924-01-19'],
  [
    '1,637 delegates, 1,143 with a vote and 494 with a voice [gse-11-ru, steno-11-note]',
    () => [total('gse-1637'), inHall('mandates'), consultative('mandates')],
    [1637, 1143, 1637 - 1143],
  ],
  [
    'no party is named, in either count [gse-11-ru]',
    () => [present(step('mandates')), present(step('mandates', VOTERS))],
    [{ unaccounted: 1143 }, { unaccounted: 1143 }],
  ],
  [
    'agriculture on 20 January, labour on the 21st [gse-11-ru, steno-11-note]',
    () => [step('report-agriculture').at?.day.ns, step('report-labour').at?.day.ns],
    ['1924-01-20', '1924-01-21'],
  ],
  [
    'Lenin died on 21 January at 18:50 [guardian-1924]',
    () => scenario.outside?.map(({ id, at }) => [id, at]),
    [['death-of-lenin', { ns: '1924-01-21', time: '18:50' }]],
  ],
  [
    'Kalinin announced it on the 22nd, and the sitting was adjourned [guardian-1924, newsletter-1924]',
    () => [
      step('news-of-death').at?.day.ns,
      step('broken-off').kind,
      /elders of the congress were to fetch the body/.test(told('news-of-death')),
    ],
    ['1924-01-22', 'recess', true],
  ],
  [
    'the day of mourning carried; no figures [steno-11-note]',
    () => [outcome('mourning'), step('mourning').division?.tally.for.kind],
    ['carried', 'unknown'],
  ],
  [
    'what became of the Union constitution is not known [steno-11-note]',
    () => outcome('union-constitution'),
    'unknown',
  ],
  [
    'the VTsIK was elected; its size is not recorded [gse-11-ru]',
    () => [outcome('elect-vtsik'), step('close').house.cec?.total],
    ['carried', null],
  ],
  [
    '834 workers, 423 peasants, 380 others are all 1,637 [gse-11-ru]',
    () => [/834 workers, 423 peasants and 380 others/.test(says('social')), 834 + 423 + 380],
    [true, 1637],
  ],
  [
    'Rykov from 2 February 1924 [archontology]',
    () => /Rykov took it on 2 February 1924/.test(says('government')),
    true,
  ],
  [
    'closed on 29 January [gse-11-ru]',
    () => [step('close').at?.day.ns, step('close').phase],
    ['1924-01-29', 'closed'],
  ],
];

describe('the Eleventh Congress, claim by claim', () => {
  claimsHold(CLAIMS, { scenario, steps });
});
