// Compiles src/text/messages/*.json to typed functions in src/text/paraglide, when they are newer than the last compilation.
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const text = fileURLToPath(new URL('../src/text/', import.meta.url));
const stamp = join(text, 'paraglide', '.compiled');
const sources = [join(text, 'project.inlang', 'settings.json')].concat(
  readdirSync(join(text, 'messages')).map((name) => join(text, 'messages', name)),
);
const newest = Math.max(...sources.map((file) => statSync(file).mtimeMs));
if (!existsSync(stamp) || statSync(stamp).mtimeMs < newest) {
  const { compile } = await import('@inlang/paraglide-js');
  process.chdir(text);
  await compile({
    project: './project.inlang',
    outdir: './paraglide',
    strategy: ['baseLocale'],
    emitTsDeclarations: true,
    emitReadme: false,
    emitGitIgnore: false,
    emitPrettierIgnore: false,
    outputStructure: 'message-modules',
  });
  writeFileSync(stamp, '');
  process.exit(0);
}
