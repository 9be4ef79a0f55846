import { parentPort } from 'node:worker_threads';
import { shardServer, type ToWorker } from '../lab/shards.ts';

const serve = shardServer();
parentPort?.on('message', (sent: ToWorker) => {
  const counts = serve(sent);
  if (counts) parentPort?.postMessage(counts);
});
