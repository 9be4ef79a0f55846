// The command line from the repository: rebuilt, quietly, when a source is newer than the build.
import module from 'node:module';
import { ensureBuilt } from './build.mjs';

ensureBuilt('cli', 'pipe');
module.enableCompileCache?.();
await import('../dist/cli/main.js');
