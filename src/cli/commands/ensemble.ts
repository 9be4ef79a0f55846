import { availableParallelism } from 'node:os';
import type { Counts } from '../../lab/counts.ts';
import type { Detail } from '../../lab/ensemble.ts';
import { estimatesOf, seatsOf } from '../../lab/estimates.ts';
import { runShards } from '../../lab/shards.ts';
import { formatCount, formatDecimal } from '../../text/numbers.ts';
import * as m from '../../text/paraglide/messages.js';
import { UsageError, type Call, type Command } from '../command.ts';
import { changesHeading, changesInForce, openFork, type OpenFork } from '../run.ts';
import { progressOn } from '../progress.ts';
import { table } from '../table.ts';
import { threads } from '../threads.ts';

const MOST_RUNS = 1e9;
const MOST_WORKERS = 256;

/** Sampled outcomes of a session, with intervals. */
export const ensemble: Command = {
  name: 'ensemble',
  session: true,
  summary: 'sampled outcomes with intervals',
  help: `smolny ensemble S --runs N [--workers K] [--detail tallies|outcomes] [--seed N] [--what-if FILE|CODE] [--json]

Run n is the session that is drawn with the seed (0 unless told) and n, so that the answer is the same with any number of
workers (all processors unless told). Every division is computed from its lines, recorded or not; a pin keeps the runs in which it
comes about. Intervals are of 95 %, by Wilson. With --detail outcomes each division is drawn once from its exact distribution, which
is quicker; else the votes of every faction are drawn, and --json gives their means. Ctrl-C prints what is done.

Example:
  smolny ensemble second --runs 1000 --seed 25`,
  options: { runs: { type: 'string' }, workers: { type: 'string' }, detail: { type: 'string' } },
  async run(call) {
    const runs = wholeOf(call, 'runs', MOST_RUNS, null);
    const workers = wholeOf(call, 'workers', MOST_WORKERS, availableParallelism());
    const detail = detailOf(call);
    const opened = openFork(call);
    const { plan, history, seed: asked } = opened.fork;
    const seed = asked ?? 0;
    const began = performance.now();
    const progress = progressOn(call.io, runs);
    const { counts, complete } = await runShards({
      job: {
        scenario: history.course.scenario,
        variant: history.course.variant,
        readings: history.course.readings,
        interventions: opened.interventions,
        seed,
        detail,
      },
      runs,
      workers,
      hire: threads(new URL('./ensembleWorker.js', import.meta.url)),
      signal: call.io.interrupted,
      progress: progress.at,
      died: (shard, why) =>
        call.io.err(
          `ensemble: a worker died at runs ${shard.from} to ${shard.to - 1}, which are run again: ${why}\n`,
        ),
    });
    progress.end();
    const seconds = (performance.now() - began) / 1000;
    call.io.err(
      `ensemble: ${formatCount(counts?.runs ?? 0)} runs, ${seconds.toFixed(2)} s, ${workers} ${workers === 1 ? 'worker' : 'workers'}\n`,
    );
    if (!counts) {
      call.io.err('ensemble: interrupted before anything was done\n');
      return 130;
    }
    if (counts.kept === 0)
      call.io.err('ensemble: in none of the runs did what is pinned come about; ask odds instead\n');
    call.io.out(
      call.json
        ? JSON.stringify(asJson(counts, seed, plan.pins.size > 0, complete), null, 2) + '\n'
        : readable(counts, seed, opened, complete, call.lang),
    );
    return complete ? 0 : 130;
  },
};

function wholeOf(call: Call, name: string, most: number, otherwise: number | null): number {
  const given = call.values[name];
  if (given === undefined && otherwise !== null) return otherwise;
  const n = typeof given === 'string' && /^\d+$/.test(given) ? Number(given) : NaN;
  if (n >= 1 && n <= most) return n;
  throw new UsageError(
    `expected --${name} as a whole number from 1 to ${most}, found ${given === undefined ? 'none' : `"${String(given)}"`}`,
  );
}

function detailOf(call: Call): Detail {
  const { detail = 'tallies' } = call.values;
  if (detail === 'tallies' || detail === 'outcomes') return detail;
  throw new UsageError(`expected --detail tallies or outcomes, found "${String(detail)}"`);
}

function asJson(counts: Counts, seed: number, pinned: boolean, complete: boolean) {
  const { runs, kept, divisions, chances, bodies } = counts;
  const estimates = estimatesOf(counts);
  return {
    runs,
    seed,
    ...(complete ? {} : { partial: true }),
    ...(pinned ? { kept } : {}),
    divisions: divisions.map(({ outcomes, tallies }, i) => ({
      ...estimates[i],
      outcomes,
      ...(tallies
        ? {
            mean: Object.fromEntries(
              Object.entries(tallies).map(([faction, tally]) => {
                const put = Object.values(outcomes).reduce((sum, n) => sum + n, 0) - outcomes.unknown;
                return [
                  faction,
                  {
                    for: tally.for / put,
                    against: tally.against / put,
                    abstaining: tally.abstaining / put,
                    notVoting: tally.notVoting / put,
                  },
                ];
              }),
            ),
          }
        : {}),
    })),
    chances: chances.map(({ id, held }) => ({ id, held: kept === 0 ? null : held / kept })),
    bodies: Object.fromEntries(Object.entries(bodies).map(([name, body]) => [name, seatsOf(body)])),
    elected: Object.fromEntries(Object.entries(bodies).map(([name, { elected }]) => [name, elected])),
  };
}

/** A percentage of a sample; a digit more would be more than it knows. */
const percent = (share: number, lang: Call['lang']): string => `${formatDecimal(100 * share, lang, 2)} %`;

function readable(
  counts: Counts,
  seed: number,
  opened: OpenFork,
  complete: boolean,
  locale: Call['lang'],
): string {
  const { runs, kept } = counts;
  const rows = estimatesOf(counts).map(({ id, carried, interval: [low, high] }) => [
    id,
    carried === null ? '—' : percent(carried, locale),
    `${percent(low, locale)} – ${percent(high, locale)}`,
  ]);
  const seats = Object.entries(counts.bodies).flatMap(([name, body]) =>
    Object.entries(seatsOf(body)).map(([faction, { mean, p05, p95 }]) => [
      name,
      faction,
      formatDecimal(mean, locale, 2),
      `${p05} – ${p95}`,
    ]),
  );
  return [
    changesHeading(changesInForce({ ...opened, fork: { ...opened.fork, seed: null } }, locale), locale),
    `${m.ensemble_runs({ count: runs, n: formatCount(runs), seed: String(seed) }, { locale })}\n`,
    complete ? '' : `${m.ensemble_partial({}, { locale })}\n`,
    kept < runs ? `${m.ensemble_kept({ count: kept, n: formatCount(kept) }, { locale })}\n` : '',
    `\n${table([['', m.odds_carried({}, { locale }), m.ensemble_interval({}, { locale })], ...rows])}\n`,
    seats.length === 0
      ? ''
      : `\n${table([['', '', m.ensemble_mean({}, { locale }), m.ensemble_middle({}, { locale })], ...seats])}\n`,
  ].join('');
}
