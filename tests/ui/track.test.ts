import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shownSteps, sittingsOf } from '../../src/ui/chamber.ts';
import { trackOf, windowAround } from '../../src/ui/parts/track.ts';
import { historyOf } from '../../src/lab/history.ts';
import { BUILT_IN, builtIn, courseFrom } from '../support/read.ts';

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

test.each(BUILT_IN)('the line of the transport reaches from the first step to the last: %s', (name) => {
  const { steps } = historyOf(courseFrom(builtIn(name)));
  const { sittings } = trackOf(shownSteps(steps, 'en'), sittingsOf(steps, 'en'));
  expect([sittings[0]?.start, sittings.at(-1)?.end]).toEqual([0, 1]);
});
