import { philox } from './philox.ts';
import { WordHash } from './wordHash.ts';

/** What a proceeding's id stands for in the keys of streams. */
export interface ProceedingKey {
  readonly low: number;
  readonly high: number;
}

/** The key of a proceeding: 64 bits that depend on every character of its id. Reckon it once, not once a draw. */
export function proceedingKey(id: string): ProceedingKey {
  const hash = new WordHash();
  for (let i = 0; i < id.length; i++) hash.add(id.charCodeAt(i));
  const [low = 0, high = 0] = hash.close();
  return { low, high };
}

const WORD = 2 ** 32;
const UNIT = 2 ** -53;

/**
 * A stream of random numbers that belongs to one proceeding of one session: nothing that another session, proceeding or
 * worker draws can move it. Philox turns (seed; session, proceeding) into the state, a bijection of the session number, so no two
 * sessions start alike; xoshiro128** 1.1 (Blackman and Vigna, “Scrambled linear pseudorandom number generators”, ACM TOMS 47,
 * 2021) runs on from there, 2¹²⁸ − 1 words to its period. Integers of 32 bits only, so the same bits in every engine.
 */
export class Stream {
  readonly #state = new Int32Array(4);

  /** Moves the stream to the start of a proceeding. `seed` and `session` are whole numbers in 0…2⁵³ − 1. */
  moveTo(seed: number, session: number, proceeding: ProceedingKey): this {
    const state = this.#state;
    state[0] = session;
    state[1] = session / WORD;
    state[2] = proceeding.low;
    state[3] = proceeding.high;
    philox(state, seed % WORD, seed / WORD);
    if ((state[0]! | state[1]! | state[2]! | state[3]!) === 0) state[0] = 1;
    return this;
  }

  /** Sets the four words of xoshiro128** outright; not all may be 0. */
  setState(words: readonly [number, number, number, number]): this {
    this.#state.set(words);
    return this;
  }

  /** The next 32 random bits as a whole number in 0…2³² − 1. */
  word(): number {
    return this.#next() >>> 0;
  }

  /** A number in 0…1, 1 excluded: a multiple of 2⁻⁵³, each as likely. */
  uniform(): number {
    const high = this.#next() >>> 5;
    return (high * 2 ** 26 + (this.#next() >>> 6)) * UNIT;
  }

  /** The middle of such a step: never 0 and never 1. */
  inside(): number {
    const high = this.#next() >>> 6;
    return (high * 2 ** 26 + (this.#next() >>> 6) + 0.5) * 2 ** -52;
  }

  #next(): number {
    const s = this.#state;
    const s0 = s[0]!;
    const s1 = s[1]!;
    const s2 = s[2]! ^ s0;
    const s3 = s[3]! ^ s1;
    const five = Math.imul(s1, 5);
    s[0] = s0 ^ s3;
    s[1] = s1 ^ s2;
    s[2] = s2 ^ (s1 << 9);
    s[3] = (s3 << 11) | (s3 >>> 21);
    return Math.imul((five << 7) | (five >>> 25), 9);
  }
}
