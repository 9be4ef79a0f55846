import { expect, test } from 'vitest';
import { beside, isAstray } from '../../src/layout/letters.ts';

test('words stay where they are while they fit, and are moved no further than to the bound', () => {
  const bounds = [-100, 100] as const;
  expect(beside(0, 50, 'start', bounds)).toBe(8);
  expect(beside(0, 50, 'end', bounds)).toBe(-8);
  expect(beside(90, 50, 'start', bounds)).toBe(50);
  expect(beside(-90, 50, 'end', bounds)).toBe(-50);
  expect(beside(90, 300, 'start', bounds)).toBe(-100);
});

test.each([
  [0, 50, 'start', false],
  [0, 148, 'start', false],
  [0, 149, 'start', true],
  [-90, 150, 'start', false],
  [0, 92, 'end', false],
  [-90, 5, 'end', false],
  [-90, 76, 'end', true],
] as const)('words at %i, %i wide, on the side “%s” of it go astray: %s', (point, width, anchor, astray) => {
  expect(isAstray(beside(point, width, anchor, [-100, 100]), point)).toBe(astray);
});
