import { addedRuns, type Counts } from './counts.ts';
import { ensembleOf, type Detail, type Ensemble } from './ensemble.ts';
import { historyOf } from './history.ts';
import { planFor } from './interventions.ts';
import { courseSent, type SentSession } from './sent.ts';

/** Everything that an ensemble depends on, as plain data that can be sent to a worker. */
export interface EnsembleJob extends SentSession {
  readonly seed: number;
  readonly detail: Detail;
}

/** Runs `from` up to but not including `to`. */
export interface Shard {
  readonly from: number;
  readonly to: number;
}

/** What is sent to a worker: first the job, then one shard after another. */
export type ToWorker = { readonly job: EnsembleJob } | { readonly shard: Shard };

function ensembleFor({ seed, detail, ...session }: EnsembleJob): Ensemble {
  const history = historyOf(courseSent(session));
  return ensembleOf(planFor(history.course, session.interventions), history, seed, detail);
}

/** A worker's side: takes what is sent and answers each shard with its counts. */
export function shardServer(): (sent: ToWorker) => Counts | null {
  let ensemble: Ensemble | null = null;
  return (sent) => {
    if ('job' in sent) {
      ensemble = ensembleFor(sent.job);
      return null;
    }
    if (!ensemble) throw new Error('a shard came before its job');
    return ensemble.run(sent.shard.from, sent.shard.to);
  };
}

/** A worker as the pool sees it, whether a thread of Node or one of the browser. */
export interface Hand {
  send(message: ToWorker): void;
  /** Ends it at once, whatever it is at. */
  dismiss(): void;
}

/** What a hand reports of itself. `died` may come once, and nothing after it. */
export interface HandEvents {
  answered(counts: Counts): void;
  died(why: string): void;
}

export type Hire = (events: HandEvents) => Hand;

export interface Asked {
  readonly job: EnsembleJob;
  readonly runs: number;
  readonly workers: number;
  readonly hire: Hire;
  /** Stops it; what is done is kept. */
  readonly signal?: AbortSignal;
  progress?(runs: number): void;
  /** A worker that died; its shard is run again by another. */
  died?(shard: Shard, why: string): void;
}

/** What came of it: counts of the first runs, all of them unless it was stopped. `null` where not even the first shard is done. */
export interface Done {
  readonly counts: Counts | null;
  readonly complete: boolean;
}

/** So often a shard is tried before it is the shard that is at fault. */
const MOST_TRIES = 3;
const SHORTEST = 256;
/** Short enough that what is done when it is stopped is most of what was begun. */
const LONGEST = 2 ** 14;

function shardsOf(runs: number, workers: number): Shard[] {
  const even = Math.ceil(runs / (workers * 32) / SHORTEST) * SHORTEST;
  const length = Math.min(Math.max(even, SHORTEST), LONGEST);
  return Array.from({ length: Math.ceil(runs / length) }, (_, i) => ({
    from: i * length,
    to: Math.min((i + 1) * length, runs),
  }));
}

/**
 * Runs an ensemble in shards over workers. Whatever their number and speed, and whoever of them dies, the counts are the same.
 * Rejects where a shard brings down three workers.
 */
export function runShards({ job, runs, workers, hire, signal, progress, died }: Asked): Promise<Done> {
  const shards = shardsOf(runs, workers);
  const waiting = shards.map((_, i) => i);
  const results: (Counts | undefined)[] = shards.map(() => undefined);
  const tries = shards.map(() => 0);
  const hands = new Set<Hand>();
  let finished = 0;
  let runsDone = 0;
  return new Promise((resolve, reject) => {
    const end = (): void => {
      signal?.removeEventListener('abort', end);
      for (const hand of hands) hand.dismiss();
      hands.clear();
      // A stopped ensemble is a shorter one: the runs from the first to the last before a gap.
      const gap = results.findIndex((counts) => counts === undefined);
      const prefix = gap < 0 ? results : results.slice(0, gap);
      let counts: Counts | null = null;
      for (const own of prefix) if (own) counts = counts ? addedRuns(counts, own) : own;
      resolve({ counts, complete: gap < 0 });
    };
    const employ = (): void => {
      let at: number | undefined;
      const next = (): void => {
        at = waiting.shift();
        const shard = at === undefined ? undefined : shards[at];
        if (shard) return hand.send({ shard });
        hands.delete(hand);
        hand.dismiss();
      };
      const hand = hire({
        answered(counts) {
          if (!hands.has(hand) || at === undefined) return;
          results[at] = counts;
          finished++;
          runsDone += counts.runs;
          progress?.(runsDone);
          if (finished === shards.length) end();
          else next();
        },
        died(why) {
          if (!hands.delete(hand) || at === undefined) return;
          const shard = shards[at]!;
          tries[at]! += 1;
          died?.(shard, why);
          if (tries[at]! >= MOST_TRIES) {
            signal?.removeEventListener('abort', end);
            for (const other of hands) other.dismiss();
            hands.clear();
            reject(new Error(`runs ${shard.from} to ${shard.to}: ${why}`));
            return;
          }
          waiting.unshift(at);
          employ();
        },
      });
      hands.add(hand);
      hand.send({ job });
      next();
    };
    if (signal?.aborted || shards.length === 0) return end();
    signal?.addEventListener('abort', end);
    for (let i = 0; i < Math.min(workers, shards.length); i++) employ();
  });
}
