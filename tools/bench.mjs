// `npm run bench [-- NAME] [--json]`: ours and what a user would otherwise take, side by side in one run.
// A bench is one module, bench/NAME.bench.ts, that exports run(): Promise<Row[]> (bench/measure.ts).
import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureBuilt } from './build.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const NAMES = ['ensemble', 'odds', 'apportion', 'power', 'layout', 'replay', 'page', 'longwork'];
const OURS = 'smolny';

const sourceOf = (name) => `bench/${name}.bench.ts`;
const thereIs = (name) => existsSync(sourceOf(name));

function asked() {
  const usage = (message) => {
    console.error(`bench: ${message}; usage: npm run bench [-- NAME] [--json]`);
    process.exit(2);
  };
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { json: { type: 'boolean' } },
    });
    const unknown = positionals.find((name) => !NAMES.includes(name));
    if (unknown !== undefined) usage(`there is no bench "${unknown}"; there are ${NAMES.join(', ')}`);
    return { json: values.json === true, names: positionals.length > 0 ? positionals : NAMES };
  } catch (error) {
    return usage(error.message.split('. ')[0]);
  }
}

/** Bundled, as users run it: imports that a development server rewrites cost time of their own. */
async function build(names) {
  const { build: bundle } = await import('vite');
  await bundle({
    logLevel: 'warn',
    build: {
      ssr: true,
      outDir: 'dist/bench',
      rolldownOptions: { input: Object.fromEntries(names.map((name) => [name, sourceOf(name)])) },
    },
  });
}

/** Rows of one bench; what it prints itself goes to stderr. */
function rowsOf(name) {
  return new Promise((resolve, reject) => {
    let rows = null;
    const script = fileURLToPath(new URL('benchRows.mjs', import.meta.url));
    const child = fork(script, [pathToFileURL(`dist/bench/${name}.js`).href], {
      stdio: ['ignore', 2, 2, 'ipc'],
    });
    child.once('message', (sent) => (rows = sent));
    child.once('close', (code) =>
      rows === null ? reject(new Error(`${name} ended with ${code} and without rows`)) : resolve(rows),
    );
  });
}

const UNITS = [
  [1, 's'],
  [1e-3, 'ms'],
  [1e-6, 'µs'],
  [0, 'ns'],
];

function time(seconds) {
  const [size, unit] = UNITS.find(([least]) => seconds >= least);
  return `${(seconds / (size || 1e-9)).toPrecision(3)} ${unit}`;
}

const rate = (perSecond) =>
  perSecond >= 100 ? Math.round(perSecond).toLocaleString('en') : perSecond.toPrecision(3);

/** A row for each measurement; the ratio is how many times as long as ours the peer takes. */
function table(rows) {
  const head = ['work', 'n', 'peer', 'median', 'rate, 1/s', '÷ ours', 'peak MB'];
  const cells = rows.map((row) => {
    const own = rows.find(({ work, n, peer }) => work === row.work && n === row.n && peer === OURS);
    return [
      row.work,
      String(row.n),
      row.peer,
      time(row.seconds),
      rate(row.rate),
      own === undefined || own === row ? '' : (row.seconds / own.seconds).toPrecision(3),
      row.peakMB.toFixed(0),
    ];
  });
  const all = [head, ...cells];
  const widths = head.map((_, column) => Math.max(...all.map((line) => line[column].length)));
  return all
    .map((line) =>
      line
        .map((cell, i) => (i === 0 || i === 2 ? cell.padEnd(widths[i]) : cell.padStart(widths[i])))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const { json, names } = asked();
const ready = names.filter(thereIs);
for (const name of names.filter((other) => !thereIs(other)))
  console.error(`bench: "${name}" is not measured yet (${sourceOf(name)} does not exist)`);
const cores = cpus();
const machine = `${cores[0]?.model.trim() ?? 'unknown processor'}, ${cores.length} cores, Node ${process.versions.node}, ${process.platform}`;
(json ? console.error : console.log)(machine);
if (ready.includes('page') || ready.includes('longwork')) ensureBuilt('page', 2);
if (ready.includes('ensemble')) ensureBuilt('cli', 2);
const measured = [];
let failed = ready.length === 0;
if (ready.length > 0) await build(ready);
for (const name of ready) {
  console.error(`bench: ${name} …`);
  try {
    const rows = await rowsOf(name);
    measured.push(...rows);
    if (!json) console.log(`\n${name}\n${table(rows)}`);
  } catch (error) {
    failed = true;
    console.error(`bench: ${error.message}`);
  }
}
if (json) console.log(JSON.stringify(measured));
process.exitCode = failed ? 1 : 0;
