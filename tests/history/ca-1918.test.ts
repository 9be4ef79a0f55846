import { describe, expect } from 'vitest';
import { claimsHold, congress, type Claim } from '../support/claims.ts';
import { present } from '../support/smallAssembly.ts';

const { scenario, step, steps, present: inHall, outcome, counts, total, says } = congress('ca-1918');
const figures = (id: string, choice = {}): (number | null)[] => {
  const tally = step(id, choice).division?.tally;
  return [tally?.for, tally?.against].map((figure) => (figure?.kind === 'exact' ? figure.value : null));
};
/** The count of a division after the votes that a ready-made fork shifts from for to against. */
const shifted = (fork: string, id: string): number[] => {
  const change = scenario.forks?.find((one) => one.id === fork)?.changes[0];
  const votes = change?.do === 'shift' ? change.votes : 0;
  return [Number(figures(id)[0]) - votes, Number(figures(id)[1]) + votes];
};
const reading = (id: string, told: string) => ({ readings: { [id]: told } });

const CLAIMS: Claim[] = [
  [
    'opened on 5 (18) January 1918 [polithist24]',
    () => [step('opening').at?.day.os, step('opening').at?.day.ns],
    ['1918-01-05', '1918-01-18'],
  ],
  [
    '441 in the hall, by group [enoth]',
    () => present(step('seats')),
    { sr: 259, bolshevik: 136, 'left-sr': 40, menshevik: 3, 'pop-soc': 3 },
  ],
  [
    '410 officially, 155 of them Bolsheviks and Left SRs [polithist24, ort]',
    () => present(step('seats', { variant: 'present-410' })),
    { 'left-bloc': 155, unaccounted: 255 },
  ],
  [
    '766 were elected, 374 of them SRs and 180 Bolsheviks [ruwiki-el]',
    () => [total('elected-766'), counts('elected-766')],
    [766, expect.objectContaining({ sr: 374, bolshevik: 180 })],
  ],
  [
    '715 known members are evidence [ort]',
    () => [
      total('known-715'),
      Object.values(scenario.variants).some(({ chain }) => chain.includes('known-715')),
    ],
    [715, false],
  ],
  [
    'a quorum of 400 was needed to open [auditor]',
    () => inHall('seats', { variant: 'present-410' }) >= 400,
    true,
  ],
  ['Chernov 244 to 153 [polithist24]', () => [figures('chair'), outcome('chair')], [[244, 153], 'carried']],
  ['or 244 to 151 by his own box [memory]', () => figures('chair', reading('chair', 'boxes')), [244, 151]],
  [
    '46 of the 397 make it 199 to 198 for Spiridonova',
    () => shifted('forty-six-switch', 'chair'),
    [198, 199],
  ],
  [
    'the SR order of business by 237 to 146 [shubin, readboom]',
    () => [figures('order-of-business'), outcome('order-of-business')],
    [[237, 146], 'carried'],
  ],
  [
    'or to 138, or to 136 [memory]',
    () =>
      ['against-138', 'against-136'].map((told) =>
        figures('order-of-business', reading('order-of-business', told)),
      ),
    [
      [237, 138],
      [237, 136],
    ],
  ],
  [
    'the Declaration and the soviet peace policy were not put to the vote [pss35, shubin]',
    () => ['declaration', 'peace-at-once'].map((id) => step(id).status),
    ['struck', 'struck'],
  ],
  ['without the Bolsheviks 305 are left [enoth]', () => inHall('bolsheviks-leave'), 305],
  ['without the Left SRs 265 [enoth, pss35]', () => inHall('left-srs-leave'), 265],
  [
    'the guard is tired at 4:40 [pss35]',
    () => JSON.stringify(step('guard-is-tired').at).includes('04:40'),
    true,
  ],
  [
    'land, peace and republic are carried without a count [polithist24]',
    () => ['land', 'peace', 'republic'].map((id) => [outcome(id), step(id).division?.tally.for.kind]),
    [
      ['carried', 'unknown'],
      ['carried', 'unknown'],
      ['carried', 'unknown'],
    ],
  ],
  [
    'dissolved with 2 against and 5 abstaining [pss35]',
    () => /2 against and 5 abstaining/.test(says('dissolution')),
    true,
  ],
];

describe('the Constituent Assembly, claim by claim', () => {
  claimsHold(CLAIMS, { scenario, steps });
});
