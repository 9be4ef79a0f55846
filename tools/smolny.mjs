// The command line from a checkout: built when it is missing or older than its sources, then run.
import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { isStale, root } from './stale.mjs';

if (isStale('dist/cli/main.js')) {
  for (const script of ['messages', 'build:cli']) {
    const made = spawnSync('npm', ['run', '-s', script], { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' });
    if (made.status !== 0) {
      process.stderr.write(`smolny: could not be built (${script})\n${made.stdout}${made.stderr}`);
      process.exit(1);
    }
  }
}
await import(pathToFileURL(join(root, 'dist/cli/main.js')).href);
