import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';

/** The packages of the project, from a folder upwards: the benches are bundled, and then this file is further down. */
function modulesAbove(folder: string): string {
  const here = join(folder, 'node_modules');
  return existsSync(here) || dirname(folder) === folder ? here : modulesAbove(dirname(folder));
}

const modules = modulesAbove(dirname(fileURLToPath(import.meta.url)));
const packed = join(modules, '@sparticuz', 'chromium');
const ARCHIVES = ['al2023', 'swiftshader', 'fonts'];

/** Whether @sparticuz/chromium is installed and runs on this machine. */
export const isBundled = (): boolean =>
  process.platform === 'linux' && process.arch === 'x64' && existsSync(join(packed, 'bin', 'chromium.br'));

/** Used where the system has no font configuration of its own. */
const fontsConf = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>
`;

/** Starts the browser with the libraries (NSS and others) and fonts that it brings, only where the system has none. */
const LAUNCHER = `#!/bin/sh
here=$(dirname "$(readlink -f "$0")")
if ldd "$here/chromium" 2>/dev/null | grep -q 'not found'; then
  export LD_LIBRARY_PATH="$here/lib:$LD_LIBRARY_PATH"
fi
[ -e /etc/fonts/fonts.conf ] || export FONTCONFIG_PATH="$here"
exec "$here/chromium" "$@"
`;

function version(): string {
  const read: unknown = JSON.parse(readFileSync(join(packed, 'package.json'), 'utf8'));
  return typeof read === 'object' && read !== null ? String(Reflect.get(read, 'version')) : 'unknown';
}

function unpackInto(folder: string, home: string): void {
  const unpacked = (name: string) => brotliDecompressSync(readFileSync(join(packed, 'bin', name)));
  writeFileSync(join(folder, 'chromium'), unpacked('chromium.br'), { mode: 0o755 });
  for (const archive of ARCHIVES) {
    const tar = join(folder, `${archive}.tar`);
    writeFileSync(tar, unpacked(`${archive}.tar.br`));
    execFileSync('tar', ['-xf', tar, '-C', folder]);
    rmSync(tar);
  }
  writeFileSync(join(folder, 'fonts.conf'), fontsConf(home));
  writeFileSync(join(folder, 'chromium.sh'), LAUNCHER, { mode: 0o755 });
}

/**
 * Unpacks the browser of @sparticuz/chromium (140 MB) into node_modules/.cache, once a version. It is unpacked aside
 * and renamed when whole, so two test runs at a time do not meet half a browser.
 */
export function bundledChromium(): string {
  const cache = join(modules, '.cache');
  const home = join(cache, `chromium-${version()}`);
  const launcher = join(home, 'chromium.sh');
  if (existsSync(launcher)) return launcher;
  mkdirSync(cache, { recursive: true });
  const aside = mkdtempSync(join(cache, 'unpack-'));
  try {
    unpackInto(aside, home);
    renameSync(aside, home);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    if (!existsSync(launcher)) throw error;
  }
  return launcher;
}
