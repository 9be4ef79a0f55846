import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { threads } from '../../src/cli/threads.ts';
import { runShards, type EnsembleJob, type Hand } from '../../src/lab/shards.ts';
import { builtIn, courseFrom } from '../support/read.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const smolny = (words: string) =>
  spawnSync(process.execPath, ['tools/smolny.mjs', ...words.split(' ')], { cwd: root, encoding: 'utf8' });
const script = pathToFileURL(`${root}dist/cli/ensembleWorker.js`);

const { scenario, variant, readings } = courseFrom(builtIn('02-second'));
const job: EnsembleJob = { scenario, variant, readings, interventions: [], seed: 25, detail: 'tallies' };

test('gives every division its share and interval, and the bodies their seats', () => {
  const { status, stdout, stderr } = smolny('ensemble second --runs 600 --seed 25 --json');
  expect(status).toBe(0);
  expect(stderr).toMatch(/^ensemble: 600 runs, \d+\.\d\d s, \d+ workers?\n$/);
  const told = JSON.parse(stdout);
  expect(told).toMatchObject({ runs: 600, seed: 25 });
  const appeal = told.divisions.find(({ id }: { id: string }) => id === 'appeal');
  expect(appeal).toMatchObject({ carried: 1, interval: [expect.closeTo(0.9936, 3), 1] });
  expect(told.bodies.cec.bolshevik).toEqual({ mean: 78, p05: 78, p95: 78 });
});

const CHANGES = `
- {do: line, faction: bolshevik, split: [0.45, 0.45, 0.1, 0]}
- {do: line, faction: left-sr, split: [0.5, 0.5, 0, 0]}
- {do: pin, id: peace-decree, outcome: carried}
`;

test('samples a session with changes made to it, and the exact odds lie in its intervals', () => {
  const folder = mkdtempSync(join(tmpdir(), 'smolny-'));
  const file = join(folder, 'changes.yaml');
  writeFileSync(file, CHANGES);
  const sampled = JSON.parse(smolny(`ensemble second --runs 2000 --seed 4 --what-if ${file} --json`).stdout);
  const odds = JSON.parse(smolny(`odds second --what-if ${file} --json`).stdout);
  rmSync(folder, { recursive: true });
  expect(sampled.kept).toBeLessThan(2000);
  expect(
    sampled.divisions.filter(({ carried }: { carried: number }) => carried > 0 && carried < 1).length,
  ).toBeGreaterThan(5);
  for (const [i, { id, interval }] of sampled.divisions.entries()) {
    const { id: own, range } = odds.divisions[i];
    expect([own, interval[0] <= range[0], range[1] <= interval[1]]).toEqual([id, true, true]);
  }
});

test('any number of workers gives the same bytes', () => {
  const [one, two, seven] = [1, 2, 7].map(
    (workers) => smolny(`ensemble second --runs 3000 --seed 3 --json --workers ${workers}`).stdout,
  );
  expect(JSON.parse(one ?? '').runs).toBe(3000);
  expect([two, seven]).toEqual([one, one]);
});

test('a thread that is killed is reported and its shard run again', async () => {
  smolny('list');
  const whole = await runShards({ job, runs: 2000, workers: 1, hire: threads(script) });
  const hands: Hand[] = [];
  const deaths: string[] = [];
  const wounded = await runShards({
    job,
    runs: 2000,
    workers: 2,
    hire: (events) => {
      const hand = threads(script)(events);
      hands.push(hand);
      if (hands.length === 1) hand.dismiss();
      return hand;
    },
    died: (_, why) => deaths.push(why),
  });
  expect(deaths).toEqual([expect.stringMatching(/^the worker ended/)]);
  expect(JSON.stringify(wounded)).toBe(JSON.stringify(whole));
});

test('an interrupt prints what is done, marks it partial and ends with 130', async () => {
  smolny('list');
  const child = spawn(
    process.execPath,
    ['dist/cli/main.js', 'ensemble', 'second', '--runs', '900000000', '--json', '--detail', 'outcomes'],
    { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] },
  );
  let stdout = '';
  child.stdout.setEncoding('utf8').on('data', (text) => (stdout += text));
  setTimeout(() => child.kill('SIGINT'), 4000);
  const code = await new Promise((resolve) => child.once('close', resolve));
  expect(code).toBe(130);
  if (stdout !== '') expect(JSON.parse(stdout)).toMatchObject({ partial: true });
});

test.each([
  ['ensemble second', 2, '--runs'],
  ['ensemble second --runs 0', 2, '--runs'],
  ['ensemble second --runs 10 --workers none', 2, '--workers'],
  ['ensemble second --runs 10 --detail all', 2, '--detail'],
])('smolny %s is refused in one line', (words, status, said) => {
  const answer = smolny(words);
  expect(answer.status).toBe(status);
  expect(answer.stderr).toContain(said);
  expect(answer.stderr.trimEnd().split('\n')).toHaveLength(1);
});
