import type { Tally } from '../../domain/tally.ts';

type ForAgainst = Pick<Tally, 'for' | 'against'>;
type Expressed = Pick<Tally, 'for' | 'against' | 'abstaining'>;

/**
 * Rice's index of cohesion of a group in one division: |for − against| ÷ (for + against), from 0 (split in halves)
 * to 1 (all one way). Abstentions don't count. `null` where nobody voted for or against.
 *
 * Source: S. A. Rice, “The Behavior of Legislative Groups”, Political Science Quarterly 40 (1925), 60–72, who prints
 * it times 100.
 */
export function riceIndex(votes: ForAgainst): number | null {
  const cast = votes.for + votes.against;
  return cast === 0 ? null : Math.abs(votes.for - votes.against) / cast;
}

/**
 * The agreement index of Hix, Noury and Roland, which counts abstaining as a third choice: from 0 (three equal parts)
 * to 1 (all one way), (max − ½ (cast − max)) ÷ cast. `null` where nobody voted or abstained.
 *
 * Source: S. Hix, A. Noury and G. Roland, “Power to the Parties: Cohesion and Competition in the European Parliament,
 * 1979–2001”, British Journal of Political Science 35 (2005), 209–234.
 */
export function agreementIndex(votes: Expressed): number | null {
  const cast = votes.for + votes.against + votes.abstaining;
  if (cast === 0) return null;
  const most = Math.max(votes.for, votes.against, votes.abstaining);
  return (3 * most - cast) / (2 * cast);
}

/**
 * Rice's index of likeness of two groups in one division: 1 − |share for in one − share for in the other|, shares of
 * those for or against; from 0 (opposed as one) to 1 (divided alike). `null` where one of them has no such votes.
 *
 * Source: S. A. Rice, Quantitative Methods in Politics (1928), who prints it times 100.
 */
export function likenessIndex(one: ForAgainst, other: ForAgainst): number | null {
  const castOne = one.for + one.against;
  const castOther = other.for + other.against;
  if (castOne === 0 || castOther === 0) return null;
  return 1 - Math.abs(one.for * castOther - other.for * castOne) / (castOne * castOther);
}
