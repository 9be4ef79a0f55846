import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { Plugin } from 'vite';
import type { Citing } from '../src/scenario/bibliography.ts';
import { cadenceOf, limitsOf, parseCharter, type Charter } from '../src/scenario/charter.ts';
import { detail } from '../src/scenario/details.ts';
import { readyForksOf } from '../src/lab/readyForks.ts';
import { parseScenario } from '../src/scenario/parse.ts';
import type { Problem } from '../src/scenario/problem.ts';
import { summarize } from '../src/scenario/summary.ts';
import type { Scenario } from '../src/scenario/types.ts';

const citing = (
  kind: Citing['kind'],
  id: string,
  short: Citing['short'],
  sources: Citing['sources'],
): Citing => ({ kind, id, short, sources });

/** What is asked of a scenario: the whole, or a part of it. */
function viewOf(scenario: Scenario, query: string | undefined): unknown {
  switch (query) {
    case 'id':
      return scenario.id;
    case 'summary':
      return summarize(scenario);
    case 'details':
      return detail(scenario);
    case 'forks':
      return readyForksOf(scenario);
    case 'sources':
      return citing('scenario', scenario.id, scenario.short, scenario.sources);
    default:
      return scenario;
  }
}

type Views =
  | { readonly kind: 'read'; readonly view: (query: string | undefined) => unknown }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

const isOfRules = (file: string): boolean => file.replaceAll('\\', '/').includes('/scenarios/rules/');

/** A scenario, or the rules of an assembly, with what may be asked of it. */
function readFrom(file: string, text: string): Views {
  if (isOfRules(file)) {
    const parsed = parseCharter(text);
    if (parsed.kind === 'problems') return parsed;
    const { charter } = parsed;
    const views: Readonly<Record<string, (one: Charter) => unknown>> = {
      cadence: cadenceOf,
      limits: limitsOf,
      sources: ({ id, title, sources }) => citing('rules', id, title, sources),
    };
    return { kind: 'read', view: (query) => views[query ?? '']?.(charter) ?? charter };
  }
  const parsed = parseScenario(text);
  if (parsed.kind === 'problems') return parsed;
  return { kind: 'read', view: (query) => viewOf(parsed.scenario, query) };
}

/**
 * Scenario files become checked JSON at build time; `?id` gives the name alone, `?summary` what a list needs, `?details`
 * what a card and a search need, `?forks` the ready-made forks, `?sources` what a bibliography needs. Files of rules:
 * `?charter` the whole, `?limits` what a proceeding can be held to, `?cadence` what a list of congresses needs, `?sources`
 * as above. A bad file fails the build.
 */
export function scenarios(): Plugin {
  // A file is asked for twice, whole and as a summary, and read once.
  const read = new Map<string, { readonly text: string; readonly views: Views }>();
  const parse = (file: string): Views => {
    const text = readFileSync(file, 'utf8');
    const known = read.get(file);
    if (known?.text === text) return known.views;
    const views = readFrom(file, text);
    read.set(file, { text, views });
    return views;
  };
  return {
    name: 'smolny-scenarios',
    load: {
      filter: { id: /\.yaml(\?(id|summary|details|forks|sources|charter|limits|cadence))?$/ },
      handler(id) {
        const [file = id, query] = id.split('?');
        this.addWatchFile(file);
        const views = parse(file);
        if (views.kind === 'problems') {
          const name = relative(process.cwd(), file);
          const lines = views.problems.map(
            ({ line, column, message }) => `${name}:${line}:${column}: ${message}`,
          );
          this.error(`not a ${isOfRules(file) ? 'file of rules' : 'scenario'}:\n${lines.join('\n')}`);
        }
        // A string to parse is read several times faster than the same object written as code.
        const code = `export default JSON.parse(${JSON.stringify(JSON.stringify(views.view(query)))});`;
        return { code, moduleType: 'js', map: null };
      },
    },
  };
}
