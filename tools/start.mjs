// Builds the page if it is missing or older than its sources, serves it, and prints its address.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { serve } from './serve.mjs';
import { isStale, root } from './stale.mjs';

const { values } = parseArgs({ options: { port: { type: 'string', default: '5917' } } });
const port = Number(values.port);
if (!Number.isInteger(port) || port < 0 || port > 65535) {
  console.error(`expected --port with a number from 0 to 65535, found "${values.port}"`);
  process.exit(2);
}
if (isStale('dist/page/index.html')) {
  console.log('Building …');
  const built = spawnSync('npm', ['run', '-s', 'build:page'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (built.status !== 0) process.exit(1);
}
const server = await serve(join(root, 'dist/page'), port);
console.log(`Smolny is at http://localhost:${server.port}/   (Ctrl-C stops it)`);
process.once('SIGINT', () => process.exit(0));
