import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { Plugin } from 'vite';
import { parseScenario } from '../src/scenario/parse.ts';
import { summarize } from '../src/scenario/summary.ts';

/** Scenario files become checked JSON at build time; `?summary` gives what a list needs. A bad file fails the build. */
export function scenarios(): Plugin {
  return {
    name: 'smolny-scenarios',
    load: {
      filter: { id: /\.yaml(\?summary)?$/ },
      handler(id) {
        const [file = id, query] = id.split('?');
        this.addWatchFile(file);
        const parsed = parseScenario(readFileSync(file, 'utf8'));
        if (parsed.kind === 'problems') {
          const name = relative(process.cwd(), file);
          const lines = parsed.problems.map(
            ({ line, column, message }) => `${name}:${line}:${column}: ${message}`,
          );
          this.error(`not a scenario:\n${lines.join('\n')}`);
        }
        const value = query === 'summary' ? summarize(parsed.scenario) : parsed.scenario;
        // A string to parse is read several times faster than the same object written as code.
        const code = `export default JSON.parse(${JSON.stringify(JSON.stringify(value))});`;
        return { code, moduleType: 'js', map: null };
      },
    },
  };
}
