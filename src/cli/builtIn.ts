import type { Scenario } from '../scenario/types.ts';

/** The scenarios that come with smolny, checked when it was built. */
const files = import.meta.glob<Scenario>(['/scenarios/**/*.yaml', '!/scenarios/rules/**'], {
  eager: true,
  import: 'default',
});

/** In the order of their files: the congresses by number, then others. */
export const BUILT_IN: readonly Scenario[] = Object.keys(files)
  .sort()
  .flatMap((path) => files[path] ?? []);
