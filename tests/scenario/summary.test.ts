import { expect, test } from 'vitest';
import { presentInAll } from '../../src/congress/house.ts';
import { summarize } from '../../src/scenario/summary.ts';
import { congress } from '../support/claims.ts';
import { BUILT_IN, builtIn } from '../support/read.ts';

const CONGRESSES = BUILT_IN.filter((name) => /^\d\d-/.test(name));
const summaryOf = (name: string) => summarize(builtIn(name));

test.each([
  ['06-sixth', 963, 482],
  ['08-eighth', 1_728, 865],
  ['09-ninth', 1_631, 816],
  ['11-eleventh', 1_143, 572],
  ['12-twelfth', 1_084, 543],
  ['13-thirteenth', 1_088, 545],
  ['14-fourteenth', 1_158, 580],
  ['15-fifteenth', 1_134, 568],
  ['16-sixteenth', 1_293, 647],
])('consultative mandates make no majority: %s has %i votes, and %i carry', (name, votes, majority) => {
  expect(summaryOf(name)).toMatchObject({ votes, majority });
});

test.each([
  ['02-second', 649],
  ['03-third', 707],
  ['10-tenth', 2_215],
  ['17-seventeenth', 1_338],
])('mandates that no source splits by right all vote: %s', (name, votes) => {
  expect(summaryOf(name).votes).toBe(votes);
});

test.each(CONGRESSES)('the votes of %s are those that its opening house seats', (name) => {
  const seated = congress(name)
    .steps()
    .find(({ house }) => house.seatings === 1);
  expect(summaryOf(name).votes).toBe(seated && presentInAll(seated.house));
});

test.each(['06-sixth', '14-fourteenth', '15-fifteenth', '16-sixteenth'])(
  'who has more than half of the votes of %s can turn a majority alone, whatever party the voices are of',
  (name) => {
    expect(summaryOf(name).contest?.swing).toBe(1);
  },
);
