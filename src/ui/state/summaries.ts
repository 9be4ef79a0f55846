import type { Summary } from '../../scenario/summary.ts';

const summaries = import.meta.glob<Summary>(['/scenarios/**/*.yaml', '!/scenarios/rules/**'], {
  eager: true,
  import: 'default',
  query: '?summary',
});

/** The scenarios that come with the page, in the order of their files. */
export const CATALOGUE: readonly Summary[] = Object.keys(summaries)
  .sort()
  .flatMap((path) => summaries[path] ?? []);
