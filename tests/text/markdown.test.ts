import { expect, test } from 'vitest';
import { markdownText } from '../../src/text/markdown.ts';

test.each([
  [
    '*a* _b_ `c` <i>d</i> [e](f) & ~g~ | #h',
    '\\*a\\* \\_b\\_ \\`c\\` \\<i\\>d\\</i\\> \\[e\\](f) \\& \\~g\\~ \\| \\#h',
  ],
  ['1917. The year', '1917\\. The year'],
  ['- one\n  + two', '\\- one\n\\+ two'],
  ['===', '\\==='],
  ['a - b, 3.5', 'a - b, 3.5'],
  [
    'see https://example.org/a_b, https://x.org/b_(c). (https://y.org)',
    'see <https://example.org/a_b>, <https://x.org/b_(c)>. (<https://y.org>)',
  ],
])('%j is written as %j', (text, written) => {
  expect(markdownText(text)).toBe(written);
});
