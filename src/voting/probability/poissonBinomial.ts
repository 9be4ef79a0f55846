import type { MajorityRule } from '../../domain/rules.ts';
import { type Absences, judge } from '../majority.ts';
import { binomial } from './binomial.ts';
import { merged, sum } from './convolution.ts';
import { certain, type Lattice, trimmed } from './lattice.ts';
import type { OutcomeOdds } from './odds.ts';

/** Up to this many, delegates are added one at a time. */
const FEW = 24;

function few(chances: Float64Array): Lattice {
  const mass = new Float64Array(chances.length + 1);
  mass[0] = 1;
  chances.forEach((p, i) => {
    const q = 1 - p;
    for (let k = i + 1; k > 0; k--) mass[k] = mass[k]! * q + mass[k - 1]! * p;
    mass[0]! *= q;
  });
  return trimmed({ from: 0, step: 1, mass });
}

function halved(chances: Float64Array): Lattice {
  if (chances.length <= FEW) return few(chances);
  const half = chances.length >> 1;
  return sum(halved(chances.subarray(0, half)), halved(chances.subarray(half)));
}

/**
 * How many of independent delegates vote for, each with a chance of their own in 0…1: the Poisson-binomial distribution, by
 * direct convolution of halves, n² ÷ 2 products at the most. Delegates of one chance are taken together. Relative
 * error below 1e-9 wherever a probability exceeds 1e-250, which the methods by Fourier transform (Hong 2013) can't give.
 */
export function poissonBinomial(chances: Iterable<number>): Lattice {
  const counts = new Map<number, number>();
  for (const chance of chances) counts.set(chance, (counts.get(chance) ?? 0) + 1);
  const alone: number[] = [];
  const parts: Lattice[] = [];
  for (const [chance, count] of counts)
    if (count < FEW) for (let i = 0; i < count; i++) alone.push(chance);
    else parts.push(binomial(count, chance, 1 - chance));
  const [all = certain(0, 1)] = merged([...parts, halved(Float64Array.from(alone))], 1);
  return all;
}

/** The chances of a division in which every delegate votes, for with the chance of their own and otherwise against. */
export function oddsOfEach(
  rule: MajorityRule,
  chances: readonly number[],
  absences: Absences,
  quorate: boolean,
): OutcomeOdds {
  const odds = { carried: 0, lost: 0, tied: 0, inquorate: 0 };
  if (!quorate) return { ...odds, inquorate: 1 };
  const { from, mass } = poissonBinomial(chances);
  mass.forEach((chance, i) => {
    const ayes = from + i;
    const tally = { for: ayes, against: chances.length - ayes, abstaining: 0, notVoting: 0 };
    odds[judge(rule, tally, absences)] += chance;
  });
  return odds;
}
