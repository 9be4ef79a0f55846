import type { MajorityRule } from '../../domain/rules.ts';
import { type ByPart, type Line, PARTS } from '../../domain/tally.ts';
import type { Absences } from '../majority.ts';
import { statistic } from '../majority.ts';
import type { Bloc, BlocModel } from './bloc.ts';
import { binomial } from './binomial.ts';
import { exchangeableSum } from './exchangeable.ts';
import { independentSum } from './independent.ts';
import { certain, type Lattice, trimmed } from './lattice.ts';

const NOBODY = { for: 0, against: 0, abstaining: 0, notVoting: 0 };

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}

/** More values than this, and arithmetic would take minutes and fill the memory. */
const MOST_VALUES = 2 ** 21;

/**
 * The largest whole number that divides the difference of any two weights one bloc's delegates may score; 1 where all score
 * alike.
 * @throws RangeError where the statistic would have more than two million values.
 */
export function latticeStep(blocs: readonly Bloc[], weights: ByPart<number>): number {
  let step = 0;
  let range = 0;
  for (const { size, line } of blocs) {
    if (size === 0) continue;
    const scored = PARTS.filter((part) => line[part] > 0).map((part) => weights[part]);
    for (const weight of scored) step = gcd(step, Math.abs(weight - scored[0]!));
    range += size * (Math.max(...scored) - Math.min(...scored));
  }
  if (range > MOST_VALUES * step) throw new RangeError(`a statistic of ${range / step} values`);
  return step === 0 ? 1 : step;
}

/** What the majority rule adds up before anyone votes: absences and mandates. */
export function fixedScore(rule: MajorityRule, absences: Absences): number {
  return statistic(rule, NOBODY, absences);
}

/** The weights with those of parts that have no chance set to that of one that has. */
function scoredWeights(line: Line, weights: ByPart<number>): ByPart<number> {
  const some = weights[PARTS.find((part) => line[part] > 0) ?? 'for'];
  const scored = (part: keyof Line) => (line[part] > 0 ? weights[part] : some);
  return {
    for: scored('for'),
    against: scored('against'),
    abstaining: scored('abstaining'),
    notVoting: scored('notVoting'),
  };
}

/**
 * The distribution of Σ weight × count over the parts of one bloc, on the lattice of `step`. `ayes` may leave out the cases
 * without an aye (`some`) or keep only those (`none`); the masses then sum to the probability of what is kept.
 */
export function blocStatistic(
  model: BlocModel,
  weights: ByPart<number>,
  step: number,
  ayes: 'any' | 'some' | 'none',
): Lattice {
  const { size, line } = model;
  if (size === 0) return ayes === 'some' ? { from: 0, step, mass: new Float64Array(0) } : certain(0, step);
  const scored = scoredWeights(line, weights);
  if (ayes === 'none') return withoutAyes(model, scored, step);
  if (ayes === 'some') return exchangeableSum(model, scored, step, 1);
  if (model.cohesion > 0) return exchangeableSum(model, scored, step, 0);
  return independentSum(
    size,
    PARTS.map((part) => ({ weight: scored[part], chance: line[part] })),
    step,
  );
}

/** Everyone against or silent: for each number of voters, the chance that all are against, and each split of the silent. */
function withoutAyes(model: BlocModel, weights: ByPart<number>, step: number): Lattice {
  const { size, line, silent } = model;
  const ofParts = [weights.against, weights.abstaining, weights.notVoting];
  const least = size * Math.min(...ofParts);
  const mass = new Float64Array((size * Math.max(...ofParts) - least) / step + 1);
  const alike = weights.abstaining === weights.notVoting;
  const voters = binomial(size, model.voting, silent);
  const apart = 1 - model.cohesion;
  const nobody = certain(0, 1);
  let allAgainst = 1;
  for (let v = 0; v < voters.from + voters.mass.length; v++) {
    const against = (size - v) * weights.notVoting + v * weights.against;
    if (v >= voters.from) {
      const chance = voters.mass[v - voters.from]! * allAgainst;
      const abstaining = alike
        ? nobody
        : binomial(size - v, line.abstaining / silent, line.notVoting / silent);
      abstaining.mass.forEach((share, i) => {
        const score = against + (abstaining.from + i) * (weights.abstaining - weights.notVoting);
        mass[(score - least) / step]! += chance * share;
      });
    }
    // Pólya's urn: the next voter is against with this chance when all before were.
    allAgainst *= v === 0 ? model.no : (model.no * apart + v * model.cohesion) / (apart + v * model.cohesion);
  }
  return trimmed({ from: least, step, mass });
}
