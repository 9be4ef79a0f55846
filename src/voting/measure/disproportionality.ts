/** Shares of votes and of seats of each list, in per cent. */
interface Shares {
  readonly votes: number;
  readonly seats: number;
}

/**
 * The least squares index: √(½ Σ (votes % − seats %)²), from 0 (in proportion) to 100, in percentage points.
 * `null` where there are no votes or no seats.
 *
 * @param votes votes of each list, 0 or more, those without seats too
 * @param seats seats of the same lists
 * @throws RangeError if the two are not of one length
 *
 * Source: M. Gallagher, “Proportionality, Disproportionality and Electoral Systems”, Electoral Studies 10 (1991), 33–51.
 */
export function gallagherIndex(votes: readonly number[], seats: readonly number[]): number | null {
  const lists = sharesOf(votes, seats);
  return lists && Math.sqrt(total(lists, (list) => (list.votes - list.seats) ** 2) / 2);
}

/**
 * ½ Σ |votes % − seats %|: the percentage points of seats that are with other lists than in proportion; 0 to 100.
 * Arguments, `null` and errors as `gallagherIndex`.
 *
 * Source: J. Loosemore and V. J. Hanby, “The Theoretical Limits of Maximum Distortion”, British Journal of Political
 * Science 1 (1971), 467–477.
 */
export function loosemoreHanbyIndex(votes: readonly number[], seats: readonly number[]): number | null {
  const lists = sharesOf(votes, seats);
  return lists && total(lists, (list) => Math.abs(list.votes - list.seats)) / 2;
}

/**
 * Σ (seats % − votes %)² ÷ votes %, from 0 without bound: what the method of Sainte-Laguë makes least. A list
 * without votes and seats adds nothing; one with seats but no votes makes it undefined, `null`. Other arguments,
 * `null` and errors as `gallagherIndex`.
 *
 * Source: Gallagher (1991), after A. Sainte-Laguë (1910).
 */
export function sainteLagueIndex(votes: readonly number[], seats: readonly number[]): number | null {
  const lists = sharesOf(votes, seats);
  if (lists === null || lists.some((list) => list.votes === 0 && list.seats > 0)) return null;
  return total(lists, (list) => (list.votes === 0 ? 0 : (list.seats - list.votes) ** 2 / list.votes));
}

function sharesOf(votes: readonly number[], seats: readonly number[]): readonly Shares[] | null {
  if (votes.length !== seats.length) throw new RangeError('every list needs its votes and its seats');
  const allVotes = votes.reduce((sum, n) => sum + n, 0);
  const allSeats = seats.reduce((sum, n) => sum + n, 0);
  if (allVotes === 0 || allSeats === 0) return null;
  return votes.map((own, list) => ({
    votes: (100 * own) / allVotes,
    seats: (100 * (seats[list] ?? 0)) / allSeats,
  }));
}

const total = (lists: readonly Shares[], of: (list: Shares) => number): number =>
  lists.reduce((sum, list) => sum + of(list), 0);
