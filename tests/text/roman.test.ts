import { expect, test } from 'vitest';
import { roman } from '../../src/text/roman.ts';

test('Roman numerals as congresses are numbered', () => {
  expect([1, 4, 5, 9, 14, 17, 39].map(roman)).toEqual(['I', 'IV', 'V', 'IX', 'XIV', 'XVII', 'XXXIX']);
});
