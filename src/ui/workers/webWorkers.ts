import type { Counts } from '../../lab/counts.ts';
import type { Hire } from '../../lab/shards.ts';
import EnsembleWorker from './ensemble.worker.ts?worker&inline';

/** Hires Web Workers of the page. Their script is inside the page's own, so they also start from one file without a server. */
export const webWorkers: Hire = ({ answered, died }) => {
  const worker = new EnsembleWorker();
  worker.addEventListener('message', ({ data }: MessageEvent<Counts>) => answered(data));
  worker.addEventListener('error', ({ message }) => died(message));
  return { send: (message) => worker.postMessage(message), dismiss: () => worker.terminate() };
};
