import type { Faction } from './types.ts';

/** The forest of factions: who is whose child. */
export interface Forest {
  readonly byId: ReadonlyMap<string, Faction>;
  /** A faction and its ancestors, itself first. */
  lineOf(id: string): string[];
  children(id: string): string[];
  /** A faction with all its descendants, itself first, in file order. */
  family(id: string): string[];
}

export function forestOf(factions: readonly Faction[]): Forest {
  const byId = new Map(factions.map((faction) => [faction.id, faction]));
  const childrenOf = new Map<string, string[]>();
  for (const { id, parent } of factions) {
    if (parent !== undefined) childrenOf.set(parent, [...(childrenOf.get(parent) ?? []), id]);
  }
  const children = (id: string): string[] => childrenOf.get(id) ?? [];
  const family = (id: string): string[] => [id, ...children(id).flatMap(family)];
  const lineOf = (id: string): string[] => {
    const parent = byId.get(id)?.parent;
    return parent === undefined ? [id] : [id, ...lineOf(parent)];
  };
  return { byId, lineOf, children, family };
}
