import { type ByPart, PARTS } from '../../domain/tally.ts';
import { betaBinomial, binomial } from './binomial.ts';
import type { BlocModel } from './bloc.ts';
import { type Lattice, NEGLIGIBLE, trimmed } from './lattice.ts';

/** Where a pair falls in an array: origin + chooser × delegates who choose + aye × ayes among them. */
interface Places {
  readonly origin: number;
  readonly chooser: number;
  readonly aye: number;
}

/**
 * Adds to `into` the joint distribution of how many choose and how many of them choose aye, `leastAyes` or more, given the
 * distribution `top` of the ayes when the most choose. Every smaller number is reached by leaving delegates out one at a time,
 * Tᵥ₋₁(f) = [(f + 1) Tᵥ(f + 1) + (v − f) Tᵥ(f)] ÷ v, which holds for any exchangeable delegates and has only positive
 * terms. Two numbers are done in one pass, from the most ayes down.
 */
function scatter(
  into: Float64Array,
  choosers: Lattice,
  top: Lattice,
  places: Places,
  leastAyes: 0 | 1,
): void {
  const fewest = choosers.from;
  const most = largest(choosers);
  const row = new Float64Array(most + 2);
  row.set(top.mass, top.from);
  row.fill(0, 0, leastAyes);
  const { origin, chooser, aye } = places;
  let first = Math.max(top.from, leastAyes);
  let last = largest(top);
  let v = most;
  for (; v > fewest; v -= 2) {
    const chance = choosers.mass[v - fewest]!;
    const chanceNext = choosers.mass[v - 1 - fewest]!;
    const each = 1 / v;
    const eachNext = v > 1 ? 1 / (v - 1) : 0;
    let above = 0;
    let aboveNext = 0;
    if (last === v) {
      above = row[v]!;
      into[origin + chooser * v + aye * v]! += chance * above;
      row[v] = 0;
      last--;
    }
    first = Math.max(leastAyes, first - 2);
    let at = origin + chooser * v + aye * last;
    for (let f = last; f >= first; f--, at -= aye) {
      const here = row[f]!;
      const next = ((f + 1) * above + (v - f) * here) * each;
      into[at]! += chance * here;
      into[at - chooser]! += chanceNext * next;
      row[f] = ((f + 1) * aboveNext + (v - 1 - f) * next) * eachNext;
      above = here;
      aboveNext = next;
    }
    if (last === v - 1) last--;
    while (first < last && row[first]! < NEGLIGIBLE) row[first++] = 0;
    while (last > first && row[last]! < NEGLIGIBLE) row[last--] = 0;
  }
  if (v < fewest) return;
  const chance = choosers.mass[0]!;
  let at = origin + chooser * v + aye * first;
  for (let f = first; f <= last; f++, at += aye) into[at]! += chance * row[f]!;
}

function largest({ from, mass }: Lattice): number {
  return from + mass.length - 1;
}

/** The statistic of one bloc under construction: probabilities of `least`, `least + step`, … */
interface Statistic {
  readonly model: BlocModel;
  readonly weights: ByPart<number>;
  readonly least: number;
  readonly step: number;
  readonly mass: Float64Array;
  readonly leastAyes: 0 | 1;
}

/** Where all who don't vote for or against weigh the same, `rest`. */
function byVoters(statistic: Statistic, rest: number): void {
  const { model, weights, least, step, mass, leastAyes } = statistic;
  const voters = binomial(model.size, model.voting, model.silent);
  const top = betaBinomial(largest(voters), model.aye, model.no, model.cohesion);
  const places = {
    origin: (model.size * rest - least) / step,
    chooser: (weights.against - rest) / step,
    aye: (weights.for - weights.against) / step,
  };
  scatter(mass, voters, top, places, leastAyes);
}

/** Where one silent part, `like`, weighs as much as against: by how many are in those two parts or vote for. */
function byCompany(statistic: Statistic, like: 'abstaining' | 'notVoting'): void {
  const { model, weights, least, step, mass, leastAyes } = statistic;
  const { size, line, voting } = model;
  const other = like === 'abstaining' ? 'notVoting' : 'abstaining';
  const both = voting + line[like];
  const company = binomial(size, both, line[other]);
  const most = largest(company);
  const voters = binomial(most, voting / both, line[like] / both);
  const top = betaBinomial(largest(voters), model.aye, model.no, model.cohesion);
  const ayes = new Float64Array(most + 1);
  scatter(ayes, voters, top, { origin: 0, chooser: 0, aye: 1 }, 0);
  const places = {
    origin: (size * weights[other] - least) / step,
    chooser: (weights.against - weights[other]) / step,
    aye: (weights.for - weights.against) / step,
  };
  scatter(mass, company, trimmed({ from: 0, step: 1, mass: ayes }), places, leastAyes);
}

/** Where the parts weigh in any other way: for each number of abstainers, the sum of the others. Cubic in the size. */
function byAbstainers(statistic: Statistic): void {
  const { model, weights, least, step, mass, leastAyes } = statistic;
  const { size, line, voting } = model;
  const others = voting + line.notVoting;
  const abstainers = binomial(size, line.abstaining, others);
  abstainers.mass.forEach((chance, i) => {
    const abstaining = abstainers.from + i;
    const rest: BlocModel = {
      ...model,
      size: size - abstaining,
      line: {
        for: line.for / others,
        against: line.against / others,
        abstaining: 0,
        notVoting: line.notVoting / others,
      },
      voting: voting / others,
      silent: line.notVoting / others,
    };
    const row = exchangeableSum(rest, weights, step, leastAyes);
    const offset = (row.from + abstaining * weights.abstaining - least) / step;
    row.mass.forEach((one, k) => (mass[offset + k]! += chance * one));
  });
}

/**
 * The distribution of Σ weight × count over the parts of a bloc whose delegates are correlated; `step` divides the
 * difference of any two weights. With `leastAyes` 1 the cases without an aye are left out.
 */
export function exchangeableSum(
  model: BlocModel,
  weights: ByPart<number>,
  step: number,
  leastAyes: 0 | 1,
): Lattice {
  const { size, line } = model;
  const ofParts = PARTS.map((part) => weights[part]);
  const least = size * Math.min(...ofParts);
  const mass = new Float64Array((size * Math.max(...ofParts) - least) / step + 1);
  const statistic: Statistic = { model, weights, least, step, mass, leastAyes };
  if (model.silent === 0) byVoters(statistic, weights.against);
  else if (line.abstaining === 0) byVoters(statistic, weights.notVoting);
  else if (line.notVoting === 0 || weights.abstaining === weights.notVoting)
    byVoters(statistic, weights.abstaining);
  else if (weights.against === weights.abstaining) byCompany(statistic, 'abstaining');
  else if (weights.against === weights.notVoting) byCompany(statistic, 'notVoting');
  else byAbstainers(statistic);
  return trimmed({ from: least, step, mass });
}
