import { shardServer, type ToWorker } from '../../lab/shards.ts';

const serve = shardServer();
addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  const counts = serve(data);
  if (counts) postMessage(counts);
});
