// `npm test`: every check of the repository, two at a time. A step's own output is shown only if it failed.
// The last line counts the tests of both vitest runs: `N passed, N failed`.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const reports = 'tests/output';
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

/** Each runs the script of package.json that has its name, once those in `after` are well. */
const STEPS = [
  { name: 'messages', what: 'messages compiled', after: [] },
  { name: 'build', what: 'page and command line built', after: ['messages'] },
  { name: 'check', what: 'types', after: ['messages'] },
  { name: 'unit', what: 'tests of the core and the command line', after: ['build'], counts: true },
  { name: 'lint', what: 'lint and format', after: ['messages'] },
  { name: 'floors', what: 'imports point down', after: ['messages'] },
  { name: 'unused', what: 'nothing unused', after: ['messages'] },
  // After the unit tests, so that a real browser is not short of a processor.
  { name: 'browser', what: 'tests in a real Chromium', after: ['build'], waitFor: ['unit'], counts: true },
];
const AT_ONCE = 2;

const states = new Map(STEPS.map(({ name }) => [name, 'waiting']));
const ended = (name) => ['ok', 'failed', 'skipped'].includes(states.get(name));
const reportOf = (name) => `${reports}/${name}.json`;

function report({ name, what }, state, seconds, output = '') {
  states.set(name, state);
  const time = seconds === null ? '' : `${seconds.toFixed(1)} s`;
  console.log(`${state.padEnd(8)}${name.padEnd(10)}${time.padStart(8)}  ${what}`);
  if (state === 'failed') console.log(`\n${output.trim().replace(/^/gm, '    ')}\n`);
}

function run(step) {
  states.set(step.name, 'running');
  const wanted = step.counts
    ? ['--', '--reporter=default', '--reporter=json', `--outputFile.json=${reportOf(step.name)}`]
    : [];
  const args = ['run', '-s', step.name, ...wanted];
  const began = performance.now();
  const npm = process.env['npm_execpath'];
  // What is piped here is shown as it is, so it is coloured only for a terminal.
  const env = process.stdout.isTTY ? process.env : { ...process.env, NO_COLOR: '1' };
  const options = { env, stdio: ['ignore', 'pipe', 'pipe'] };
  const child = npm
    ? spawn(process.execPath, [npm, ...args], options)
    : spawn('npm', args, { ...options, shell: process.platform === 'win32' });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => (output += text));
  return new Promise((resolve) => {
    const end = (state) => {
      report(step, state, (performance.now() - began) / 1000, output);
      resolve();
    };
    child.once('error', (error) => {
      output += error.message;
      end('failed');
    });
    child.once('close', (code) => end(code === 0 ? 'ok' : 'failed'));
  });
}

/** Takes the first step whose turn it is, until none is left; a second worker does the same beside it. */
async function work(wake) {
  for (;;) {
    const waiting = STEPS.filter(({ name }) => states.get(name) === 'waiting');
    if (waiting.length === 0) return;
    for (const step of waiting)
      if (step.after.some((name) => ['failed', 'skipped'].includes(states.get(name))))
        report(step, 'skipped', null);
    const next = waiting.find(
      ({ name, after, waitFor = [] }) =>
        states.get(name) === 'waiting' &&
        after.every((before) => states.get(before) === 'ok') &&
        waitFor.every(ended),
    );
    if (next) {
      await run(next);
      wake.now();
    } else if ([...states.values()].includes('running')) await wake.next();
  }
}

/** Passed and failed tests of a run; a run that broke outside its tests, or was never made, is one failure. */
function counted({ name }) {
  const ok = states.get(name) === 'ok';
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(reportOf(name), 'utf8'));
    return { passed: numPassedTests, failed: ok ? numFailedTests : Math.max(numFailedTests, 1) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

let sleepers = [];
const wake = {
  next: () => new Promise((resolve) => sleepers.push(resolve)),
  now: () => {
    for (const resolve of sleepers) resolve();
    sleepers = [];
  },
};
const began = performance.now();
await Promise.all(Array.from({ length: AT_ONCE }, () => work(wake)));

const bad = STEPS.filter(({ name }) => states.get(name) !== 'ok').map(({ name }) => name);
const total = ((performance.now() - began) / 1000).toFixed(1);
console.log(`\n${bad.length === 0 ? 'all well' : `not well: ${bad.join(', ')}`}, ${total} s`);
const tests = STEPS.filter(({ counts }) => counts).map(counted);
const sum = (key) => tests.reduce((all, each) => all + each[key], 0);
// A step that is not well never closes with "0 failed", whatever the tests say.
console.log(`${sum('passed')} passed, ${Math.max(sum('failed'), bad.length > 0 ? 1 : 0)} failed`);
process.exitCode = bad.length === 0 ? 0 : 1;
