import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'smolny-'));
const main = join(root, 'dist/cli/main.js');
const smolny = (words: string) =>
  spawnSync(process.execPath, [main, ...words.split(' ')], { cwd: folder, encoding: 'utf8' });

beforeAll(() => {
  // Builds the command line where it is not fresh.
  spawnSync(process.execPath, ['tools/smolny.mjs', 'list'], { cwd: root });
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

const VARY = 'sweep second --vary walkout.walkout=0..20:5 --vary line.left-sr.for@appeal=0.5,0.9';
const rowsOf = (text: string): string[] =>
  text.split('\n').filter((line) => !line.startsWith('#') && line !== '');

test('writes a row for each point and division, under a line that says what it is of', () => {
  const { status, stdout } = smolny(VARY);
  expect(status).toBe(0);
  const [mark = '', columns, ...rows] = stdout.trimEnd().split('\n');
  expect(JSON.parse(mark.slice(2))).toMatchObject({
    smolny: expect.stringMatching(/^\d/),
    scenario: 'second',
    revision: expect.any(Number),
    seed: 0,
  });
  expect(columns).toBe('walkout.walkout,line.left-sr.for@appeal,division,probability,low,high,exact');
  expect(rows.filter((row) => row.includes(',appeal,'))).toHaveLength(10);
  expect(new Set(rows).size).toBe(rows.length);
});

test('a point has the odds that the same change has', () => {
  writeFileSync(join(folder, 'change.yaml'), '- {do: resize, id: walkout, size: 5}\n');
  const swept = smolny('sweep second --vary walkout.walkout=5 --json').stdout.trimEnd().split('\n').slice(1);
  const told = JSON.parse(smolny('odds second --what-if change.yaml --json').stdout);
  expect(swept.map((line) => JSON.parse(line))).toEqual(
    told.divisions.map(({ id, probability, range, exact }: Record<string, unknown>) => ({
      vary: { 'walkout.walkout': 5 },
      division: id,
      probability,
      range,
      exact,
    })),
  );
});

test('says at which points a pin is put there by force', () => {
  writeFileSync(join(folder, 'pin.yaml'), '- {do: pin, id: appeal, outcome: lost}\n');
  const { status, stderr } = smolny('sweep second --vary line.left-sr.for@appeal=0,1 --what-if pin.yaml');
  const said = 'the model gives what is pinned no chance; it was put there by force';
  expect([status, stderr]).toEqual([
    0,
    ['0', '1'].map((value) => `sweep: line.left-sr.for@appeal=${value}: ${said}\n`).join(''),
  ]);
});

test.each(['', ' --json'])(
  'a file cut off at any byte is made whole again, no row lost or doubled%s',
  (form) => {
    const file = join(folder, 'cut.out');
    const whole = smolny(VARY + form).stdout;
    let random = 1917;
    for (let cut = 0; cut < 5; cut++) {
      random = (random * 48271) % 2147483647;
      writeFileSync(file, whole);
      truncateSync(file, cut === 0 ? 20 : random % whole.length);
      expect(smolny(`${VARY}${form} --resume cut.out`).status).toBe(0);
      expect(readFileSync(file, 'utf8')).toBe(whole);
    }
  },
);

test('killed at random moments and taken up again, it has every row once', async () => {
  const words = 'sweep second --vary walkout.walkout=0..30 --vary line.left-sr.for@appeal=0..1:0.25';
  const file = join(folder, 'killed.csv');
  let random = 25;
  for (let kill = 0; kill < 6; kill++) {
    random = (random * 48271) % 2147483647;
    const child = spawn(process.execPath, [main, ...words.split(' '), '--resume', file], { stdio: 'ignore' });
    const ended = new Promise((resolve) => child.once('close', resolve));
    setTimeout(() => child.kill('SIGKILL'), 300 + (random % 1500));
    await ended;
  }
  expect(smolny(`${words} --resume ${file}`).status).toBe(0);
  expect(readFileSync(file, 'utf8')).toBe(smolny(words).stdout);
});

test('shards put together in any order are the whole, and can be gone on with', () => {
  const shards = [3, 1, 2].map((i) => smolny(`${VARY} --shard ${i}/3`).stdout);
  const whole = rowsOf(smolny(VARY).stdout).slice(1);
  expect(rowsOf(shards.join('')).sort()).toEqual(whole.sort());
  writeFileSync(join(folder, 'two.csv'), shards.slice(0, 2).join(''));
  expect(smolny(`${VARY} --shard 2/3 --resume two.csv`).status).toBe(0);
  expect(rowsOf(readFileSync(join(folder, 'two.csv'), 'utf8')).sort()).toEqual(whole.sort());
});

test('an interrupt keeps what is done and ends with 130', async () => {
  const words = 'sweep second --vary walkout.walkout=0..60 --vary line.left-sr.for@appeal=0..1:0.01';
  const child = spawn(process.execPath, [main, ...words.split(' ')], { stdio: ['ignore', 'pipe', 'ignore'] });
  let stdout = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    if (stdout === '') child.kill('SIGINT');
    stdout += text;
  });
  expect(await new Promise((resolve) => child.once('close', resolve))).toBe(130);
  expect(stdout.trimEnd().split('\n').at(-1)).toMatch(/^# interrupted after \d+ of 6161 points$/);
});

test('a file of another sweep is left as it is', () => {
  smolny('sweep second --vary walkout.walkout=0 --resume other.csv');
  const before = readFileSync(join(folder, 'other.csv'), 'utf8');
  const { status, stderr } = smolny('sweep second --vary walkout.walkout=1 --resume other.csv');
  expect(status).toBe(1);
  expect(stderr).toContain('other.csv:1:1: expected rows of the same sweep');
  expect(readFileSync(join(folder, 'other.csv'), 'utf8')).toBe(before);
});

test.each([
  ['sweep second', 2, '--vary'],
  ['sweep second --vary line.left-sr=0..1', 2, 'line.FACTION'],
  ['sweep second --vary cohesion.left-sr=0..2', 2, 'from 0 to 1'],
  ['sweep second --vary walkout.walkout=0..0.5:0.1', 2, 'whole numbers'],
  ['sweep second --vary walkout.walkout=5 --shard 3/2', 2, '--shard'],
  ['sweep second --vary walkout.appeal=5', 1, 'a walkout'],
  ['sweep second --vary variant=none', 1, 'factions-649'],
  ['sweep second --vary cohesion.nobody=0.5', 1, 'nobody'],
  ['sweep second --vary size.nope=1', 1, 'size.nope=1: there is no group “nope”'],
])('smolny %s is refused in one line, and nothing is written', (words, status, said) => {
  const answer = smolny(words);
  expect([answer.status, answer.stdout]).toEqual([status, '']);
  expect(answer.stderr).toContain(said);
  expect(answer.stderr.trimEnd().split('\n')).toHaveLength(1);
});
