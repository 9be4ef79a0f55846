import { expect, test } from 'vitest';
import { detail } from '../../src/congress/details.ts';
import { replay } from '../../src/congress/replay.ts';
import { figureOf, roughAt } from '../../src/congress/rough.ts';
import { builtIn, courseFrom } from '../support/read.ts';
import { courseOfSmall, lastOf, opened, walkout } from '../support/smallAssembly.ts';

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

test('another count of the same house is exact until a faction divides by a ratio', () => {
  const choice = { variant: 'factions-649' };
  expect(roughIn('02-second', 'seats', choice)).toEqual([]);
  expect(roughIn('02-second', 'appeal', choice)).toEqual(['left-sr', 'right-sr']);
});

test('votes that are a group’s part of a sum are rough, the sum is not', () => {
  const groups = roughIn('08-eighth', 'mandates');
  expect(groups).toContain('communist');
  expect(groups.length).toBeGreaterThan(1);
});

test('one number for several groups that do not all go is rough for each, and all of them is not', () => {
  const roughAfter = (size: number): string[] => {
    const course = courseOfSmall({
      houses: [{ a: 6, b: 4, c: 2 }],
      proceedings: opened(walkout(['a', 'b'], size)),
    });
    const steps = replay(course);
    return [...roughAt(course, steps, lastOf(steps))];
  };
  expect(roughAfter(5)).toEqual(['a', 'b']);
  expect(roughAfter(10)).toEqual([]);
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

test('“about 650”: those whom the count does not name are about as many', () => {
  expect(roughIn('02-second', 'appeal', { variant: 'pipes-650' })).toContain('unaccounted');
});

test('a card says of those who left about how many they are where a group among them is only about so many', () => {
  const { steps } = detail(builtIn('02-second'));
  const of = (id: string) => steps.find((step) => step.id === id);
  expect(of('walkout')).toMatchObject({ left: 132, about: true });
  expect(of('men-int-leave')).toMatchObject({ left: 6, about: false });
});
