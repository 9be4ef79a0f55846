import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

export const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const INSTALLED: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: [
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:/Program Files/Google/Chrome/Application/chrome.exe',
    'C:/Program Files (x86)/Google/Chrome/Application/chrome.exe',
    'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
  ],
};

/**
 * A Chromium for the tests, with no step by hand: the one that CHROMIUM_PATH names; the bundled one where it can run,
 * so that everybody tests with the same; else an installed Chrome, Chromium or Edge.
 */
export function chromiumPath(): string {
  const named = process.env['CHROMIUM_PATH'];
  if (named) return named;
  const installed = (INSTALLED[process.platform] ?? []).find((path) => existsSync(path));
  return bundled() ?? installed ?? missing();
}

function missing(): never {
  throw new Error('expected Chrome, Chromium or Edge for the browser tests, found none; set CHROMIUM_PATH to one');
}

/** Unpacks the Chromium of the optional package once, safe against two runners at a time; `null` where it cannot run. */
function bundled(): string | null {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const home = packageFolder();
  if (home === null) return null;
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
  const cache = join(dirname(dirname(home)), '.cache');
  const folder = join(cache, `chromium-${version}`);
  const script = join(folder, 'chromium.sh');
  if (existsSync(script)) return script;
  mkdirSync(cache, { recursive: true });
  const fresh = mkdtempSync(join(cache, 'unpacking-'));
  const packed = (name: string): Buffer => brotliDecompressSync(readFileSync(join(home, 'bin', name)));
  writeFileSync(join(fresh, 'chromium'), packed('chromium.br'), { mode: 0o755 });
  for (const name of ['al2023', 'swiftshader', 'fonts']) {
    const archive = join(fresh, `${name}.tar`);
    writeFileSync(archive, packed(`${name}.tar.br`));
    execFileSync('tar', ['-xf', archive, '-C', fresh]);
    rmSync(archive);
  }
  writeFileSync(
    join(fresh, 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>`,
  );
  writeFileSync(join(fresh, 'chromium.sh'), LAUNCHER, { mode: 0o755 });
  try {
    renameSync(fresh, folder);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(script)) throw error;
  }
  return script;
}

/** The shipped libraries are used only where the system has none. */
const LAUNCHER = `#!/bin/sh
home=$(dirname "$(readlink -f "$0")")
if ldd "$home/chromium" 2>/dev/null | grep -q 'not found'; then export LD_LIBRARY_PATH="$home/lib:$LD_LIBRARY_PATH"; fi
[ -e /etc/fonts/fonts.conf ] || export FONTCONFIG_PATH="$home"
exec "$home/chromium" "$@"
`;

function packageFolder(): string | null {
  try {
    return dirname(dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium'))));
  } catch {
    return null;
  }
}
