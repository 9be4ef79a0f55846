import type { Lang } from '../domain/text.ts';
import type { Scenario } from '../scenario/types.ts';

/** What a count is called: by itself, else by the house that it opens with. */
export function countLabel({ variants, compositions }: Scenario, id: string, lang: Lang): string {
  const variant = variants[id];
  return (variant?.label ?? compositions[variant?.chain[0] ?? '']?.label)?.[lang] ?? id;
}
