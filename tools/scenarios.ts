import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { Plugin } from 'vite';
import { detail } from '../src/scenario/details.ts';
import { parseScenario, type Parsed } from '../src/scenario/parse.ts';
import { readyForksOf } from '../src/lab/readyForks.ts';
import { summarize } from '../src/scenario/summary.ts';
import type { Scenario } from '../src/scenario/types.ts';

/** What is asked of a scenario: the whole, or a part of it. */
function viewOf(scenario: Scenario, query: string | undefined): unknown {
  switch (query) {
    case 'summary':
      return summarize(scenario);
    case 'details':
      return detail(scenario);
    case 'forks':
      return readyForksOf(scenario);
    case 'sources':
      return { id: scenario.id, short: scenario.short, sources: scenario.sources };
    default:
      return scenario;
  }
}

/** Scenario files become checked JSON at build time; `?summary` gives what a list needs, `?details` what a card and a search need, `?forks` the ready-made forks, `?sources` what a bibliography needs. A bad file fails the build. */
export function scenarios(): Plugin {
  // A file is asked for twice, whole and as a summary, and read once.
  const read = new Map<string, { readonly text: string; readonly parsed: Parsed }>();
  const parse = (file: string): Parsed => {
    const text = readFileSync(file, 'utf8');
    const known = read.get(file);
    if (known?.text === text) return known.parsed;
    const parsed = parseScenario(text);
    read.set(file, { text, parsed });
    return parsed;
  };
  return {
    name: 'smolny-scenarios',
    load: {
      filter: { id: /\.yaml(\?(summary|details|forks|sources))?$/ },
      handler(id) {
        const [file = id, query] = id.split('?');
        this.addWatchFile(file);
        const parsed = parse(file);
        if (parsed.kind === 'problems') {
          const name = relative(process.cwd(), file);
          const lines = parsed.problems.map(
            ({ line, column, message }) => `${name}:${line}:${column}: ${message}`,
          );
          this.error(`not a scenario:\n${lines.join('\n')}`);
        }
        const value = viewOf(parsed.scenario, query);
        // A string to parse is read several times faster than the same object written as code.
        const code = `export default JSON.parse(${JSON.stringify(JSON.stringify(value))});`;
        return { code, moduleType: 'js', map: null };
      },
    },
  };
}
