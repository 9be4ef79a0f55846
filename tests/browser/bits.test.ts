import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { drawsDigest } from '../../src/voting/random/digest.ts';
import { openPage } from './support/page.ts';

/** The digest and all that it draws with, bundled for the page as the page itself is. */
async function bundledDigest(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2022',
      lib: {
        entry: fileURLToPath(new URL('../../src/voting/random/digest.ts', import.meta.url)),
        formats: ['iife'],
        name: 'digest',
      },
    },
  });
  const [first] = Array.isArray(built) ? built : [];
  const chunk = first?.output[0];
  if (chunk === undefined) throw new Error('nothing was built');
  return chunk.code;
}

test('draws, logarithms and exact odds have the same bits in Chromium as in Node', async () => {
  const page = await openPage({ hash: '' });
  const code = await bundledDigest();
  const inChromium = await page.evaluate(`(() => { ${code}; return digest.drawsDigest(); })()`);
  expect(inChromium).toBe(drawsDigest());
  expect(inChromium).toMatch(/^[0-9a-f]{32}$/);
});
