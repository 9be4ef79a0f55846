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

const rotated = (word: number, by: number): number => (word << by) | (word >>> (32 - by));

/** The output of xoshiro128** for the second word of its state. */
const scrambled = (word: number): number => Math.imul(rotated(Math.imul(word, 5), 7), 9);

/**
 * A stream of random numbers that belongs to one proceeding of one session: nothing that another session, proceeding or
 * worker draws can move it. Philox turns (seed; session, proceeding) into the state, a bijection of the session number, so no two
 * sessions start alike; xoshiro128** 1.1 (Blackman and Vigna, “Scrambled linear pseudorandom number generators”, ACM TOMS 47,
 * 2021) runs on from there, 2¹²⁸ − 1 words to its period. Integers of 32 bits only, so the same bits in every engine.
 */
export class Stream {
  readonly #state = new Int32Array(4);
  #spare = 0;

  /** Moves the stream to the start of a proceeding. `seed` and `session` are whole numbers in 0…2⁵³ − 1. */
  moveTo(seed: number, session: number, proceeding: ProceedingKey): this {
    const state = this.#state;
    state[0] = session;
    state[1] = session / WORD;
    state[2] = proceeding.low;
    state[3] = proceeding.high;
    philox(state, seed, seed / WORD);
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
    const s = this.#state;
    const s0 = s[0]!;
    const s1 = s[1]!;
    const s2 = s[2]! ^ s0;
    const s3 = s[3]! ^ s1;
    s[0] = s0 ^ s3;
    s[1] = s1 ^ s2;
    s[2] = s2 ^ (s1 << 9);
    s[3] = rotated(s3, 11);
    return scrambled(s1) >>> 0;
  }

  /**
   * A number in 0…1, 1 excluded: a multiple of 2⁻⁵³, each as likely. The upper bits of two words, the state kept in
   * variables between them.
   */
  uniform(): number {
    const s = this.#state;
    const s0 = s[0]!;
    const s1 = s[1]!;
    const s2 = s[2]! ^ s0;
    const s3 = s[3]! ^ s1;
    const t0 = s0 ^ s3;
    const t1 = s1 ^ s2;
    const t2 = s2 ^ (s1 << 9) ^ t0;
    const t3 = rotated(s3, 11) ^ t1;
    s[0] = t0 ^ t3;
    s[1] = t1 ^ t2;
    s[2] = t2 ^ (t1 << 9);
    s[3] = rotated(t3, 11);
    const high = scrambled(s1);
    const low = scrambled(t1);
    this.#spare = ((high & 31) << 6) | (low & 63);
    return ((high >>> 5) * 2 ** 26 + (low >>> 6)) * UNIT;
  }

  /** The eleven random bits that the last `uniform` or `positive` had no room for. */
  spare(): number {
    return this.#spare;
  }

  /** The same, 0 excluded and 1 included. */
  positive(): number {
    return 1 - this.uniform();
  }
}
