import { runShards, type EnsembleJob } from '../../../src/lab/shards.ts';
import { webWorkers } from '../../../src/ui/workers/webWorkers.ts';

/** The counts of an ensemble by Web Workers, as text. */
export const byWorkers = async (job: EnsembleJob, runs: number, workers: number): Promise<string> =>
  JSON.stringify((await runShards({ job, runs, workers, hire: webWorkers })).counts);

/** How long it takes from a stop to the answer, in ms, when the workers have long work. */
export async function stopped(job: EnsembleJob): Promise<{ after: number; complete: boolean }> {
  const stop = new AbortController();
  const going = runShards({ job, runs: 1e9, workers: 2, hire: webWorkers, signal: stop.signal });
  await new Promise((resolve) => setTimeout(resolve, 500));
  const began = performance.now();
  stop.abort();
  const { complete } = await going;
  return { after: performance.now() - began, complete };
}

/** A worker that fails is reported and its shard run again. */
export async function wounded(job: EnsembleJob, runs: number): Promise<{ counts: string; deaths: number }> {
  let hired = 0;
  let deaths = 0;
  const { counts } = await runShards({
    job,
    runs,
    workers: 2,
    hire(events) {
      const hand = webWorkers(events);
      if (++hired > 1) return hand;
      // A job that cannot be run makes the script throw, as a worker out of memory would.
      return {
        ...hand,
        send: (message) => hand.send('job' in message ? { job: { ...job, variant: 'none' } } : message),
      };
    },
    died: () => deaths++,
  });
  return { counts: JSON.stringify(counts), deaths };
}
