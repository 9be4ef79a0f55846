import { expect, test } from 'vitest';
import { beside } from '../../src/layout/letters.ts';

test('words stay where they are while they fit, and are moved no further than to the bound', () => {
  const bounds = [-100, 100] as const;
  expect(beside(0, 50, 'start', bounds)).toBe(8);
  expect(beside(0, 50, 'end', bounds)).toBe(-8);
  expect(beside(90, 50, 'start', bounds)).toBe(50);
  expect(beside(-90, 50, 'end', bounds)).toBe(-50);
  expect(beside(90, 300, 'start', bounds)).toBe(-100);
});
