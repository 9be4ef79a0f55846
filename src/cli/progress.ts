import type { Io } from './command.ts';

/** A line on the terminal that says how far something is and how long it will still take. */
export interface Progress {
  at(done: number): void;
  /** Takes the line away. */
  end(): void;
}

const SILENT: Progress = { at: () => undefined, end: () => undefined };
const LEAST_MS = 100;

/** Progress towards `all` on a terminal; nothing otherwise. */
export function progressOn(io: Io, all: number): Progress {
  if (!io.progress) return SILENT;
  const began = performance.now();
  let shown = 0;
  return {
    at(done) {
      const now = performance.now();
      if (now - shown < LEAST_MS || done === 0) return;
      shown = now;
      const left = ((now - began) / 1000) * (all / done - 1);
      io.err(`\r\u001b[K${((100 * done) / all).toFixed(0)} %, ${left.toFixed(0)} s left`);
    },
    end: () => io.err('\r\u001b[K'),
  };
}
