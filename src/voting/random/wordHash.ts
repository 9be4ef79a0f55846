import { philox } from './philox.ts';

/** A 128-bit fingerprint of a sequence of 32-bit words, by chaining Philox. Not cryptographic. */
export class WordHash {
  readonly #state = new Int32Array(4);
  #words = 0;

  add(word: number): void {
    const at = this.#words % 4;
    this.#state[at]! ^= word;
    this.#words++;
    if (at === 3) philox(this.#state, 0, 0);
  }

  /** The fingerprint of all words so far and their number, which ends the sequence. */
  close(): Int32Array {
    philox(this.#state, this.#words, 1);
    return this.#state;
  }
}
