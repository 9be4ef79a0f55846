import type { Intervention } from '../scenario/types.ts';

/** Changes to history, and the seed that settles what they leave to chance; `null` where nothing is drawn. */
export interface Draft {
  readonly changes: readonly Intervention[];
  readonly seed: number | null;
}

/** Drafts as someone makes them: what is in force, what can be taken back, nearest last, and made again, nearest first. */
export interface Edits {
  readonly past: readonly Draft[];
  readonly now: Draft;
  readonly future: readonly Draft[];
}

const HISTORY: Draft = { changes: [], seed: null };

export const begun = (now = HISTORY): Edits => ({ past: [], now, future: [] });

/** Puts another draft in force. What had been taken back is gone; the same draft again is no edit. */
export function edited(edits: Edits, now: Draft): Edits {
  if (JSON.stringify(now) === JSON.stringify(edits.now)) return edits;
  return { past: [...edits.past, edits.now], now, future: [] };
}

/** Puts other changes in force under the same seed. */
export const changed = (edits: Edits, changes: Draft['changes']): Edits =>
  edited(edits, { changes, seed: edits.now.seed });

/** Removes one change by its position; the others stay in their order. */
export const without = (edits: Edits, index: number): Edits =>
  changed(
    edits,
    edits.now.changes.filter((_, i) => i !== index),
  );

/** Back to history, by an edit. */
export const reset = (edits: Edits): Edits => edited(edits, HISTORY);

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
