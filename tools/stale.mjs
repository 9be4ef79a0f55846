import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

const SOURCES = ['src', 'scenarios', 'tools', 'index.html', 'package.json', 'vite.config.ts', 'svelte.config.js'];
/** Made from sources, so no source itself. */
const MADE = new Set(['paraglide', 'node_modules']);

function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => !MADE.has(entry.name))
    .reduce((time, entry) => Math.max(time, newest(join(path, entry.name))), 0);
}

/** Whether a built file is missing or older than what it is built from. */
export function isStale(built) {
  const path = join(root, built);
  if (!existsSync(path)) return true;
  const time = statSync(path).mtimeMs;
  return SOURCES.some((source) => existsSync(join(root, source)) && newest(join(root, source)) > time);
}
