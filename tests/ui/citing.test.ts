import { expect, test } from 'vitest';
import { periodCiting } from '../../src/ui/norms/citing.ts';

test.each([
  ['custom-1917', 'wikirouge', 'custom-1917'],
  ['constitution-1918', 'const18-mia', 'constitution-1918'],
  ['constitution-1918', 'const18', 'constitution-1918'],
  ['constitution-1925', 'ltwiki1926', 'constitution-1925'],
  ['custom-1917', 'reed', null],
  ['constitution-1925', 'rin-syrtsov', null],
  ['amendments-1921', 'const18-mia', null],
  ['january-1918', 'seed', null],
  ['other', 'seed', null],
])('a source of %s, %s, is shown under %s', (charter, source, period) => {
  expect(periodCiting(charter, source)).toBe(period);
});
