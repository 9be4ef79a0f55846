import { closeSync, fsyncSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import { InputError } from './command.ts';

/** A file of lines that is only ever added to, a whole write at a time, each on the disk before the next. */
export interface RowFile {
  /** The whole lines that were there. A line that a crash had cut off is gone. */
  readonly lines: readonly string[];
  append(text: string): void;
  close(): void;
}

/** Opens a file of lines to go on with it, or begins one. */
export function rowFile(path: string): RowFile {
  let file: number;
  try {
    file = openSync(path, 'a+');
  } catch (error) {
    throw new InputError([`${path}: expected a file that may be written (${messageOf(error)})`]);
  }
  const bytes = readFileSync(file);
  const end = bytes.lastIndexOf(10) + 1;
  if (end < bytes.length) ftruncateSync(file, end);
  const text = bytes.subarray(0, end).toString('utf8');
  return {
    lines: text === '' ? [] : text.slice(0, -1).split('\n'),
    append(more) {
      const all = Buffer.from(more, 'utf8');
      for (let at = 0; at < all.length;) at += writeSync(file, all, at);
      fsyncSync(file);
    },
    close: () => closeSync(file),
  };
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
