import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { publishedSchema } from './tools/schema.ts';
import { scenarios } from './tools/scenarios.ts';

export default defineConfig({
  base: './',
  plugins: [svelte(), scenarios(), publishedSchema()],
  worker: { format: 'iife' },
  build: { target: 'es2022', outDir: 'dist/page', emptyOutDir: true },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'core',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/browser/**'],
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
