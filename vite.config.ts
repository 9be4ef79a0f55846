import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { scenarios } from './tools/scenarios.ts';

export default defineConfig({
  base: './',
  plugins: [svelte(), scenarios()],
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
    ],
  },
});
