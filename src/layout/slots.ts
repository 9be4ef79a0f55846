import { difference, labOf, VISIONS, type Lab } from './colour.ts';
import { lineageOf, LINEAGES, type Lineage } from './lineages.ts';

/** A faction as far as its looks go. */
interface Looks {
  readonly id: string;
  /** A row of the palette; `null` for an assembly of its own colours. */
  readonly lineage: string | null;
  /** Delegates whose party nobody names: always drawn as unknown. */
  readonly unnamed?: boolean | undefined;
}

const FILLS = ['light', 'dark'] as const;

/** A row of the palette as every eye sees it, in both sets of fills. */
const seen = (lineage: Lineage): Lab[] =>
  VISIONS.flatMap((vision) => FILLS.map((fills) => labOf(lineage[fills], vision)));

/** The least colour difference of two rows to any eye. */
const apart = (one: readonly Lab[], other: readonly Lab[]): number =>
  Math.min(...one.map((colour, i) => difference(colour, other[i] ?? colour)));

/** The rows not in use, one after another: each time the one that differs most from those in use, the first of equals. */
function* farthestFirst(used: readonly Lineage[]): Generator<Lineage, void> {
  let free = LINEAGES.filter((lineage) => !used.includes(lineage)).map((lineage) => {
    const colours = seen(lineage);
    return { lineage, colours, least: Math.min(...used.map((other) => apart(colours, seen(other)))) };
  });
  for (;;) {
    const [first, ...others] = free;
    if (first === undefined) return;
    const best = others.reduce((one, other) => (other.least > one.least ? other : one), first);
    yield best.lineage;
    free = free
      .filter((row) => row !== best)
      .map((row) => ({ ...row, least: Math.min(row.least, apart(row.colours, best.colours)) }));
  }
}

/**
 * What every faction of an assembly looks like: its own lineage, or, for a faction of another assembly, the row of the
 * palette that differs most from those already in use. `null` for delegates whose party nobody names, and for named
 * factions beyond the fifteenth, which are told apart by their letters alone.
 */
export function looksOf(factions: readonly Looks[]): ReadonlyMap<string, Lineage | null> {
  const used = LINEAGES.filter(({ id }) => factions.some(({ lineage }) => lineage === id));
  const slots = farthestFirst(used);
  return new Map(
    factions.map(({ id, lineage, unnamed = false }) => {
      if (lineage !== null || unnamed) return [id, lineageOf(lineage)];
      return [id, slots.next().value ?? null];
    }),
  );
}

/** The named factions for which the palette has no row left. */
export function colourless<F extends Looks>(factions: readonly F[]): readonly F[] {
  const looks = looksOf(factions);
  return factions.filter(({ id, unnamed = false }) => !unnamed && looks.get(id) === null);
}
