import { compareProducts, compareTriples, sumOf } from '../exact.ts';
import type { CompareClaims } from './allocation.ts';
import { countLists, settle } from './fill.ts';
import type { Method } from './method.ts';
import { giveSeatBySeat } from './seatBySeat.ts';

/** What tells one method of highest averages from another. */
interface Averages {
  readonly compare: CompareClaims;
  readonly average: (votes: number, held: number) => number;
  /** Writes a guess of the seats, the nearer the quicker; what comes out doesn't depend on it. */
  readonly guess: (votes: ArrayLike<number>, seats: number, into: Int32Array) => void;
}

/** A method of highest averages: each seat in turn goes to the list with the highest votes ÷ divisor(seats held). */
export function highestAverages(
  id: string,
  aliases: readonly string[],
  { compare, average, guess }: Averages,
): Method {
  return {
    id,
    aliases,
    family: 'highest-averages',
    explain: (votes, seats) => ({
      ...giveSeatBySeat(
        votes,
        votes.map(() => 0),
        seats,
        compare,
        'average',
      ),
      quota: null,
    }),
    fill(votes, seats, into) {
      guess(votes, seats, into);
      return settle(votes, seats, compare, into);
    },
    average,
  };
}

/** So near to the seats a guess has to come before single seats are moved, and so many rounds it has to come there. */
const NEAR = 1;
const ROUNDS = 5;

/**
 * Rounds votes × scale so that the parts sum to about the seats, for divisors in equal steps or nearly so. Lists too
 * small for the first scale tried are what makes it miss, so it is mended by as much as it missed.
 *
 * @param first the first divisor in steps: d'Hondt 1, Sainte-Laguë ½, Adams 0
 * @param least what every list has where there are seats enough: 1 where the first average is infinite
 */
const guessByRounding =
  (first: number, least: 0 | 1): Averages['guess'] =>
  (votes, seats, into) => {
    const total = sumOf(votes);
    const lists = countLists(votes);
    const floor = seats < lists ? 0 : least;
    let scale = Math.max(0, seats + lists * (first - 0.5)) / total;
    for (let round = 0; round < ROUNDS; round++) {
      let given = 0;
      for (let i = 0; i < votes.length; i++) {
        const own = votes[i] ?? 0;
        const parts = own > 0 ? Math.max(floor, Math.floor(own * scale - first) + 1) : 0;
        into[i] = parts;
        given += parts;
      }
      if (Math.abs(given - seats) <= NEAR) return;
      scale = Math.max(0, scale + (seats - given) / total);
    }
  };

/**
 * Divisors start, start + step, start + 2 × step, … in whole numbers. A first divisor of 0 is infinite priority, among
 * lists without seats by votes. `unit` is what makes a 1 of the published divisors (Imperiali's 1, 1½, 2 are 2, 3, 4).
 */
export function evenDivisors(start: number, step: number, unit: number): Averages {
  return {
    compare: (votesA, heldA, votesB, heldB) =>
      heldA === heldB
        ? votesA - votesB
        : compareProducts(votesA, start + step * heldB, votesB, start + step * heldA),
    average: (votes, held) => (votes * unit) / (start + step * held),
    guess: guessByRounding(start / step, start === 0 ? 1 : 0),
  };
}

/** 1.4, 3, 5, 7, … counted in fifths. */
const modifiedDivisor = (held: number): number => (held === 0 ? 7 : 10 * held + 5);

export const MODIFIED_SAINTE_LAGUE: Averages = {
  compare: (votesA, heldA, votesB, heldB) =>
    heldA === heldB
      ? votesA - votesB
      : compareProducts(votesA, modifiedDivisor(heldB), votesB, modifiedDivisor(heldA)),
  average: (votes, held) => (votes * 5) / modifiedDivisor(held),
  guess: guessByRounding(0.5, 0),
};

/** The harmonic mean of s and s + 1: 2s(s + 1) ÷ (2s + 1). */
export const DEAN: Averages = {
  compare: (votesA, heldA, votesB, heldB) =>
    heldA === heldB
      ? votesA - votesB
      : compareTriples(
          votesA,
          2 * heldA + 1,
          2 * heldB * (heldB + 1),
          votesB,
          2 * heldB + 1,
          2 * heldA * (heldA + 1),
        ),
  average: (votes, held) => (votes * (2 * held + 1)) / (2 * held * (held + 1)),
  guess: guessByRounding(0.5, 1),
};

/** The geometric mean of s and s + 1, compared by squares: votes² ÷ s(s + 1). */
export const HUNTINGTON_HILL: Averages = {
  compare: (votesA, heldA, votesB, heldB) =>
    heldA === heldB
      ? votesA - votesB
      : compareTriples(votesA, votesA, heldB * (heldB + 1), votesB, votesB, heldA * (heldA + 1)),
  average: (votes, held) => votes / Math.sqrt(held * (held + 1)),
  guess: guessByRounding(0.5, 1),
};

const POWERS = Array.from({ length: 61 }, (_, n) => 2 ** n);

/** votes × 2^more; beyond 2^60 the power decides alone. */
const doubled = (votes: number, more: number): number => votes * (POWERS[Math.min(more, 60)] ?? 0);

/** 1, 2, 4, 8, …: only the difference of the powers matters. */
export const MACAU: Averages = {
  compare: (votesA, heldA, votesB, heldB) =>
    heldA >= heldB ? votesA - doubled(votesB, heldA - heldB) : doubled(votesA, heldB - heldA) - votesB,
  average: (votes, held) => votes / 2 ** held,
  guess: (votes, seats, into) => {
    let logs = 0;
    for (let i = 0; i < votes.length; i++) logs += Math.log2(Math.max(1, votes[i] ?? 0));
    const lists = countLists(votes);
    const lowest = (logs + lists / 2 - seats) / lists;
    for (let i = 0; i < votes.length; i++) {
      const own = votes[i] ?? 0;
      into[i] = own > 0 ? Math.max(0, Math.floor(Math.log2(own) - lowest) + 1) : 0;
    }
  },
};
