import { readFileSync } from 'node:fs';
import { InputError, type Io } from './command.ts';

/** Files larger than this are not read at all. */
const MOST_BYTES = 8_000_000;

/** The process's own streams and files. */
export function processIo(): Io {
  const interruption = new AbortController();
  process.once('SIGINT', () => interruption.abort());
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    readText(path) {
      try {
        const bytes = readFileSync(path === '-' ? 0 : path);
        if (bytes.length > MOST_BYTES)
          throw new InputError([
            `${path}:1:1: expected a file of at most ${MOST_BYTES} bytes, found ${bytes.length}`,
          ]);
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      } catch (error) {
        if (error instanceof InputError) throw error;
        const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : null;
        if (error instanceof TypeError)
          throw new InputError([`${path}:1:1: expected text in UTF-8, found other bytes`]);
        if (code === 'ENOENT') throw new InputError([`${path}: expected a file, found none`]);
        if (code === 'EISDIR') throw new InputError([`${path}: expected a file, found a folder`]);
        if (code === 'EACCES') throw new InputError([`${path}: expected a file that may be read`]);
        throw error;
      }
    },
    progress: process.stderr.isTTY === true && process.env['NO_COLOR'] === undefined,
    interrupted: interruption.signal,
  };
}
