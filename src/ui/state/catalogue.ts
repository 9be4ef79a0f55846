import type { Summary } from '../../scenario/summary.ts';
import type { Scenario } from '../../scenario/types.ts';

const summaries = import.meta.glob<Summary>('/scenarios/**/*.yaml', {
  eager: true,
  import: 'default',
  query: '?summary',
});
const files = import.meta.glob<Scenario>('/scenarios/**/*.yaml', { import: 'default' });

/** The scenarios that come with the page, in the order of their files. */
export const CATALOGUE: readonly Summary[] = Object.keys(summaries)
  .sort()
  .flatMap((path) => summaries[path] ?? []);

/** Loads one whole scenario; `null` where there is none of this name. */
export async function loadScenario(id: string): Promise<Scenario | null> {
  const path = Object.keys(summaries).find((key) => summaries[key]?.id === id);
  const load = path === undefined ? undefined : files[path];
  return load ? load() : null;
}
