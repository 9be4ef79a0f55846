import { parseArgs } from 'node:util';
import { expect } from 'vitest';
import type { Call, Command } from '../../src/cli/command.ts';

/** What a command that ends well prints for these words of the command line. */
export function printed(
  command: Command,
  words: readonly string[] = [],
  { json = false, lang = 'en' }: Partial<Pick<Call, 'json' | 'lang'>> = {},
): string {
  const { values, positionals } = parseArgs({
    args: [...words],
    options: command.options,
    allowPositionals: true,
  });
  let said = '';
  const io = {
    out: (text: string) => (said += text),
    err: () => {},
    readText: () => '',
    progress: false,
    interrupted: new AbortController().signal,
  };
  expect(command.run({ values, args: positionals, json, lang, io })).toBe(0);
  return said;
}
