import type { Intervention } from '../scenario/types.ts';

type Changes = readonly Intervention[];

/** Changes to history as someone makes them: what is in force, what can be taken back, nearest last, and made again, nearest first. */
export interface Edits {
  readonly past: readonly Changes[];
  readonly now: Changes;
  readonly future: readonly Changes[];
}

export const begun = (now: Changes = []): Edits => ({ past: [], now, future: [] });

/** Puts other changes in force. What had been taken back is gone; the same changes again are no edit. */
export function edited(edits: Edits, now: Changes): Edits {
  if (JSON.stringify(now) === JSON.stringify(edits.now)) return edits;
  return { past: [...edits.past, edits.now], now, future: [] };
}

/** Removes one change by its position; the others stay in their order. */
export const without = (edits: Edits, index: number): Edits =>
  edited(
    edits,
    edits.now.filter((_, i) => i !== index),
  );

/** Takes the last edit back; with none to take back, nothing happens. */
export function undone(edits: Edits): Edits {
  const before = edits.past.at(-1);
  if (!before) return edits;
  return { past: edits.past.slice(0, -1), now: before, future: [edits.now, ...edits.future] };
}

/** Makes the edit again that was taken back last. */
export function redone(edits: Edits): Edits {
  const [next, ...future] = edits.future;
  if (!next) return edits;
  return { past: [...edits.past, edits.now], now: next, future };
}
