// Everything that is checked of this repository, in one command. Says of each step how it went; ends with the count.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './stale.mjs';

const reports = join(root, 'node_modules/.cache/smolny');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const report = (name) => join(reports, `${name}.json`);
const vitest = (project) => [
  'npx',
  ['vitest', 'run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report(project)}`],
];

/** Steps side by side in a row; a row waits for the one before. Two cores are all that is counted on. */
const ROWS = [
  [['messages', 'npm', ['run', '-s', 'messages']]],
  [
    ['types', 'npm', ['run', '-s', 'check']],
    ['lint and format', 'npm', ['run', '-s', 'lint']],
  ],
  [
    ['floors', 'npm', ['run', '-s', 'floors']],
    ['unused', 'npm', ['run', '-s', 'unused']],
  ],
  [['build', 'npm', ['run', '-s', 'build']]],
  [['unit tests', ...vitest('core')]],
  [['browser tests', ...vitest('browser')]],
];

function run([name, command, args]) {
  const began = performance.now();
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, shell: process.platform === 'win32' });
    let said = '';
    child.stdout.on('data', (text) => (said += text));
    child.stderr.on('data', (text) => (said += text));
    child.on('close', (code) => {
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
      if (code !== 0) console.log(said);
      resolve({ name, ok: code === 0 });
    });
  });
}

const done = [];
for (const row of ROWS) done.push(...(await Promise.all(row.map(run))));

let passed = 0;
let failed = 0;
for (const project of ['core', 'browser']) {
  if (!existsSync(report(project))) continue;
  const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(report(project), 'utf8'));
  passed += numPassedTests;
  failed += numFailedTests > 0 ? numFailedTests : numFailedTestSuites;
}
const broken = done.filter(({ ok }) => !ok);
if (broken.length > 0) console.log(`Failed: ${broken.map(({ name }) => name).join(', ')}`);
console.log(`${passed} passed, ${Math.max(failed, broken.length > 0 ? 1 : 0)} failed`);
process.exitCode = broken.length > 0 ? 1 : 0;
