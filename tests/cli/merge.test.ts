import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { event, opened, words, written } from '../support/smallAssembly.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'smolny-merge-'));
afterAll(() => rmSync(folder, { recursive: true }));

const peasants = written({
  houses: [{ left: 40, right: 7 }],
  proceedings: opened(event('close')),
  also: { id: 'peasants' },
});
const workers = written({
  factions: ['reds', 'greens'],
  houses: [{ reds: 60, greens: 30 }],
  proceedings: opened(
    event('merge', {
      id: 'joined',
      with: words('The peasants'),
      from: {
        scenario: 'peasants@1',
        variant: 'only',
        composition: 'house-1',
        map: { left: 'reds', right: 'greens' },
      },
    }),
    event('close'),
  ),
  also: { id: 'workers' },
});
const file = (name: string): string => join(folder, name);
const smolny = (...args: string[]) =>
  spawnSync(process.execPath, ['tools/smolny.mjs', ...args], { cwd: root, encoding: 'utf8' });

test('an assembly that joins is found in the file of its id beside', () => {
  writeFileSync(file('workers.yaml'), workers);
  const alone = smolny('minutes', file('workers.yaml'));
  expect([alone.status, alone.stdout]).toEqual([1, '']);
  expect(alone.stderr).toMatch(/workers\.yaml:\d+:\d+: .*"peasants/);

  writeFileSync(file('peasants.yaml'), peasants);
  expect(smolny('check', file('workers.yaml')).stdout).toBe('');
  const joined = smolny('minutes', file('workers.yaml'));
  expect([joined.status, joined.stderr]).toEqual([0, '']);
  expect(joined.stdout).toContain('Present: 137 of 137.');

  writeFileSync(file('peasants.yaml'), 'not: a scenario');
  expect(smolny('minutes', file('workers.yaml')).status).toBe(1);
});
