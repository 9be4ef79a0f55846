// Compiles src/text/messages/*.json to typed functions in src/text/paraglide, when they are newer than the last compilation.
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const text = fileURLToPath(new URL('../src/text/', import.meta.url));
const stamp = join(text, 'paraglide', '.compiled');
const sources = [join(text, 'project.inlang', 'settings.json')].concat(
  readdirSync(join(text, 'messages')).map((name) => join(text, 'messages', name)),
);
const newest = Math.max(...sources.map((file) => statSync(file).mtimeMs));
/** The compiled messages make new plural rules for every sentence, which takes longer than all else about it. */
function keepPluralRules(file) {
  const made = readFileSync(file, 'utf8');
  const fresh = 'new Intl.PluralRules(locale, options)';
  if (made.split(fresh).length !== 2) throw new Error(`expected “${fresh}” once in ${file}`);
  const kept = `\nconst kept = new Map();
function rulesFor(locale, options) {
	const key = locale + JSON.stringify(options);
	if (!kept.has(key)) kept.set(key, ${fresh});
	return kept.get(key);
}
`;
  writeFileSync(file, made.replace(fresh, 'rulesFor(locale, options)') + kept);
}

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
  keepPluralRules(join(text, 'paraglide', 'registry.js'));
  writeFileSync(stamp, '');
  process.exit(0);
}
