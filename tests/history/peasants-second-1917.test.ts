import { describe } from 'vitest';
import { claimsHold, congress, type Claim } from '../support/claims.ts';
import { present } from '../support/smallAssembly.ts';

const { scenario, step, steps, present: inHall, outcome, says } = congress('peasants-second-1917');
const SHESTAKOV = { variant: 'shestakov-790' };
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

const CLAIMS: Claim[] = [
  [
    '790: 350, 305 and 91 [pss35, gse2p]',
    () => present(step('seats')),
    { 'left-sr': 350, sr: 305, bolshevik: 91, unaccounted: 44 },
  ],
  [
    'or 370, 319 and 91 by Shestakov [felsh85]',
    () => present(step('seats', SHESTAKOV)),
    { 'left-sr': 319, sr: 370, bolshevik: 91, unaccounted: 10 },
  ],
  ['Spiridonova 246, Chernov 233 [savelyev]', () => figures('chair'), [246, 233]],
  ['or 269 to 230 [memory]', () => figures('chair', { readings: { chair: 'recalled' } }), [269, 230]],
  [
    'Chernov’s text by 360 to 321 [pipes200]',
    () => [figures('chernov-resolution'), outcome('chernov-resolution')],
    [[360, 321], 'carried'],
  ],
  [
    '20 switched votes reverse it: 340 to 341',
    () => shifted('twenty-switch', 'chernov-resolution'),
    [340, 341],
  ],
  ['109 did not vote [pipes200]', () => inHall('chernov-resolution') - 360 - 321, 109],
  ['the second vote went to the Left SRs [pipes200, mia-s]', () => outcome('revote'), 'carried'],
  [
    'the left is out for a day and returns [pipes200]',
    () => [inHall('left-leaves'), inHall('left-returns')],
    [349, 790],
  ],
  [
    'the Right leaves, 305 or 370 [gse2p, felsh33]',
    () => [inHall('right-leaves'), inHall('right-leaves', SHESTAKOV)],
    [485, 420],
  ],
  [
    'or 347 by the separate congress [mirslovarei]',
    () => inHall('right-leaves', { readings: { 'right-leaves': 'rival-congress' } }),
    790 - 347,
  ],
  [
    '81 and 20 are recalled, not entered [memory]',
    () => [/81 Left SRs and 20 Bolsheviks/.test(says('executive-of-108')), step('close').house.cec?.total],
    [true, 108],
  ],
];

describe('the Second Peasants’ Congress, claim by claim', () => {
  claimsHold(CLAIMS, { scenario, steps });
});
