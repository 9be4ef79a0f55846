import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  begun,
  changed,
  edited,
  redone,
  reset,
  undone,
  without,
  type Draft,
  type Edits,
} from '../../src/lab/edits.ts';
import type { Intervention } from '../../src/scenario/types.ts';

const cancel = (id: string): Intervention => ({ do: 'cancel', id });
const [a, b, c] = [cancel('a'), cancel('b'), cancel('c')];
const draft = (changes: readonly Intervention[], seed: number | null = null): Draft => ({ changes, seed });

describe('edits of a fork', () => {
  test('one change is removed by its position and the rest stays in order', () => {
    expect(without(begun(draft([a, b, c], 7)), 1).now).toEqual(draft([a, c], 7));
  });

  test('a new edit gives up what had been taken back', () => {
    const back = undone(changed(changed(begun(), [a]), [a, b]));
    expect(redone(changed(back, [c])).now.changes).toEqual([c]);
  });

  test('putting the same changes in force is nothing to undo', () => {
    expect(undone(changed(changed(begun(), [a]), [cancel('a')])).now.changes).toEqual([]);
  });

  test('with nothing to undo or redo, they do nothing', () => {
    const edits = begun(draft([a]));
    expect([undone(edits), redone(edits)]).toEqual([edits, edits]);
  });

  test('a seed alone is an edit, and back from history come changes and seed', () => {
    const drawn = edited(changed(begun(), [a]), draft([a], 17));
    expect(undone(drawn).now).toEqual(draft([a]));
    expect(reset(drawn).now).toEqual(draft([]));
    expect(undone(reset(drawn)).now).toEqual(draft([a], 17));
  });

  const change = fc.constantFrom(a, b, c);
  const anyDraft = fc.record({
    changes: fc.array(change, { maxLength: 3 }),
    seed: fc.option(fc.nat(2)),
  });
  const step = fc.oneof(
    anyDraft.map((now) => (edits: Edits) => edited(edits, now)),
    fc.nat(3).map((index) => (edits: Edits) => without(edits, index)),
    fc.constant(reset),
    fc.constant(undone),
    fc.constant(redone),
  );
  const anyEdits = fc
    .array(step, { maxLength: 12 })
    .map((steps) => steps.reduce((edits, next) => next(edits), begun()));

  test('undo, then redo, is where one was', () => {
    fc.assert(
      fc.property(anyEdits, (edits) => {
        fc.pre(edits.past.length > 0);
        expect(redone(undone(edits))).toEqual(edits);
      }),
    );
  });

  test('whatever was done, undoing all of it ends at history', () => {
    fc.assert(
      fc.property(anyEdits, (edits) => {
        expect(edits.past.reduce(undone, edits).now).toEqual(begun().now);
      }),
    );
  });
});
