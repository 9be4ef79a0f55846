import { type ByPart, PARTS } from '../../domain/tally.ts';
import { exp } from '../random/exp.ts';
import { log } from '../random/log.ts';
import type { BlocModel } from './bloc.ts';
import type { Contest } from './contest.ts';
import { merged } from './convolution.ts';
import { certain, type Lattice } from './lattice.ts';
import type { Sides } from './sides.ts';
import { blocStatistic } from './statistic.ts';

/** A bloc whose chances are multiplied by e^(θ × weight) and brought to sum 1 again, and the logarithm of what they summed to. */
interface Tilted {
  readonly model: BlocModel;
  readonly logMoment: number;
  /** Of one delegate's weight under the tilted chances. */
  readonly mean: number;
  readonly variance: number;
}

function tilt(model: BlocModel, weights: ByPart<number>, slope: number): Tilted {
  const { line } = model;
  const possible = PARTS.filter((part) => line[part] > 0);
  const highest = Math.max(...possible.map((part) => weights[part]));
  const lifted = (part: keyof typeof line) =>
    line[part] === 0 ? 0 : line[part] * exp(slope * (weights[part] - highest));
  const chances = {
    for: lifted('for'),
    against: lifted('against'),
    abstaining: lifted('abstaining'),
    notVoting: lifted('notVoting'),
  };
  const total = chances.for + chances.against + chances.abstaining + chances.notVoting;
  const mean = possible.reduce((all, part) => all + (weights[part] * chances[part]) / total, 0);
  const variance = possible.reduce((all, part) => {
    const distance = weights[part] - mean;
    return all + (distance * distance * chances[part]) / total;
  }, 0);
  return {
    model: {
      ...model,
      line: {
        for: chances.for / total,
        against: chances.against / total,
        abstaining: chances.abstaining / total,
        notVoting: chances.notVoting / total,
      },
    },
    logMoment: log(total) + slope * highest,
    mean,
    variance,
  };
}

/** Tilted so that the expected sum is about `target`, by Newton's method from no tilt; any slope would be right, near ones are quick. */
function tiltedTo(
  models: readonly BlocModel[],
  weights: ByPart<number>,
  target: number,
): { readonly slope: number; readonly blocs: readonly Tilted[] } {
  let slope = 0;
  for (let turns = 0; ; turns++) {
    const blocs = models.map((model) => tilt(model, weights, slope));
    let missing = target;
    let variance = 0;
    for (const { model, mean, variance: ofOne } of blocs) {
      missing -= model.size * mean;
      variance += model.size * ofOne;
    }
    if (turns === MOST_TURNS || missing * missing <= variance / 16 || variance === 0) return { slope, blocs };
    slope = Math.min(slope + Math.min(missing / variance, 1), STEEPEST);
  }
}

const MOST_TURNS = 30;
const STEEPEST = 100;

/** Σ over sums at and beyond a limit of mass × e^(−slope × distance from it). */
function damped(a: Lattice, b: Lattice, limit: number, slope: number): { beyond: number; at: number } {
  const { step } = a;
  const size = b.mass.length;
  const each = exp(-slope * step);
  const from = new Float64Array(size + 1);
  for (let j = size - 1; j >= 0; j--) from[j] = b.mass[j]! + each * from[j + 1]!;
  let beyond = 0;
  let at = 0;
  a.mass.forEach((mass, i) => {
    const place = (limit - a.from - b.from) / step - i;
    const whole = Math.floor(place);
    if (whole >= size) return;
    const next = Math.max(0, whole + 1);
    beyond += mass * from[next]! * exp(-slope * step * (next - place));
    if (whole === place && whole >= 0) at += mass * b.mass[whole]!;
  });
  return { beyond, at };
}

/** Masses dropped from the tilted distribution, and the least that has to lie at the limit and beyond it, or nothing is said. */
const DROPPED = 1e-28;
const ENOUGH = 1e-9;

/** A side that is 1 less the rest keeps its digits down to here. */
const SAFE = 1e-3;

/**
 * Where the statistic of delegates who decide alone lies to the threshold, for any probability that a double can hold.
 * The chances are tilted until the threshold is the expected value (Cramér's exponential change of measure), so that what
 * matters is in the middle of the distribution, not in a tail: P(S = s) = e^(K(θ) − θ s) × P′(S = s). The likelier side is 1 less
 * the rest. `null` where that would cancel digits, or where too little lies beyond a threshold that is next to a gap.
 */
export function tiltedSides({ rule, models, than, step }: Contest): Sides | null {
  const mean = models.reduce((all, model) => all + model.size * tilt(model, rule.weights, 0).mean, 0);
  const upward = than >= mean;
  const sign = upward ? 1 : -1;
  const { weights } = rule;
  const turned = {
    for: sign * weights.for,
    against: sign * weights.against,
    abstaining: sign * weights.abstaining,
    notVoting: sign * weights.notVoting,
  };
  const limit = sign * than;
  const most = models.reduce(
    (all, { size, line }) =>
      all + size * Math.max(...PARTS.filter((part) => line[part] > 0).map((part) => turned[part])),
    0,
  );
  if (limit > most) return upward ? { above: 0, at: 0, below: 1 } : { above: 1, at: 0, below: 0 };
  const { slope, blocs } = tiltedTo(models, turned, limit);
  const parts = blocs.map(({ model }) => blocStatistic(model, turned, step, 'any'));
  const [a = certain(0, step), b = certain(0, step)] = merged(parts, 2, DROPPED);
  const { beyond, at } = damped(a, b, limit, slope);
  const reachable = (limit - a.from - b.from) % step === 0;
  if ((reachable && at < ENOUGH) || (limit < most && beyond < ENOUGH)) return null;
  const exponent = blocs.reduce((all, { model, logMoment }) => all + model.size * logMoment, -slope * limit);
  const scale = exp(exponent);
  const rare = { beyond: scale * beyond, at: scale * at };
  const rest = 1 - rare.beyond - rare.at;
  if (rest < SAFE) return null;
  return upward
    ? { above: rare.beyond, at: rare.at, below: rest }
    : { above: rest, at: rare.at, below: rare.beyond };
}
