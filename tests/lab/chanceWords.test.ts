import { expect, test } from 'vitest';
import { chanceWords } from '../../src/lab/chanceWords.ts';

test.each([
  ['an exact chance', 0.053, 0.053, '5.3%', '5,3\u00a0%'],
  ['ends that read alike', 0.0531, 0.0532, '5.3%', '5,3\u00a0%'],
  ['ends too small to tell apart', 1e-12, 1e-6, 'under 0.1%', 'менее 0,1\u00a0%'],
  ['ends that differ', 0.0531, 0.96, '5.3% to 96%', '5,3\u00a0% – 96\u00a0%'],
])('%s', (_, low, high, en, ru) => {
  expect([chanceWords({ low, high }, 'en'), chanceWords({ low, high }, 'ru')]).toEqual([en, ru]);
});
