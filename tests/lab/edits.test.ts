import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { begun, edited, redone, undone, without, type Edits } from '../../src/lab/edits.ts';
import type { Intervention } from '../../src/scenario/types.ts';

const cancel = (id: string): Intervention => ({ do: 'cancel', id });
const [a, b, c] = [cancel('a'), cancel('b'), cancel('c')];

describe('edits of a fork', () => {
  test('one change is removed by its position and the rest stays in order', () => {
    expect(without(begun([a, b, c]), 1).now).toEqual([a, c]);
  });

  test('a new edit gives up what had been taken back', () => {
    const back = undone(edited(edited(begun(), [a]), [a, b]));
    expect(redone(edited(back, [c])).now).toEqual([c]);
  });

  test('putting the same changes in force is nothing to undo', () => {
    expect(undone(edited(edited(begun(), [a]), [cancel('a')])).now).toEqual([]);
  });

  test('with nothing to undo or redo, they do nothing', () => {
    const edits = begun([a]);
    expect([undone(edits), redone(edits)]).toEqual([edits, edits]);
  });

  const change = fc.constantFrom(a, b, c);
  const step = fc.oneof(
    fc.array(change, { maxLength: 3 }).map((now) => (edits: Edits) => edited(edits, now)),
    fc.nat(3).map((index) => (edits: Edits) => without(edits, index)),
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
        expect(edits.past.reduce(undone, edits).now).toEqual([]);
      }),
    );
  });
});
