import { expect, test } from 'vitest';
import type { Counts } from '../../src/lab/counts.ts';
import { runShards, shardServer, type EnsembleJob, type Hire, type Shard } from '../../src/lab/shards.ts';
import { opened, scenarioOf, vote, walkout } from '../support/smallAssembly.ts';

const job: EnsembleJob = {
  scenario: scenarioOf({
    houses: [{ a: 30, b: 21 }],
    proceedings: opened(
      vote('one', 'carried', {}, { lines: { a: [0.6, 0.4, 0, 0], b: [0.3, 0.5, 0.2, 0] } }),
      walkout(['b'], 'all', { id: 'go', when: { lost: 'one' }, chance: 0.5 }),
      vote('two', 'carried', {}, { lines: { a: [0.5, 0.5, 0, 0], b: [0.4, 0.6, 0, 0] } }),
    ),
  }),
  variant: 'only',
  readings: {},
  interventions: [],
  seed: 7,
  detail: 'tallies',
};

/** Workers within this thread, of which some die before they answer. */
const local =
  (dies: (shard: Shard, hired: number) => boolean = () => false): Hire =>
  ({ answered, died }) => {
    const serve = shardServer();
    hired++;
    const number = hired;
    let gone = false;
    return {
      send: (message) =>
        void Promise.resolve().then(() => {
          if (gone) return;
          if ('shard' in message && dies(message.shard, number)) return died('struck by lightning');
          const counts = serve(message);
          if (counts) answered(counts);
        }),
      dismiss: () => (gone = true),
    };
  };
let hired = 0;

const alone = (runs: number): Counts => {
  const serve = shardServer();
  serve({ job });
  const counts = serve({ shard: { from: 0, to: runs } });
  if (!counts) throw new Error('no counts');
  return counts;
};

test.each([1, 2, 7])('the counts are the same bytes with %i workers', async (workers) => {
  const { counts, complete } = await runShards({ job, runs: 5000, workers, hire: local() });
  expect(complete).toBe(true);
  expect(JSON.stringify(counts)).toBe(JSON.stringify(alone(5000)));
});

test('a worker that dies is reported and its shard run again', async () => {
  const reported: Shard[] = [];
  const first = hired + 1;
  const { counts } = await runShards({
    job,
    runs: 3000,
    workers: 2,
    hire: local((shard, number) => number === first && shard.from > 0),
    died: (shard, why) => {
      expect(why).toBe('struck by lightning');
      reported.push(shard);
    },
  });
  expect(reported).toHaveLength(1);
  expect(JSON.stringify(counts)).toBe(JSON.stringify(alone(3000)));
});

test('a shard that brings down every worker ends it, with its runs named', async () => {
  const stuck = runShards({ job, runs: 3000, workers: 2, hire: local(({ from }) => from === 512) });
  await expect(stuck).rejects.toThrow('runs 512 to 768: struck by lightning');
});

test('a stop waits for nobody: workers amid a shard are dismissed at once', async () => {
  const stop = new AbortController();
  const dismissed: number[] = [];
  let number = 0;
  const going = runShards({
    job,
    runs: 5000,
    workers: 3,
    // Workers that never answer.
    hire: () => {
      const own = number++;
      return { send: () => undefined, dismiss: () => dismissed.push(own) };
    },
    signal: stop.signal,
  });
  stop.abort();
  expect(dismissed).toEqual([0, 1, 2]);
  expect(await going).toEqual({ counts: null, complete: false });
});

test('what is stopped keeps the first runs without a gap, as a shorter ensemble', async () => {
  const stop = new AbortController();
  const { counts, complete } = await runShards({
    job,
    runs: 20_000,
    workers: 3,
    hire: local(),
    signal: stop.signal,
    progress: (runs) => runs > 2000 && stop.abort(),
  });
  expect(complete).toBe(false);
  expect(counts?.runs).toBeGreaterThan(0);
  expect(counts?.runs).toBeLessThan(20_000);
  expect(JSON.stringify(counts)).toBe(JSON.stringify(alone(counts?.runs ?? 0)));
});
