// `npm start`: builds the page if it is not fresh, serves it on this machine and prints its address.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt, root } from './build.mjs';
import { serveFolder } from './serve.mjs';

const USAGE = 'usage: npm start [-- --port N], N from 1 to 65535; 5917 unless told\n';

function portAsked() {
  try {
    const { values } = parseArgs({ options: { port: { type: 'string', default: '5917' } } });
    if (!/^\d{1,5}$/.test(values.port)) return null;
    const port = Number(values.port);
    return port >= 1 && port <= 65_535 ? port : null;
  } catch {
    return null;
  }
}

const port = portAsked();
if (port === null) {
  process.stderr.write(USAGE);
  process.exit(2);
}
ensureBuilt('page');
const served = await serveFolder(join(root, 'dist/page'), port);
if (served.port !== port) console.log(`Port ${port} is busy, so it is ${served.port}.`);
console.log(`\n  Smolny: ${served.url}\n\n  Ctrl-C ends it.`);
for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, async () => {
    await served.close();
    process.exit(0);
  });
