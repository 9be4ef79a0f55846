import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const built = (path: string): string =>
  readFileSync(new URL(`../../dist/page/${path}`, import.meta.url), 'utf8');

const assets = readdirSync(new URL('../../dist/page/assets/', import.meta.url));

/** The one file that is built from a module of this name. */
function fileOf(name: string): string {
  const [file = '', ...others] = assets.filter((one) => one.replace(/-[\w-]{8}\.js$/, '') === name);
  expect(file, name).not.toBe('');
  expect(others).toEqual([]);
  return file;
}

/** The scripts that a first visit loads: those that the page names and those asked for by name, with all that they import at once. */
function firstScripts(asked: readonly string[]): string[] {
  const found = new Set<string>();
  const follow = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    for (const [, next = ''] of built(`assets/${file}`).matchAll(
      /(?:import|from)\s*["']\.\/([^"']+\.js)["']/g,
    ))
      follow(next);
  };
  for (const [, file = ''] of built('index.html').matchAll(/assets\/([^"]+\.js)/g)) follow(file);
  for (const name of asked) follow(fileOf(name));
  return [...found];
}

const bytesOf = (scripts: readonly string[]): number =>
  scripts.reduce((sum, file) => sum + gzipSync(built(`assets/${file}`)).length, 0);

test.each([
  ['the chamber with its tour', ['session.svelte', 'Chamber', 'Tour']],
  ['the library', ['Library']],
])('a first visit of %s loads at most 120 KB of script, compressed', (_, asked) => {
  const bytes = bytesOf(firstScripts(asked));
  expect(bytes).toBeGreaterThan(50_000);
  expect(bytes).toBeLessThanOrEqual(120 * 1024);
});
