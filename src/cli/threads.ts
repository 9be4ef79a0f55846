import { Worker } from 'node:worker_threads';
import type { Counts } from '../lab/counts.ts';
import type { Hire } from '../lab/shards.ts';

/**
 * So much room, in MB, has a worker for what it needs for a moment only. An ensemble needs next to none once it runs, and memory that a
 * worker holds is time that its end takes: with Node's own choice the end of two workers took twice as long.
 */
const FLEETING_MB = 4;

/** Hires worker threads of Node that run a script: the built `ensembleWorker.js`. */
export const threads =
  (script: URL): Hire =>
  ({ answered, died }) => {
    const worker = new Worker(script, { resourceLimits: { maxYoungGenerationSizeMb: FLEETING_MB } });
    worker.on('message', (counts: Counts) => answered(counts));
    worker.on('error', (error) => died(error.message));
    worker.on('exit', (code) => died(`the worker ended with ${code}`));
    return {
      send: (message) => worker.postMessage(message),
      dismiss: () => void worker.terminate(),
    };
  };
