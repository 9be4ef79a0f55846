import { expect, test } from 'vitest';
import { list } from '../../src/cli/commands/list.ts';

/** What the command prints. */
function run({ json = false, lang = 'en' }: { json?: boolean; lang?: 'en' | 'ru' } = {}): string {
  let printed = '';
  const io = {
    out: (text: string) => (printed += text),
    err: () => {},
    readText: () => '',
    progress: false,
    interrupted: new AbortController().signal,
  };
  expect(list.run({ values: {}, args: [], json, lang, io })).toBe(0);
  return printed;
}
const line = (printed: string, id: string): string =>
  printed.split('\n').find((one) => one.startsWith(`${id} `)) ?? '';

test('where the count is of a part of the delegates, the list says of how many', () => {
  expect(line(run(), 'first')).toMatch(/ 777 of 1090 /);
  expect(line(run({ lang: 'ru' }), 'first')).toMatch(/ 777 из 1090 /);
  expect(line(run(), 'second')).toMatch(/ 649 /);
});

test('in JSON the delegates of the count and all of them stand apart', () => {
  const rows = JSON.parse(run({ json: true })) as { id: string; delegates: number; of: number | null }[];
  const one = (id: string) => rows.find((row) => row.id === id);
  expect(one('first')).toMatchObject({ delegates: 777, of: 1_090 });
  expect(one('second')).toMatchObject({ delegates: 649, of: null });
});
