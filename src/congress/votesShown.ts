import type { VotesByFaction } from '../layout/drawing.ts';
import { PARTS } from '../domain/tally.ts';
import type { Step } from './replay.ts';

/**
 * How those present of each faction voted, for a hall by vote: `null` for a faction where no source splits the count.
 * What a split leaves out stays unrecorded. `null` for a step without a vote.
 */
export function votesShown({ division, house }: Pick<Step, 'division' | 'house'>): VotesByFaction | null {
  if (!division) return null;
  return Object.fromEntries(
    Object.keys(house.delegations).map((id) => {
      const own = division.byFaction?.[id];
      if (own === undefined || PARTS.every((part) => own[part] === null)) return [id, null];
      const { for: ayes, against, abstaining, notVoting } = own;
      return [
        id,
        {
          for: ayes ?? 0,
          against: against ?? 0,
          abstaining: abstaining ?? 0,
          notVoting: notVoting ?? 0,
        },
      ];
    }),
  );
}
