import type { Lang } from '../../domain/text.ts';
import type { Citation, Scenario } from '../../scenario/types.ts';

export const idOf = (cited: Citation): string => (typeof cited === 'string' ? cited : cited.id);

/** A source as it is cited for one point: which work it is, where in it, what it gives. */
export function told({ sources }: Scenario, cited: Citation, lang: Lang) {
  const source = sources[idOf(cited)];
  return {
    author: source?.author ?? null,
    title: source?.title ?? idOf(cited),
    year: source?.year ?? null,
    where: typeof cited === 'string' ? null : (cited.where ?? null),
    gives: typeof cited === 'string' ? null : (cited.gives?.[lang] ?? null),
    url: source?.url ?? null,
    memory: source?.seen === 'memory',
  };
}
