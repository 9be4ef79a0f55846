import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { BUILT_IN, builtIn } from '../support/read.ts';

interface Lever {
  readonly lever: string;
  readonly forks: readonly string[];
  /** Why it is a card to read. */
  readonly card?: string;
}

const LEVERS = parse(
  readFileSync(new URL('../data/dossier/levers.yaml', import.meta.url), 'utf8'),
) as Readonly<Record<string, readonly Lever[]>>;

describe('every lever of the dossier is a ready-made fork', () => {
  test('of assemblies that are there', () => {
    expect(Object.keys(LEVERS).filter((assembly) => !BUILT_IN.includes(assembly))).toEqual([]);
  });

  test.each(Object.entries(LEVERS))('%s', (assembly, levers) => {
    const forks = new Map(
      (builtIn(assembly).forks ?? []).map((fork) => [fork.id, fork.changes.length] as const),
    );
    const without = levers.filter(
      ({ forks: named }) => named.length === 0 || named.some((id) => !forks.has(id)),
    );
    expect(without.map(({ lever }) => lever)).toEqual([]);
    // What can be computed is; a card has nothing to compute, and says why.
    const computed = ({ forks: named }: Lever): boolean => named.some((id) => (forks.get(id) ?? 0) > 0);
    expect(
      levers.filter((lever) => computed(lever) !== (lever.card === undefined)).map(({ lever }) => lever),
    ).toEqual([]);
  });
});
