import { Worker } from 'node:worker_threads';
import type { Counts } from '../lab/counts.ts';
import type { Hire } from '../lab/shards.ts';

/** Hires worker threads of Node that run a script: the built `ensembleWorker.js`. */
export const threads =
  (script: URL): Hire =>
  ({ answered, died }) => {
    const worker = new Worker(script);
    worker.on('message', (counts: Counts) => answered(counts));
    worker.on('error', (error) => died(error.message));
    worker.on('exit', (code) => died(`the worker ended with ${code}`));
    return {
      send: (message) => worker.postMessage(message),
      dismiss: () => void worker.terminate(),
    };
  };
