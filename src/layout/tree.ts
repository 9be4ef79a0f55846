/** A tree to be drawn: a name for each place, and what grows from it, in order. */
export interface Twig {
  readonly id: string;
  readonly twigs: readonly Twig[];
}

/** Where a place of a tree stands, in columns and rows from 0; a row may be between two. */
export interface Placed {
  readonly id: string;
  /** `null` for the root. */
  readonly parent: string | null;
  readonly column: number;
  readonly row: number;
}

interface Tree {
  readonly places: readonly Placed[];
  readonly columns: number;
  readonly rows: number;
}

const depthOf = ({ twigs }: Twig): number =>
  twigs.reduce((most, twig) => Math.max(most, 1 + depthOf(twig)), 0);

/**
 * Lays a tree from left to right: a column for each fork, all ends at one edge, each in a row of its own in order, and what forks midway
 * between the first and the last that it forks into. Places come parents first.
 */
export function layTree(root: Twig): Tree {
  const last = Math.max(1, depthOf(root));
  let rows = 0;
  const lay = (twig: Twig, parent: string | null, column: number): Placed[] => {
    if (twig.twigs.length === 0) return [{ id: twig.id, parent, column: last, row: rows++ }];
    const below = twig.twigs.map((one) => lay(one, twig.id, column + 1));
    const [first, end] = [below[0]?.[0], below.at(-1)?.[0]];
    return [{ id: twig.id, parent, column, row: ((first?.row ?? 0) + (end?.row ?? 0)) / 2 }, ...below.flat()];
  };
  const places = lay(root, null, 0);
  return { places, columns: last + 1, rows };
}

/** The widths of columns that are as equal as they can be in a width, none less than its own least; where that is too much, all have their least. */
export function fillColumns(least: readonly number[], width: number): readonly number[] {
  let [level, room, open] = [0, width, least.length];
  for (const one of [...least].sort((a, b) => b - a)) {
    level = room / open;
    if (one <= level) break;
    room -= one;
    open -= 1;
  }
  return least.map((one) => Math.max(one, open === 0 ? 0 : level));
}
