import { visit, type Document } from 'yaml';

/** The anchors of the nodes around a place, outermost first. */
export const anchorsOf = (path: readonly unknown[]): string[] =>
  path.flatMap((node) => {
    const anchor: unknown =
      typeof node === 'object' && node !== null ? Reflect.get(node, 'anchor') : undefined;
    return typeof anchor === 'string' ? [anchor] : [];
  });

/** Where an anchor stands and how often it is used once everything is written out. */
export interface Anchor {
  readonly name: string;
  readonly offset: number;
  /** Counted through the aliases of other anchors. */
  readonly uses: number;
}

/** The anchor of a document with this text that is used most often; `null` where there is none. */
export function mostUsedAnchor(doc: Document, text: string): Anchor | null {
  const places = new Map<string, { offset: number; within: string | null }>();
  /** For each anchor, what each of its aliases stands in: another anchor, or none. */
  const aliases = new Map<string, (string | null)[]>();
  visit(doc, {
    Value(_, { anchor, range }, path) {
      if (anchor !== undefined) {
        // A node begins after its anchor.
        const offset = Math.max(text.lastIndexOf(`&${anchor}`, range?.[0] ?? 0), 0);
        places.set(anchor, { offset, within: anchorsOf(path).at(-1) ?? null });
      }
    },
    Alias(_, { source }, path) {
      aliases.set(source, [...(aliases.get(source) ?? []), anchorsOf(path).at(-1) ?? null]);
    },
  });
  const counted = new Map<string, number>();
  const usesOf = (name: string, open: readonly string[]): number => {
    const known = counted.get(name);
    if (known !== undefined) return known;
    // Only a name given to two anchors leads back to itself.
    if (open.includes(name)) return 0;
    const copies = (within: string | null): number =>
      within === null ? 1 : copies(places.get(within)?.within ?? null) + usesOf(within, [...open, name]);
    const uses = (aliases.get(name) ?? []).reduce((sum, within) => sum + copies(within), 0);
    counted.set(name, uses);
    return uses;
  };
  return [...places].reduce<Anchor | null>((most, [name, { offset }]) => {
    const uses = usesOf(name, []);
    return most === null || uses > most.uses ? { name, offset, uses } : most;
  }, null);
}
