import { existsSync } from 'node:fs';
import { bundledChromium, isBundled } from './chromium-bundled.ts';

/** Without a sandbox, so that it also starts as root in a container; the tests open only our own page. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const WINDOWS_FOLDERS = ['C:/Program Files', 'C:/Program Files (x86)'];
const INSTALLED: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: [
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/opt/google/chrome/chrome',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/chromium-headless-shell',
    '/usr/bin/microsoft-edge',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: WINDOWS_FOLDERS.flatMap((folder) => [
    `${folder}/Google/Chrome/Application/chrome.exe`,
    `${folder}/Microsoft/Edge/Application/msedge.exe`,
  ]),
};

/**
 * A Chromium-family browser for the tests, found or unpacked without a manual step: CHROMIUM_PATH; else an installed
 * one; else the bundled one. With CI or BUNDLED_CHROMIUM set the bundled one comes first, the same everywhere.
 */
export function chromiumPath(): string {
  const told = process.env['CHROMIUM_PATH'];
  if (told) {
    if (existsSync(told)) return told;
    throw new Error(`CHROMIUM_PATH names ${told}, and there is no such file.`);
  }
  const preferBundled = Boolean(process.env['CI'] ?? process.env['BUNDLED_CHROMIUM']);
  if (preferBundled && isBundled()) return bundledChromium();
  const installed = INSTALLED[process.platform]?.find((path) => existsSync(path));
  if (installed !== undefined) return installed;
  if (isBundled()) return bundledChromium();
  throw new Error(
    'The tests need a Chromium: no Chrome, Chromium or Edge is installed where they usually are, and the bundled one ' +
      'is for Linux on x64 and comes with npm ci unless optional packages are left out. ' +
      'Install one, or set CHROMIUM_PATH to its program.',
  );
}
