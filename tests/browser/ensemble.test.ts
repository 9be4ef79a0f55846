import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { shardServer, type EnsembleJob } from '../../src/lab/shards.ts';
import { scenarios } from '../../tools/scenarios.ts';
import { builtIn, courseFrom } from '../support/read.ts';
import { openPage, takeTroubles } from './support/page.ts';

const { scenario, variant, readings } = courseFrom(builtIn('02-second'));
const job: EnsembleJob = { scenario, variant, readings, interventions: [], seed: 25, detail: 'tallies' };

function inNode(runs: number, asked: EnsembleJob = job): string {
  const serve = shardServer();
  serve({ job: asked });
  return JSON.stringify(serve({ shard: { from: 0, to: runs } }));
}

/** The workers and all that they run, in one script, as a page that is one file would have them. */
async function bundled(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [scenarios()],
    // A library is built without it; a page is not.
    define: { 'process.env.NODE_ENV': '"production"' },
    worker: { format: 'iife', plugins: () => [scenarios()] },
    build: {
      write: false,
      target: 'es2022',
      lib: {
        entry: fileURLToPath(new URL('support/ensembleEntry.ts', import.meta.url)),
        formats: ['iife'],
        name: 'ensemble',
      },
    },
  });
  const [first] = Array.isArray(built) ? built : [];
  const chunk = first?.output[0];
  if (chunk === undefined) throw new Error('nothing was built');
  return chunk.code;
}

test('Web Workers give the same bytes as Node, stop at once, and one that dies is replaced', async () => {
  const page = await openPage({ hash: '' });
  const code = await bundled();
  const ask = (call: string): Promise<unknown> =>
    page.evaluate(`(() => { ${code}; return ensemble.${call}; })()`);
  const text = JSON.stringify(job);
  expect(await ask(`byWorkers(${text}, 1500, 1)`)).toBe(inNode(1500));
  expect(await ask(`byWorkers(${text}, 1500, 2)`)).toBe(inNode(1500));
  const outcomes: EnsembleJob = { ...job, detail: 'outcomes' };
  expect(await ask(`byWorkers(${JSON.stringify(outcomes)}, 1500, 2)`)).toBe(inNode(1500, outcomes));
  expect(await ask(`stopped(${text})`)).toMatchObject({ complete: false });
  expect(await ask(`wounded(${text}, 1000)`)).toEqual({ counts: inNode(1000), deaths: 1 });
  // The worker that was made to die said why.
  expect(takeTroubles()).toEqual(['error: unknown-variant: none', 'error: a shard came before its job']);
}, 120_000);
