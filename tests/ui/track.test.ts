import fc from 'fast-check';
import { expect, test } from 'vitest';
import { windowAround } from '../../src/ui/parts/track.ts';

test('a window has the current step, as many steps as it may, and as many on either side as there are', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 90 }),
      fc.nat({ max: 89 }),
      fc.integer({ min: 1, max: 12 }),
      (count, place, most) => {
        const at = place % count;
        const { from, to } = windowAround(count, at, most);
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to - from).toBe(Math.min(count, most));
        expect(to).toBeLessThanOrEqual(count);
        expect(at >= from && at < to).toBe(true);
        if (from > 0 && to < count) expect(at - from).toBe(Math.floor(most / 2));
      },
    ),
  );
});
