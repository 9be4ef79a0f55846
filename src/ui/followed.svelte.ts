import { untrack } from 'svelte';
import { afterFrame } from './afterFrame.ts';

/** A value that follows another once the frame that shows that one is drawn. It is made while a component is set up. */
export class Followed<T> {
  #drawn: T;

  constructor(now: () => T) {
    this.#drawn = $state.raw(untrack(now));
    $effect(() => {
      const next = now();
      return afterFrame(() => (this.#drawn = next));
    });
  }

  get drawn(): T {
    return this.#drawn;
  }
}
