import type { Details } from '../../congress/details.ts';
import { mergedWith } from '../../scenario/mergeReferences.ts';
import type { ReadyForks } from '../../lab/readyForks.ts';
import type { Scenario } from '../../scenario/types.ts';

// Names alone: what a list shows of all of them is in summaries.ts, and loaded where there is a list.
const ids = import.meta.glob<string>(['/scenarios/**/*.yaml', '!/scenarios/rules/**'], {
  eager: true,
  import: 'default',
  query: '?id',
});
const details = import.meta.glob<Details>(['/scenarios/**/*.yaml', '!/scenarios/rules/**'], {
  import: 'default',
  query: '?details',
});
const ready = import.meta.glob<ReadyForks>(['/scenarios/**/*.yaml', '!/scenarios/rules/**'], {
  import: 'default',
  query: '?forks',
});
const files = import.meta.glob<Scenario>(['/scenarios/**/*.yaml', '!/scenarios/rules/**'], {
  import: 'default',
});

const pathOf = (id: string): string => Object.keys(ids).find((path) => ids[path] === id) ?? '';

/** Loads what a card and a search need of a scenario; `null` where there is none of this name. */
export async function loadDetails(id: string): Promise<Details | null> {
  return (await details[pathOf(id)]?.()) ?? null;
}

const loadFile = async (id: string): Promise<Scenario | null> => (await files[pathOf(id)]?.()) ?? null;

/** Loads the ready-made forks of a scenario; `null` where there is none of this name. */
export async function loadReady(id: string): Promise<ReadyForks | null> {
  return (await ready[pathOf(id)]?.()) ?? null;
}

/** Loads one whole scenario, with the assemblies that join it; `null` where there is none of this name. */
export async function loadScenario(id: string): Promise<Scenario | null> {
  const scenario = await loadFile(id);
  if (!scenario) return null;
  const joined = mergedWith(scenario);
  if (joined.length === 0) return scenario;
  const [{ resolveMerges }, ...others] = await Promise.all([
    import('../../scenario/merges.ts'),
    ...joined.map(loadFile),
  ]);
  return resolveMerges(scenario, (wanted) => others.find((other) => other?.id === wanted) ?? null).scenario;
}
