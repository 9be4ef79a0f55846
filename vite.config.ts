import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { contentSecurityPolicy } from './tools/csp.ts';
import { scenarios } from './tools/scenarios.ts';
import { publishedSchema } from './tools/schema.ts';

const COMMON =
  /\/src\/(?:domain\/|text\/(?:numbers|dates|words)\.ts|congress\/(?:moment|course|citations|benches|attendance)\.ts|scenario\/(?:counts|reading|source|charterBook)\.ts|ui\/(?:titleLang|wall|rehearse|state\/choice|parts\/steps)\.ts|text\/paraglide\/messages\/(?:badge_|missing_reading|citation_open\.|correct_open\.))/;

export default defineConfig({
  // Addresses relative to the page: it works in any folder of any server.
  base: './',
  plugins: [svelte(), scenarios(), publishedSchema(), contentSecurityPolicy()],
  // Classic workers also start from one inlined file, opened without a server.
  worker: { format: 'iife', plugins: () => [scenarios()] },
  build: {
    target: 'es2022',
    outDir: 'dist/page',
    emptyOutDir: true,
    // What every page needs of small modules, in one file: each file costs some hundred bytes of its own.
    rolldownOptions: { output: { advancedChunks: { groups: [{ name: 'common', test: COMMON }] } } },
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'core',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/browser/**'],
          // No test measures time; the limit only ends what hangs, on the slowest of machines too.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          environment: 'node',
          include: ['tests/browser/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 30_000,
          hookTimeout: 60_000,
          globalSetup: ['tests/browser/support/serve.ts'],
        },
      },
    ],
  },
});
