import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport, type Plugin } from 'vite';
import type { Citing } from '../src/scenario/bibliography.ts';
import { cadenceOf, limitsOf, parseCharter, type Charter } from '../src/scenario/charter.ts';
import type * as DetailsModule from '../src/congress/details.ts';
import { readyForksOf } from '../src/lab/readyForks.ts';
import { resolveMerges } from '../src/scenario/merges.ts';
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

let running: Promise<typeof DetailsModule> | null = null;

/** Sessions are run with rules that are files of this kind themselves, so their code comes through the plugin too, once. */
async function detailsOf(scenario: Scenario): Promise<unknown> {
  running ??= runnerImport<typeof DetailsModule>(
    fileURLToPath(new URL('../src/congress/details.ts', import.meta.url)),
    { configFile: false, logLevel: 'error', plugins: [scenarios()] },
  ).then(({ module }) => module);
  return (await running).detail(scenario);
}

type Find = (id: string) => Scenario | null;

/**
 * What is asked of a scenario: the whole, or a part of it.
 * @param find another scenario by its name
 */
function viewOf(scenario: Scenario, query: string | undefined, find: Find): unknown {
  switch (query) {
    case 'id':
      return scenario.id;
    case 'summary':
      return summarize(scenario);
    case 'details':
      return detailsOf(resolveMerges(scenario, find).scenario);
    case 'forks':
      return readyForksOf(scenario);
    case 'sources':
      return citing('scenario', scenario.id, scenario.short, scenario.sources);
    default:
      return scenario;
  }
}

type Views =
  | {
      readonly kind: 'read';
      /** `null` for rules. */
      readonly scenario: Scenario | null;
      readonly view: (query: string | undefined) => unknown;
    }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

const isOfRules = (file: string): boolean => file.replaceAll('\\', '/').includes('/scenarios/rules/');

/** A scenario, or the rules of an assembly, with what may be asked of it. */
function readFrom(file: string, text: string, find: Find): Views {
  if (isOfRules(file)) {
    const parsed = parseCharter(text);
    if (parsed.kind === 'problems') return parsed;
    const { charter } = parsed;
    const views: Readonly<Record<string, (one: Charter) => unknown>> = {
      cadence: cadenceOf,
      limits: limitsOf,
      sources: ({ id, title, sources }) => citing('rules', id, title, sources),
    };
    return { kind: 'read', scenario: null, view: (query) => views[query ?? '']?.(charter) ?? charter };
  }
  const parsed = parseScenario(text);
  if (parsed.kind === 'problems') return parsed;
  const { scenario } = parsed;
  return { kind: 'read', scenario, view: (query) => viewOf(scenario, query, find) };
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
    const views = readFrom(file, text, (id) => besides(file, id));
    read.set(file, { text, views });
    return views;
  };
  const besides = (file: string, id: string): Scenario | null => {
    const folder = dirname(file);
    for (const name of readdirSync(folder).filter((one) => one.endsWith('.yaml'))) {
      const views = parse(join(folder, name));
      if (views.kind === 'read' && views.scenario?.id === id) return views.scenario;
    }
    return null;
  };
  return {
    name: 'smolny-scenarios',
    load: {
      filter: { id: /\.yaml(\?(id|summary|details|forks|sources|charter|limits|cadence))?$/ },
      async handler(id) {
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
        const view = JSON.stringify(await views.view(query));
        const code = `export default JSON.parse(${JSON.stringify(view)});`;
        return { code, moduleType: 'js', map: null };
      },
    },
  };
}
