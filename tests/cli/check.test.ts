import { expect, test } from 'vitest';
import { check } from '../../src/cli/commands/check.ts';
import { event, opened, written } from '../support/smallAssembly.ts';

/** An assembly of so many named factions, as a file. */
const assembly = (count: number): string =>
  written({
    factions: Array.from({ length: count }, (_, i) => `group-${i + 1}`),
    houses: [Object.fromEntries(Array.from({ length: count }, (_, i) => [`group-${i + 1}`, 10]))],
    proceedings: opened(event('close')),
  });

async function checked(file: string, json = false): Promise<{ code: number; printed: string }> {
  let printed = '';
  const code = await check.run({
    values: {},
    args: ['my.yaml'],
    json,
    lang: 'en',
    io: {
      out: (text) => (printed += text),
      err: () => {},
      readText: () => file,
      progress: false,
      interrupted: new AbortController().signal,
    },
  });
  return { code, printed };
}

test('fifteen groups are a good file', async () => {
  expect(await checked(assembly(15))).toEqual({ code: 0, printed: '' });
});

test('more than fifteen groups are remarked on at the first without a colour, and refused for nothing', async () => {
  const { code, printed } = await checked(assembly(17));
  expect(code).toBe(0);
  expect(printed).toMatch(
    /^my\.yaml:\d+:\d+: factions\.15: expected colours for all factions, found none left for group-16, group-17 \(.*\) \[remark\]\n$/,
  );
  const { printed: rows } = await checked(assembly(17), true);
  expect(JSON.parse(rows)).toMatchObject([{ file: 'my.yaml', level: 'remark', code: 'no-colour-left' }]);
});

test('a complaint is a problem, and fails', async () => {
  const broken = assembly(2).replaceAll('group-2', 'Group 2');
  const { code, printed } = await checked(broken, true);
  expect(code).toBe(1);
  const rows: unknown = JSON.parse(printed);
  expect(rows).toEqual(expect.arrayContaining([expect.objectContaining({ level: 'problem' })]));
});
