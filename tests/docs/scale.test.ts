import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'smolny-'));
const env = { ...process.env, PATH: `${folder}${delimiter}${process.env['PATH'] ?? ''}`, HOME: folder };
const sh = (script: string) => spawnSync('sh', ['-e', '-c', script], { cwd: folder, env, encoding: 'utf8' });
const hasParallel =
  spawnSync('parallel', ['--version'], { encoding: 'utf8' }).stdout?.startsWith('GNU') === true;

/** The blocks of shell in the page, in order. */
const blocks = [
  ...readFileSync(join(root, 'docs/scale.md'), 'utf8').matchAll(/^```sh\n([\s\S]*?)^```$/gm),
].map(([, script = '']) => script);

const rowsOf = (text: string): string[] =>
  text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .sort();

beforeAll(() => {
  spawnSync(process.execPath, ['tools/smolny.mjs', 'list'], { cwd: root });
  const script = join(folder, 'smolny');
  writeFileSync(script, `#!/bin/sh\nexec '${process.execPath}' '${root}dist/cli/main.js' "$@"\n`);
  chmodSync(script, 0o755);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

const whole = (): string[] =>
  rowsOf(sh('smolny sweep second --vary walkout.walkout=0..60:10').stdout).filter(
    (row) => !row.startsWith('walkout.walkout,'),
  );

test('shards put together with cat are the whole sweep', () => {
  expect(sh(blocks[0] ?? '').status).toBe(0);
  const expected = whole();
  expect(expected.length).toBeGreaterThan(7);
  expect(rowsOf(readFileSync(join(folder, 'all.csv'), 'utf8'))).toEqual(expected);
});

test.skipIf(!hasParallel)('GNU parallel spreads a sweep over processes, and can be started again', () => {
  const script = blocks[1] ?? '';
  expect(script).toMatch(/^parallel /);
  for (let time = 0; time < 2; time++) {
    expect(sh(script).status).toBe(0);
    expect(rowsOf(readFileSync(join(folder, 'all.csv'), 'utf8'))).toEqual(whole());
  }
});
