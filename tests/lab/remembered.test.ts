import { expect, test } from 'vitest';
import { remembered } from '../../src/lab/remembered.ts';

function counting(most: number) {
  const asked: number[] = [];
  const of = remembered(most, ({ n }: { readonly n: number }) => {
    asked.push(n);
    return { double: 2 * n };
  });
  return { of, asked };
}

test('what is asked again has the same answer and is not reckoned again', () => {
  const { of, asked } = counting(2);
  const first = of({ n: 3 });
  expect(first).toEqual({ double: 6 });
  expect(of({ n: 3 })).toBe(first);
  expect(asked).toEqual([3]);
});

test('no more answers are kept than asked for, and the one least lately asked goes first', () => {
  const { of, asked } = counting(2);
  for (const n of [1, 2, 1, 3, 1, 2]) of({ n });
  expect(asked).toEqual([1, 2, 3, 2]);
});
