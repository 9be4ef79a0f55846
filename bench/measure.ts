import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** One measurement: `seconds` for one round of the work (median), `rate` rounds a second, or draws a second. */
export interface Row {
  readonly work: string;
  /** `smolny` for ours. */
  readonly peer: string;
  /** How large: delegates, players, lists, draws. */
  readonly n: number;
  readonly seconds: number;
  readonly rate: number;
  /** Peak resident memory of the process so far. */
  readonly peakMB: number;
}

/** How long a measurement is repeated unless told. */
export const SECONDS = 2;

/** A row of this process; `units` is how many rounds or draws one call makes. */
export function row(work: string, peer: string, n: number, seconds: number, units = 1): Row {
  return { work, peer, n, seconds, rate: units / seconds, peakMB: process.resourceUsage().maxRSS / 1024 };
}

/** Median seconds of one call, over batches of at least a few milliseconds, once the engine has warmed to it. */
export function timed(call: () => unknown, budget = SECONDS): number {
  let batch = 1;
  const batchSeconds = (): number => {
    const began = performance.now();
    for (let repeated = 0; repeated < batch; repeated++) call();
    return (performance.now() - began) / 1000;
  };
  for (let warm = 0; warm < 2; warm++) call();
  while (batch < 1e6 && batchSeconds() < 0.005) batch *= 2;
  const times: number[] = [];
  for (const began = performance.now(); times.length < 3 || performance.now() - began < budget * 1000;)
    times.push(batchSeconds() / batch);
  return times.sort((a, b) => a - b)[times.length >> 1] ?? NaN;
}

/** Says on stderr that a peer is not measured, and why. */
export function skip(bench: string, peer: string, why: string): [] {
  console.error(`${bench}: ${peer} is skipped: ${why}`);
  return [];
}

/** What an npm package of `bench/package.json` exports, or nothing and a word on stderr where it is not installed. */
export async function installed<Exports>(bench: string, name: string): Promise<Exports | undefined> {
  try {
    const found = createRequire(resolve('bench/package.json')).resolve(name);
    return await import(/* @vite-ignore */ pathToFileURL(found).href);
  } catch {
    skip(bench, `${name} of npm`, 'not installed; `npm ci --prefix bench` brings it');
    return undefined;
  }
}
