import { flushSync } from 'svelte';

/** What a page will soon show: put up, and taken back. */
interface Turn {
  readonly show: () => void;
  readonly back: () => void;
}

/** By what somebody does something. */
const HANDS: readonly (keyof WindowEventMap)[] = ['keydown', 'pointerdown', 'wheel'];

/**
 * Goes through turns while the browser is idle, one at a time and until somebody does something: what has been done once
 * is done quicker when it is asked for. Nothing is seen of it, for a turn is taken back before a frame is drawn.
 *
 * @returns what ends it
 */
export function rehearse(turns: readonly Turn[]): () => void {
  const over = new AbortController();
  const whenIdle = globalThis.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 50));
  const left = [...turns];
  const next = (): void => {
    const turn = left.shift();
    if (!turn || over.signal.aborted) return;
    flushSync(turn.show);
    flushSync(turn.back);
    whenIdle(next);
  };
  whenIdle(next);
  const end = (): void => over.abort();
  for (const hand of HANDS)
    addEventListener(hand, end, { capture: true, passive: true, signal: over.signal });
  return end;
}
