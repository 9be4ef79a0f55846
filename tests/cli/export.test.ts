import { execFileSync, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const args = (words: string): string[] => ['tools/smolny.mjs', 'export', ...words.split(' ')];
const smolny = (words: string): string =>
  execFileSync(process.execPath, args(words), { cwd: root, encoding: 'utf8' });

test('the picture of a step is written with a link to the page that is named', () => {
  const svg = smolny('second --what hall --format svg --at walkout --page https://example.org/');
  expect(svg).toMatch(/^<svg /);
  expect(svg).toContain('>https://example.org/#/second/walkout<');
});

test('the hall, a table and the minutes are written as JSON and CSV', () => {
  expect(JSON.parse(smolny('second --what hall --format json --at appeal'))).toMatchObject({
    scenario: 'second',
    at: 'appeal',
    table: 'hall',
  });
  expect(smolny('second --what table --table cec --format csv')).toMatch(/^scenario,revision,variant,at,/);
  expect(smolny('second --what minutes --format csv')).toMatch(/^id,os,ns,time,/);
});

test.each([
  ['second --what hall --format png', 2, 'PNG is made on the page'],
  ['second --what minutes --format svg', 2, '--format svg is for --what hall'],
  ['second --what hall --format svg --at apeal', 1, 'did you mean "appeal"?'],
  ['second --what hall --format svg --json', 2, '--json is for --format json, found --format svg'],
  ['second --what hall --format svg --table cec', 2, '--table is for --what table, found --what hall'],
  ['second --what minutes --format csv --table cec', 2, '--table is for --what table, found --what minutes'],
  ['second --what minutes --format csv --at appeal', 2, '--at is for --what hall and --what table'],
  ['second --what hall --format csv --page https://example.org/', 2, '--page is for --format svg'],
  ['second --format svg', 2, 'expected --what hall|minutes|table'],
])('smolny export %s is refused with a sentence', (words, code, said) => {
  const { status, stderr, stdout } = spawnSync(process.execPath, args(words), {
    cwd: root,
    encoding: 'utf8',
  });
  expect([status, stdout]).toEqual([code, '']);
  expect(stderr).toContain(said);
});
