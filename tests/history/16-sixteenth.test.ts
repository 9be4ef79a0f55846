import { describe, expect, test } from 'vitest';
import { congress, type Claim } from '../support/claims.ts';
import { present as inHall } from '../support/smallAssembly.ts';

const { scenario, step, steps, present, outcome, counts, total, says } = congress('16-sixteenth');
const largestRemainder = (shares: readonly number[], all: number): number[] => {
  const exact = shares.map((share) => (all * share) / 100);
  const seats = exact.map(Math.floor);
  const rest = exact.map((part, i) => [part - Math.floor(part), i] as const).sort((a, b) => b[0] - a[0]);
  const left = all - seats.reduce((sum, part) => sum + part, 0);
  for (const [, i] of rest.slice(0, left)) seats[i] = (seats[i] ?? 0) + 1;
  return seats;
};
const speaks = (id: string): readonly string[] => {
  const proceeding = scenario.proceedings.find((entry) => entry.id === id);
  return proceeding?.mover?.person ? [proceeding.mover.person.en] : [];
};
const voices = (id: string): number =>
  Object.values(step(id).house.delegations).reduce((sum, each) => sum + each.consultative.present, 0);

const CLAIMS: Claim[] = [
  ['opened on 1935-01-15 [gse-sixteenth]', () => step('opening').at?.day.ns, '1935-01-15'],
  [
    '1293 had a decisive vote, 455 a voice [gse-sixteenth]',
    () => [present('mandates'), voices('mandates')],
    [1293, 455],
  ],
  [
    '1748 in all [gse-sixteenth]',
    () => [total('voters-1293'), total('all-1748'), 1293 + 455],
    [1748, 1748, 1748],
  ],
  [
    '71.3, 4.9, 23.8 per cent of the voters [gse-sixteenth]',
    () => [inHall(step('mandates')), largestRemainder([71.3, 4.9, 23.8], 1293)],
    [{ communist: 922, komsomol: 63, 'non-party': 308 }, [922, 63, 308]],
  ],
  [
    'or of all the delegates [gse-sixteenth]',
    () => [counts('all-1748'), largestRemainder([71.3, 4.9, 23.8], 1748)],
    [{ communist: 1246, komsomol: 86, 'non-party': 416 }, [1246, 86, 416]],
  ],
  [
    'by either count 1293 vote [gse-sixteenth]',
    () => Object.keys(scenario.variants).map((variant) => present('mandates', { variant })),
    [1293, 1293],
  ],
  [
    'the workers, peasants and employees are 39.2, 22.9 and 37.9 per cent [gse-sixteenth]',
    () => says('social').match(/\d+\.\d/g),
    ['39.2', '22.9', '37.9'],
  ],
  ['48 nationalities [gse-sixteenth]', () => /^48 /.test(says('nationalities')), true],
  [
    'Sulimov, Komarov, Kaminsky, Baichurin and Kiselev reported [gse-sixteenth]',
    () =>
      [
        'report-government',
        'communal-services',
        'report-health',
        'report-tatar',
        'constitution-changes',
      ].flatMap(speaks),
    ['D. E. Sulimov', 'N. P. Komarov', 'G. N. Kaminsky', 'G. G. Baichurin', 'A. S. Kiselev'],
  ],
  [
    'government, health and VTsIK carried [gse-sixteenth]',
    () => ['approval', 'health', 'elect-vtsik'].map((id) => outcome(id)),
    Array(3).fill('carried'),
  ],
  [
    'what is presumed of communal services and the Constitution is not entered [gse-sixteenth]',
    () => ['communal-services', 'constitution-changes'].map((id) => outcome(id)),
    [null, null],
  ],
  ['the size of the VTsIK was not found', () => step('close').house.cec ?? null, null],
  [
    'no vote of this congress survives in figures [gse-sixteenth]',
    () =>
      steps().filter(
        ({ division }) => division && Object.values(division.tally).some(({ kind }) => kind !== 'unknown'),
      ),
    [],
  ],
  [
    'closed on 1935-01-23 [gse-sixteenth]',
    () => [step('close').at?.day.ns, step('close').phase],
    ['1935-01-23', 'closed'],
  ],
];

describe('the Sixteenth Congress, claim by claim', () => {
  test.each(CLAIMS)('%s', (_, found, expected) => {
    expect(found()).toEqual(expected);
  });

  test.each(Object.keys(scenario.variants))('by the count %s every step is held', (variant) => {
    expect(steps({ variant }).filter(({ status }) => status !== 'held')).toEqual([]);
  });
});
