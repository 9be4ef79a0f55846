import { expect, test } from 'vitest';
import { compare } from '../../src/lab/compare.ts';
import { forkFrom } from '../../src/lab/fork.ts';
import type { Intervention } from '../../src/scenario/types.ts';
import { builtIn, courseFrom } from '../support/read.ts';
import { courseOfSmall, opened, vote } from '../support/smallAssembly.ts';

const course = courseOfSmall({
  houses: [{ a: 6, b: 3, c: 2 }],
  proceedings: opened(vote('text', 'carried')),
});
const leave: Intervention = {
  do: 'add',
  after: 'text',
  proceeding: {
    kind: 'walkout',
    id: 'leave',
    title: { en: 'They leave', ru: 'Они уходят' },
    text: { en: 'They leave.', ru: 'Они уходят.' },
    factions: ['a'],
    size: { each: { a: 2 } },
  },
};

test('power is reckoned at a step of the fork’s own, beside the last step of history before it', () => {
  const { power } = compare(forkFrom(course, [leave]));
  expect(power.filter(({ step }) => step === 'leave')).toEqual([
    { step: 'leave', faction: 'a', history: 1, fork: 1 / 3 },
    { step: 'leave', faction: 'b', history: 0, fork: 1 / 3 },
    { step: 'leave', faction: 'c', history: 0, fork: 1 / 3 },
  ]);
});

test('a fork that alone takes a step is compared with another that does not', () => {
  const row = { step: 'leave', faction: 'a', history: 1, fork: 1 / 3 };
  expect(compare(forkFrom(course, [leave]), forkFrom(course, [])).power).toContainEqual(row);
});

test('a committee whose seats no source gives is not one without seats', () => {
  const course = courseFrom(builtIn('09-ninth'), { variant: 'editors-1993' });
  const { cec, sentence } = compare(forkFrom(course, [{ do: 'size', faction: 'communist', mandates: 1500 }]));
  expect(cec.length).toBeGreaterThan(0);
  expect(new Set(cec.map(({ history }) => history))).toEqual(new Set([null]));
  expect(sentence.en).not.toMatch(/0 →/);
});

test('power follows the rule of the vote: two thirds needed at one step take it from a group of more than half', () => {
  const changes: Intervention[] = [{ do: 'rule', rule: 'two-thirds', at: 'text' }];
  const { power } = compare(forkFrom(course, changes));
  expect(power.filter(({ step, faction }) => step === 'text' && faction === 'a')).toEqual([
    { step: 'text', faction: 'a', history: 1, fork: 3 / 5 },
  ]);
});
