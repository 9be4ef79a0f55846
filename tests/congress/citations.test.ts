import { expect, test } from 'vitest';
import { sourceLine } from '../../src/congress/citations.ts';
import { builtIn } from '../support/read.ts';

test('a work keeps the language of its title, what the compilers call theirs is told in the reader’s', () => {
  const second = builtIn('02-second');
  expect(sourceLine('reed', second, 'ru')).toMatch(/^\[reed\] .*Ten Days That Shook the World/);
  expect(sourceLine('memory', second, 'ru')).toMatch(/^\[memory\] составители\. общая литература, по памяти/);
  expect(sourceLine('memory', second, 'en')).toMatch(/^\[memory\] the compilers\. recollection of the/);
  expect(sourceLine('memory', second, 'en').match(/not re-read/g)).toHaveLength(1);
});
