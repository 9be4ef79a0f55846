// Builds what is asked for: `page` (the static site, dist/page) and `cli` (dist/cli); both unless told.
// As a module it answers whether a build is still fresh, with nothing but stat calls.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** The file that is written last by each build, and what it is made from. */
const BUILDS = {
  page: {
    made: 'dist/page/index.html',
    from: [
      'index.html',
      'package-lock.json',
      'vite.config.ts',
      'svelte.config.js',
      'tools',
      'src',
      'scenarios',
    ],
  },
  cli: {
    made: 'dist/cli/main.js',
    from: ['package-lock.json', 'vite.config.ts', 'tools', 'src', 'scenarios'],
  },
};

/** Compiled from src/text/messages, and so never newer news than they are. */
const GENERATED = new Set(['paraglide', 'project.inlang']);

/** The last change under a path, in ms; folders count, since a file that goes leaves only its folder's time. */
function newest(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(path).reduce(
    (latest, name) => (GENERATED.has(name) ? latest : Math.max(latest, newest(join(path, name)))),
    // The first compilation of messages touches src/text.
    path.endsWith('text') ? 0 : stat.mtimeMs,
  );
}

/** True when a build is there and no source is newer. */
export function isFresh(name) {
  const { made, from } = BUILDS[name];
  const file = join(root, made);
  if (!existsSync(file)) return false;
  const builtAt = statSync(file).mtimeMs;
  return from.every((path) => newest(join(root, path)) <= builtAt);
}

/** Builds in a process of its own unless the build is fresh; its output goes where `stdio` says. */
export function ensureBuilt(name, stdio = 'inherit') {
  if (isFresh(name)) return;
  const { status, stdout, stderr } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), name], {
    cwd: root,
    stdio: ['ignore', stdio, stdio],
    encoding: 'utf8',
  });
  if (status === 0) return;
  process.stderr.write(`${stdout ?? ''}${stderr ?? ''}smolny: the ${name} could not be built\n`);
  process.exit(1);
}

async function buildAll(names) {
  process.chdir(root);
  const messages = spawnSync(process.execPath, ['tools/messages.mjs'], { stdio: 'inherit' });
  if (messages.status !== 0) process.exit(messages.status ?? 1);
  const { build } = await import('vite');
  if (names.includes('page')) await build();
  if (names.includes('cli'))
    await build({
      logLevel: 'warn',
      build: {
        ssr: true,
        outDir: 'dist/cli',
        rolldownOptions: {
          input: { main: 'src/cli/main.ts', ensembleWorker: 'src/cli/ensembleWorker.ts' },
          output: { banner: ({ name }) => (name === 'main' ? '#!/usr/bin/env node' : '') },
        },
      },
    });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const asked = process.argv.slice(2);
  try {
    await buildAll(asked.length > 0 ? asked : Object.keys(BUILDS));
  } catch (error) {
    // The complaints without the bundler's own stack.
    console.error(error.message);
    process.exitCode = 1;
  }
}
