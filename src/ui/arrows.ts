const WAYS = new Map([
  ['ArrowRight', 1],
  ['ArrowDown', 1],
  ['ArrowLeft', -1],
  ['ArrowUp', -1],
]);

/** Where an arrow key leads among so many that stand in a ring; `null` for any other key. */
export function byArrow(key: string, from: number, count: number): number | null {
  const way = WAYS.get(key);
  return way === undefined ? null : (from + way + count) % count;
}
