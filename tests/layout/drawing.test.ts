import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frame, occupiedBy, radiusFor, sittings, widest } from '../../src/layout/drawing.ts';
import { hemicycle } from '../../src/layout/hemicycle.ts';
import { nearestStep, trackOf } from '../../src/ui/parts/track.ts';
import { segmentsOf, unrecordedOf } from '../../src/layout/tallyBar.ts';
import type { Step } from '../../src/ui/parts/steps.ts';

const run = (faction: string, from: number, to: number, state: 'present' | 'left' = 'present') => ({
  faction,
  state,
  from,
  to,
});

describe('the hall by vote', () => {
  test('seats of those present show the parts of their tally, and those who left stay as they are', () => {
    const votes = { a: { for: 3, against: 2, abstaining: 0, notVoting: 1 } };
    expect(sittings([run('a', 0, 6), run('a', 6, 8, 'left')], votes)[0]?.stretches).toEqual([
      { shown: 'for', from: 0, to: 3 },
      { shown: 'against', from: 3, to: 5 },
      { shown: 'notVoting', from: 5, to: 6 },
      { shown: 'left', from: 6, to: 8 },
    ]);
  });

  test('a tally goes on over the runs of a faction', () => {
    const votes = { a: { for: 3, against: 3, abstaining: 0, notVoting: 0 } };
    expect(
      sittings([run('a', 0, 2), run('b', 2, 4), run('a', 4, 8)], votes).find(({ faction }) => faction === 'a')
        ?.stretches,
    ).toEqual([
      { shown: 'for', from: 0, to: 2 },
      { shown: 'for', from: 4, to: 5 },
      { shown: 'against', from: 5, to: 8 },
    ]);
  });

  test('a faction whose votes no source has is given none', () => {
    expect(sittings([run('a', 0, 6)], { a: null })[0]?.stretches).toEqual([
      { shown: 'unrecorded', from: 0, to: 6 },
    ]);
  });

  test('only those present with a vote count for the majority line', () => {
    expect(occupiedBy([run('a', 0, 2), run('b', 2, 4, 'left'), run('a', 4, 5)])).toEqual([0, 1, 4]);
  });

  test('letters stand on the widest stretch that sits together', () => {
    expect(
      widest([
        { shown: 'present', from: 0, to: 3 },
        { shown: 'present', from: 5, to: 8 },
        { shown: 'left', from: 8, to: 9 },
      ]),
    ).toEqual({ from: 5, to: 9 });
  });

  test('a hall fits its box, whatever its shape', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2_600 }),
        fc.integer({ min: 200, max: 1_600 }),
        fc.integer({ min: 200, max: 900 }),
        (seats, width, height) => {
          const hall = hemicycle(seats, radiusFor(seats, width, height, 44));
          const drawn = frame(hall, width, 44);
          expect(drawn.width).toBeLessThanOrEqual(width + 1e-9);
          expect(drawn.height).toBeLessThanOrEqual(height + 1e-9);
          for (const { x } of hall.seats) {
            expect(drawn.x + x - hall.seatRadius).toBeGreaterThanOrEqual(0);
            expect(drawn.x + x + hall.seatRadius).toBeLessThanOrEqual(drawn.width);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('the tally bar', () => {
  const only505 = { for: 505, against: null, abstaining: null, notVoting: null };

  test('505 of 517 present leave 12 unaccounted, and 132 who had left come last', () => {
    expect(unrecordedOf(only505, 517)).toBe(12);
    expect(segmentsOf(only505, 517, 132)).toEqual([
      { kind: 'for', count: 505, before: 0 },
      { kind: 'unrecorded', count: 12, before: 505 },
      { kind: 'left', count: 132, before: 517 },
    ]);
  });

  test('a tally larger than the house leaves nobody unaccounted', () => {
    expect(unrecordedOf(only505, 400)).toBe(0);
  });
});

describe('the track of the transport', () => {
  const steps = Array.from({ length: 9 }, (_, index): Step => ({
    id: String(index),
    number: index + 1,
    title: '',
    when: '',
    kind: 'event',
    what: 'event',
    skipped: false,
    added: false,
  }));
  const track = trackOf(steps, [
    { id: 'one', label: '', from: 0 },
    { id: 'two', label: '', from: 5 },
  ]);

  test('runs from one end to the other, with a pause between sittings', () => {
    expect(track.at[0]).toBe(0);
    expect(track.at[8]).toBe(1);
    const gap = (index: number): number => (track.at[index + 1] ?? 0) - (track.at[index] ?? 0);
    expect(gap(4)).toBeCloseTo(2.5 * gap(0), 9);
    expect(gap(7)).toBeCloseTo(gap(0), 9);
    expect(track.sittings.map(({ start, end }) => [start, end])).toEqual([
      [0, track.at[4]],
      [track.at[5], 1],
    ]);
  });

  test('a drag snaps to the nearest step', () => {
    steps.forEach((_, index) => expect(nearestStep(track, (track.at[index] ?? 0) + 0.01)).toBe(index));
    expect(nearestStep(track, -3)).toBe(0);
    expect(nearestStep(track, 7)).toBe(8);
  });

  test('one step stands at the beginning', () => {
    expect(trackOf(steps.slice(0, 1), [{ id: 'one', label: '', from: 0 }]).at).toEqual([0]);
  });
});
