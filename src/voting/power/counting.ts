/** With how few players the 2^(n/2) sums of each half may be listed. */
const MOST_IN_HALVES = 40;

/** Cells of counts that may be held at once: 2^27 doubles, one gigabyte. */
const MOST_CELLS = 2 ** 27;

/** Whether listing the sums of two halves of the players is less work than a table by weight up to the quota. */
export function prefersHalves(players: number, quota: number): boolean {
  return players <= MOST_IN_HALVES && 2 ** (players / 2 + 6) < quota;
}

/** @throws RangeError when a table of so many cells can't be held. */
export function mustBeHeld(cells: number): void {
  if (cells > MOST_CELLS) throw new RangeError(`too large to count exactly: a table of ${cells} cells`);
}
