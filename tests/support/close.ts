import { expect } from 'vitest';

/** Asserts that a value is within a relative error of the true one; nothing below `floor` is looked at. */
export function expectClose(
  actual: number,
  truth: number,
  relative: number,
  what = '',
  floor = 1e-250,
): void {
  if (truth < floor) {
    expect(actual, what).toBeGreaterThanOrEqual(0);
    expect(actual, what).toBeLessThan(floor * (1 + relative));
  } else expect(Math.abs(actual / truth - 1), `${what}: ${actual} for ${truth}`).toBeLessThan(relative);
}
