import { expect, test } from 'vitest';
import { replay } from '../../src/congress/replay.ts';
import { figureOf, roughAt } from '../../src/congress/rough.ts';
import { builtIn, courseFrom } from '../support/read.ts';

function roughIn(name: string, id: string | null, choice = {}): string[] {
  const course = courseFrom(builtIn(name), choice);
  const steps = replay(course);
  const step = id === null ? steps.at(-1) : steps.find((one) => one.id === id);
  if (!step) throw new Error('no such step');
  return [...roughAt(course, steps, step)].sort();
}

test('“Left SRs about 100, other SRs about 60”: rough from the first seat to the last step, and nobody else is', () => {
  expect(roughIn('02-second', 'opening')).toEqual([]);
  expect(roughIn('02-second', 'appeal')).toEqual(['left-sr', 'right-sr']);
  expect(roughIn('02-second', null)).toEqual(['left-sr', 'right-sr']);
});

test('a parent is rough before it splits where a child is', () => {
  expect(roughIn('02-second', 'seats')).toEqual(['sr']);
});

test('another count of the same house that is exact leaves no group rough', () => {
  expect(roughIn('02-second', 'appeal', { variant: 'factions-649' })).toEqual([]);
});

test('“about 200” come back: from then on their group is rough', () => {
  const readings = { 'left-srs-let-back': 'about-200' };
  expect(roughIn('05-fifth', 'report-revolt', { readings })).toEqual([]);
  expect(roughIn('05-fifth', null, { readings })).toEqual(['left-sr']);
});

test('nobody is never about nobody', () => {
  const rough = new Set(['left-sr']);
  expect(figureOf(rough, 'left-sr', 100)).toEqual({ kind: 'about', value: 100 });
  expect(figureOf(rough, 'left-sr', 0)).toEqual({ kind: 'exact', value: 0 });
  expect(figureOf(rough, 'bolshevik', 390)).toEqual({ kind: 'exact', value: 390 });
});
