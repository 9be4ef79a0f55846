import { expect, test } from 'vitest';
import { list } from '../../src/cli/commands/list.ts';
import { printed } from '../support/printed.ts';

const line = (table: string, id: string): string =>
  table.split('\n').find((one) => one.startsWith(`${id} `)) ?? '';

test('where the count is of a part of the delegates, the list says of how many', () => {
  expect(line(printed(list), 'first')).toMatch(/ 777 of 1090 /);
  expect(line(printed(list, [], { lang: 'ru' }), 'first')).toMatch(/ 777 из 1090 /);
  expect(line(printed(list), 'second')).toMatch(/ 649 /);
});

test('in JSON the delegates of the count and all of them stand apart', () => {
  const rows = JSON.parse(printed(list, [], { json: true })) as {
    id: string;
    delegates: number;
    of: number | null;
  }[];
  const one = (id: string) => rows.find((row) => row.id === id);
  expect(one('first')).toMatchObject({ delegates: 777, of: 1_090 });
  expect(one('second')).toMatchObject({ delegates: 649, of: null });
});
