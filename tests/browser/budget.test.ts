import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const built = (path: string): string =>
  readFileSync(new URL(`../../dist/page/${path}`, import.meta.url), 'utf8');

/** The scripts that a first visit loads: those that the page names, and all that they import at once. */
function firstScripts(): string[] {
  const found = new Set<string>();
  const follow = (name: string): void => {
    if (found.has(name)) return;
    found.add(name);
    for (const [, next = ''] of built(`assets/${name}`).matchAll(
      /(?:import|from)\s*["']\.\/([^"']+\.js)["']/g,
    ))
      follow(next);
  };
  for (const [, name = ''] of built('index.html').matchAll(/assets\/([^"]+\.js)/g)) follow(name);
  return [...found];
}

test('a first visit loads at most 120 KB of script, compressed', () => {
  const scripts = firstScripts();
  const bytes = scripts.reduce((sum, name) => sum + gzipSync(built(`assets/${name}`)).length, 0);
  expect(scripts.length).toBeGreaterThan(1);
  expect(bytes).toBeGreaterThan(50_000);
  expect(bytes).toBeLessThanOrEqual(120 * 1024);
});
