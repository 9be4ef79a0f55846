import { describe, expect, it } from 'vitest';
import { philox } from '../../../src/voting/random/philox.ts';
import { proceedingKey, Stream } from '../../../src/voting/random/stream.ts';

const words = (hex: string) => hex.split(' ').map((word) => Number.parseInt(word, 16) | 0);

describe('Philox4x32-10', () => {
  // Known answers of Random123 (tests/kat_vectors): counter, key, result.
  it.each([
    ['00000000 00000000 00000000 00000000', '00000000 00000000', '6627e8d5 e169c58d bc57ac4c 9b00dbd8'],
    ['ffffffff ffffffff ffffffff ffffffff', 'ffffffff ffffffff', '408f276d 41c83b0e a20bc7c6 6d5451fd'],
    ['243f6a88 85a308d3 13198a2e 03707344', 'a4093822 299f31d0', 'd16cfe09 94fdcceb 5001e420 24126ea1'],
  ])('turns counter %s under key %s into %s', (counter, key, result) => {
    const [low = 0, high = 0] = words(key);
    const state = Int32Array.from(words(counter));
    philox(state, low, high);
    expect([...state]).toEqual(words(result));
  });
});

describe('a stream', () => {
  it('is xoshiro128** 1.1', () => {
    // From the state 1, 2, 3, 4; values of the reference implementation, as the Rust crate rand_xoshiro lists them.
    const expected = [
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ];
    const stream = new Stream().setState([1, 2, 3, 4]);
    expect(expected.map(() => stream.word())).toEqual(expected);
  });

  const first = (seed: number, session: number, id: string) => {
    const stream = new Stream().moveTo(seed, session, proceedingKey(id));
    return [stream.word(), stream.word(), stream.word(), stream.word()].join();
  };

  it('starts anew, and alike, wherever it was before', () => {
    const stream = new Stream().moveTo(7, 3, proceedingKey('appeal'));
    const once = [stream.uniform(), stream.uniform(), stream.uniform()];
    stream.moveTo(7, 4, proceedingKey('appeal')).uniform();
    stream.moveTo(7, 3, proceedingKey('appeal'));
    expect([stream.uniform(), stream.uniform(), stream.uniform()]).toEqual(once);
  });

  it('is another one for every seed, session and proceeding', () => {
    const seen = new Set<string>();
    const ids = ['appeal', 'appeals', 'appea', 'peace-decree', 'decree-peace', 'a', 'b', 'ab', 'ba', ''];
    const numbers = [0, 1, 2, 1917, 2 ** 31, 2 ** 32 - 1, 2 ** 32, 2 ** 32 + 1, 2 ** 53 - 1];
    for (const seed of numbers)
      for (const session of numbers) for (const id of ids) seen.add(first(seed, session, id));
    expect(seen.size).toBe(numbers.length ** 2 * ids.length);
  });

  it('does not repeat itself over a hundred thousand sessions', () => {
    const key = proceedingKey('appeal');
    const stream = new Stream();
    const seen = new Set<number>();
    for (let session = 0; session < 100_000; session++) seen.add(stream.moveTo(1, session, key).uniform());
    expect(seen.size).toBe(100_000);
  });

  it('spreads its numbers evenly within streams and across them', () => {
    const key = proceedingKey('peace-decree');
    const stream = new Stream();
    const within = new Array<number>(100).fill(0);
    const across = new Array<number>(100).fill(0);
    for (let i = 0; i < 200_000; i++) across[Math.floor(stream.moveTo(5, i, key).uniform() * 100)]!++;
    stream.moveTo(5, 0, key);
    for (let i = 0; i < 200_000; i++) within[Math.floor(stream.uniform() * 100)]!++;
    for (const counts of [within, across]) {
      const chiSquare = counts.reduce((all, count) => all + (count - 2000) ** 2 / 2000, 0);
      // 99 degrees of freedom: one fair stream in a thousand is above 148.2, one in a thousand below 61.1.
      expect(chiSquare).toBeLessThan(148.2);
      expect(chiSquare).toBeGreaterThan(61.1);
    }
  });
});
