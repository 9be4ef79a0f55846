import type { Plugin } from 'vite';
import { POLICY } from './policy.mjs';

/** The built page says itself what it may load, wherever it is served. */
export const contentSecurityPolicy = (): Plugin => ({
  name: 'smolny-csp',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY },
      injectTo: 'head-prepend',
    },
  ],
});
