import { describe } from 'vitest';
import { claimsHold, congress, type Claim } from '../support/claims.ts';
import { present } from '../support/smallAssembly.ts';

const { scenario, step, steps, present: inHall, outcome, total, says } = congress('09-ninth');

const consultative = (id: string): unknown =>
  Object.fromEntries(
    Object.entries(step(id).house.delegations)
      .map(([faction, delegation]): [string, number] => [faction, delegation.consultative.present])
      .filter(([, voices]) => voices > 0),
  );

const CLAIMS: Claim[] = [
  [
    'sat from 23 to 28 December 1921 [gse-ninth]',
    () => [step('opening').at?.day.ns, step('close').at?.day.ns],
    ['1921-12-23', '1921-12-28'],
  ],
  [
    '1,993 delegates, 1,631 with a vote: 1,522 Communists and 109 non-party [pss44]',
    () => [total('editors-1993'), inHall('mandates'), present(step('mandates'))],
    [1993, 1631, { communist: 1522, 'non-party': 109 }],
  ],
  [
    '328 Communists, 30 non-party and four others had a voice [pss44]',
    () => consultative('mandates'),
    { communist: 328, 'non-party': 30, sr: 1, 'anarchist-universalist': 1, 'poale-zion': 1, molokan: 1 },
  ],
  [
    '1,631 of 1,991, 93.3 per cent Communists [sie-ninth]',
    () => {
      const house = present(step('mandates', { variant: 'encyclopedia-1991' }));
      return [house, Math.round((1000 * Number(house.communist)) / 1631)];
    },
    [{ communist: 1522, unaccounted: 109 }, 933],
  ],
  [
    'or 1,630 [gse-ninth]',
    () => present(step('mandates', { variant: 'encyclopedia-1630' })),
    { communist: 1522, unaccounted: 108 },
  ],
  [
    'policy approved, peace declared, famine relief, electrification, economic work [gse-ninth, lenin33-note]',
    () =>
      ['approval', 'international', 'famine', 'electrification', 'economic-work'].map((id) => outcome(id)),
    ['carried', 'carried', 'carried', 'carried', 'carried'],
  ],
  ['of the Cheka no vote is known [steno-ninth-note]', () => outcome('cheka'), null],
  [
    '39.0, 20.0, 32.5 and 8.5 per cent by occupation [sie-ninth]',
    () => /39\.0.*20\.0.*32\.5.*8\.5/.test(says('occupations')),
    true,
  ],
  [
    'a VTsIK of 386 under Kalinin [pss44]',
    () => [step('close').house.cec?.total, step('close').house.cec?.chair?.en],
    [386, 'M. I. Kalinin'],
  ],
];

describe('the Ninth Congress, claim by claim', () => {
  claimsHold(CLAIMS, { scenario, steps });
});
