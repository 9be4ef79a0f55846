import type { MajorityRule } from '../../domain/rules.ts';
import type { Absences } from '../majority.ts';
import { type Bloc, type BlocModel, pooled } from './bloc.ts';
import type { Lattice } from './lattice.ts';
import { blocStatistic, fixedScore, latticeStep } from './statistic.ts';

/** A division about to be taken: who is there, how they mean to vote, and what carries. */
export interface Prospect {
  readonly rule: MajorityRule;
  /** Everyone present with a vote. */
  readonly blocs: readonly Bloc[];
  readonly absences: Absences;
  /** Whether the quorum is met. It counts those present, so before a vote it is known. */
  readonly quorate: boolean;
}

/** A rule's inequality for the blocs of one house: their scores against what is missing beside the fixed score. */
export interface Contest {
  readonly rule: MajorityRule;
  readonly models: readonly BlocModel[];
  readonly than: number;
  readonly step: number;
}

export function contest({ rule, blocs, absences }: Prospect, models = pooled(blocs)): Contest {
  return {
    rule,
    models,
    than: rule.than - fixedScore(rule, absences),
    step: latticeStep(blocs, rule.weights),
  };
}

/** The most a bloc can score without an aye; `null` where all of it is sure to vote for. */
function mostWithoutAyes({ size, line }: BlocModel, { weights }: MajorityRule): number | null {
  const scores = [
    ...(line.against > 0 ? [weights.against] : []),
    ...(line.abstaining > 0 ? [weights.abstaining] : []),
    ...(line.notVoting > 0 ? [weights.notVoting] : []),
  ];
  if (size === 0) return 0;
  return scores.length === 0 ? null : size * Math.max(...scores);
}

/**
 * The blocs' scores without an aye, as far as the inequality can hold so: “at least two thirds” of nobody does. `null`
 * where it can't.
 */
export function partsWithoutAyes({ rule, models, than, step }: Contest): Lattice[] | null {
  const most: number[] = [];
  for (const model of models) {
    const score = mostWithoutAyes(model, rule);
    if (score === null) return null;
    most.push(score);
  }
  const slack = most.reduce((a, b) => a + b, 0) - than;
  if (rule.strict ? slack <= 0 : slack < 0) return null;
  const parts = models.map((model, i) => {
    const all = blocStatistic(model, rule.weights, step, 'none');
    const useless = Math.max(0, Math.ceil((most[i]! - slack - all.from) / step));
    return { from: all.from + useless * step, step, mass: all.mass.subarray(useless) };
  });
  return parts.some(({ mass }) => mass.length === 0) ? null : parts;
}
