const STORE = 'smolny-seen';

/** The first vote of the Second Congress for which sources give a count, and differ. */
export const FIRST_VIEW = { scenario: 'second', step: 'appeal' } as const;

/**
 * True once on a device: a first visit that came by no link. Where nothing can be kept there is no first visit, so that
 * nobody is met by the tour every time.
 */
export function isFirstVisit(hash: string): boolean {
  try {
    if (localStorage.getItem(STORE) !== null) return false;
    localStorage.setItem(STORE, '1');
    return /^#?\/?$/.test(hash) && localStorage.getItem(STORE) === '1';
  } catch {
    return false;
  }
}
