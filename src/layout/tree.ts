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
