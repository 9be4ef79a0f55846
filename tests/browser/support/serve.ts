import { join } from 'node:path';
import { chromium } from 'playwright';
import type { TestProject } from 'vitest/node';
import { ensureBuilt, root } from '../../../tools/build.mjs';
import { CHROMIUM_FLAGS, chromiumPath } from '../../../tools/chromium.ts';
import { serveFolder } from '../../../tools/serve.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built page, with a slash at its end. */
    readonly origin: string;
    /** Where the one browser of the run takes connections. */
    readonly browser: string;
  }
}

/** Builds the page if it is not fresh, serves it on a free port and starts one browser for all test files. */
export default async function serve(project: TestProject): Promise<() => Promise<void>> {
  ensureBuilt('page', 'pipe');
  const served = await serveFolder(join(root, 'dist/page'), 0);
  const browser = await chromium.launchServer({ executablePath: chromiumPath(), args: CHROMIUM_FLAGS });
  project.provide('origin', served.url);
  project.provide('browser', browser.wsEndpoint());
  return async () => {
    await browser.close();
    await served.close();
  };
}
