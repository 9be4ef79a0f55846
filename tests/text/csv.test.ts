import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csv } from '../../src/text/csv.ts';

/** A reader of RFC 4180 of our own, so that the writer is held to the format and not to itself. */
function read(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      for (at += 1; !(text[at] === '"' && text[at + 1] !== '"'); at += 1) {
        if (text[at] === '"') at += 1;
        cell += text[at] ?? '';
      }
      at += 1;
    } else for (; text[at] !== ',' && text[at] !== '\r'; at += 1) cell += text[at] ?? '';
    row.push(cell);
    if (text[at] === ',') at += 1;
    else {
      rows.push(row);
      row = [];
      at += 2;
    }
  }
  return rows;
}

test('what is written can be read again, cell by cell', () => {
  const cell = fc.oneof(fc.string(), fc.constantFrom('"', ',', 'a\r\nb', '""', ' ', 'ё'));
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 4 }), (rows) => {
      const safe = rows.map((row) => row.map((text) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)));
      expect(read(csv(rows))).toEqual(safe);
    }),
  );
});

test('no text begins as a formula does, and negative numbers stay numbers', () => {
  expect(csv([['=1+1', '+7', '-x', '@a', -3, null]])).toBe("'=1+1,'+7,'-x,'@a,-3,\r\n");
});
