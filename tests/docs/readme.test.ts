import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { Command } from '../../src/cli/command.ts';
import { apportion } from '../../src/cli/commands/apportion.ts';
import { power } from '../../src/cli/commands/power.ts';
import { replay } from '../../src/cli/commands/replay.ts';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const EXAMPLES = [...readme.matchAll(/^```console\n\$ npm run -s smolny -- (.*)\n([^]*?)^```$/gm)].map(
  ([, words = '', printed = '']) => [words, printed] as const,
);
const COMMANDS = new Map<string, Command>(
  [replay, apportion, power].map((command) => [command.name, command]),
);

async function answerTo(words: string): Promise<string> {
  const [name = '', ...args] = words.split(' ');
  const command = COMMANDS.get(name);
  if (!command) throw new Error(`no command ${name}`);
  const { values, positionals } = parseArgs({ args, options: command.options, allowPositionals: true });
  let printed = '';
  await command.run({
    values,
    args: positionals,
    json: false,
    lang: 'en',
    io: {
      out: (text) => (printed += text),
      err: () => {},
      readText: () => '',
      progress: false,
      interrupted: new AbortController().signal,
    },
  });
  return printed;
}

describe('the README', () => {
  test('has three examples of the command line', () => {
    expect(EXAMPLES).toHaveLength(3);
  });

  test.each(EXAMPLES)('smolny %s prints what the README says', async (words, printed) => {
    expect((await answerTo(words)).trimEnd()).toBe(printed.trimEnd());
  });
});
