import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { serveFolder } from '../../../tools/serve.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built page is served, without a slash at the end. */
    readonly origin: string;
  }
}

const FOLDER = fileURLToPath(new URL('../../../dist/page', import.meta.url));

/** Serves the built page on a free port for as long as the browser tests run. */
export default async function servePage(project: TestProject): Promise<() => void> {
  if (!existsSync(`${FOLDER}/index.html`))
    throw new Error('expected the built page in dist/page, found none; run `npm run build` first');
  const served = await serveFolder(FOLDER, 0);
  project.provide('origin', `http://localhost:${served.port}`);
  return () => void served.close();
}
