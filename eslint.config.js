import { defineConfig } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const impure = [
  { name: 'window', message: 'Below the shells there is no DOM.' },
  { name: 'document', message: 'Below the shells there is no DOM.' },
  { name: 'localStorage', message: 'Below the shells there is no storage.' },
  { name: 'fetch', message: 'Below the shells there is no network.' },
  { name: 'process', message: 'Below the shells there is no process.' },
  { name: 'setTimeout', message: 'Below the shells there is no clock.' },
];

export default defineConfig(
  {
    ignores: [
      'dist',
      'node_modules',
      'src/text/paraglide',
      'src/text/project.inlang',
      '.dependency-cruiser.cjs',
    ],
  },
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
  },
  {
    rules: {
      'no-undef': 'off',
      'no-console': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      'svelte/no-at-html-tags': 'error',
    },
  },
  {
    files: ['src/{domain,voting,layout,text,scenario,congress,lab,classroom}/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...impure],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Randomness arrives as a seeded stream.' },
        { object: 'Date', property: 'now', message: 'Below the shells there is no clock.' },
      ],
    },
  },
  // Declarations of modules have no place for an import of their own.
  {
    files: ['**/*.d.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }] },
  },
  { files: ['tools/**', 'bench/**', 'src/cli/**'], rules: { 'no-console': 'off' } },
);
