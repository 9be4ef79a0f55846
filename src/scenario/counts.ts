import { apportionByLargestRemainder } from '../voting/largestRemainder.ts';
import { byRight, type ByRight } from './delegates.ts';
import type { Composition } from './types.ts';

const NONE: ByRight = { decisive: 0, consultative: 0, unsplit: 0 };

/** How many of each right a composition gives each faction it names, the decisive total spread where only that is known. */
export function countsOf(composition: Composition, unnamed: string | null): Map<string, ByRight> {
  const counts = new Map<string, ByRight>();
  for (const [id, written] of Object.entries(composition.counts))
    counts.set(id, byRight(written, composition.right));
  if (unnamed !== null && composition.unaccounted) {
    const known = counts.get(unnamed) ?? NONE;
    const right = composition.right ?? 'unsplit';
    counts.set(unnamed, { ...known, [right]: known[right] + composition.unaccounted });
  }
  return counts;
}

/** Factions whose numbers are not told apart by right: a sum of decisive mandates is spread over them. */
export const spreadOver = (counts: ReadonlyMap<string, ByRight>): string[] =>
  [...counts].filter(([, mandate]) => mandate.unsplit > 0).map(([id]) => id);

/**
 * Where only the sum of decisive mandates is known, each faction's plain numbers are divided by it, estimated. True if more than one
 * faction shares it.
 */
export function withDecisive(counts: Map<string, ByRight>, decisive: number): boolean {
  const plain = spreadOver(counts).map((id) => [id, counts.get(id) ?? NONE] as const);
  const known = [...counts.values()].reduce((sum, mandate) => sum + mandate.decisive, 0);
  const all = plain.reduce((sum, [, mandate]) => sum + mandate.unsplit, 0);
  const spread = Math.min(Math.max(decisive - known, 0), all);
  const { parts } = apportionByLargestRemainder(
    spread,
    plain.map(([, mandate]) => mandate.unsplit),
  );
  plain.forEach(([id, mandate], i) => {
    const part = parts[i] ?? 0;
    counts.set(id, {
      decisive: mandate.decisive + part,
      consultative: mandate.consultative + mandate.unsplit - part,
      unsplit: 0,
    });
  });
  return plain.length > 1;
}
