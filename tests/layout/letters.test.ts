import { expect, test } from 'vitest';
import { within } from '../../src/layout/letters.ts';

test('words stay where they are while they fit, and are moved no further than to the bound', () => {
  const bounds = [-100, 100] as const;
  expect(within(8, 50, 'start', bounds)).toBe(8);
  expect(within(-8, 50, 'end', bounds)).toBe(-8);
  expect(within(90, 50, 'start', bounds)).toBe(50);
  expect(within(-90, 50, 'end', bounds)).toBe(-50);
  expect(within(90, 300, 'start', bounds)).toBe(-100);
});
