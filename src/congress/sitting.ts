import type { Kind } from '../domain/proceeding.ts';

/** What of a session's phase decides which proceedings are in order. */
export type Sitting = 'summoned' | 'sitting' | 'recess' | 'closed';

const IN_RECESS: ReadonlySet<Kind> = new Set(['split', 'merge', 'arrival', 'exclusion', 'absence', 'return']);

/**
 * Where a proceeding leads that is held; `null` where it is not in order. `voted`: whether a vote is taken on it. The machine's table
 * in few words, for runs without the machine; a law holds the two equal.
 */
export function sittingAfter(now: Sitting, kind: Kind, voted: boolean): Sitting | null {
  switch (now) {
    case 'summoned':
      return kind === 'convene' ? 'sitting' : null;
    case 'sitting':
      if (kind === 'convene' || kind === 'resume' || (kind === 'division' && !voted)) return null;
      return kind === 'recess' ? 'recess' : kind === 'close' ? 'closed' : 'sitting';
    case 'recess':
      if (kind === 'resume') return 'sitting';
      return kind === 'close' ? 'closed' : IN_RECESS.has(kind) ? 'recess' : null;
    case 'closed':
      return null;
  }
}
