import type { Line } from '../../domain/tally.ts';

/** Delegates who share a line: a faction in a division. */
export interface Bloc {
  /** How many are present with a vote, a whole number ≥ 0. */
  readonly size: number;
  /** Chances of the four parts of a tally, each ≥ 0; they are taken in proportion to their sum, which must be above 0. */
  readonly line: Line;
  /**
   * ρ in 0…1, the intra-class correlation of for-or-against among those who vote for or against: 0, each decides
   * alone; 1, those who vote go all one way. Abstaining and not voting are independent delegate by delegate.
   */
  readonly cohesion: number;
}

/** A bloc's line as the two steps of the model: whether a delegate votes at all, and for which side. */
export interface BlocModel {
  readonly size: number;
  /** The line brought to sum 1. */
  readonly line: Line;
  /** Chance of voting for or against, and of doing neither. */
  readonly voting: number;
  readonly silent: number;
  /** Among those for or against, the chance of each. */
  readonly aye: number;
  readonly no: number;
  /** 0 also where correlation can make no difference: one delegate, or a choice that is certain. */
  readonly cohesion: number;
}

/** The steps of a bloc's model. Each chance is a sum or a ratio of the line's parts, never 1 less another. */
export function blocModel(bloc: Bloc): BlocModel {
  const { for: ayes, against, abstaining, notVoting } = bloc.line;
  const total = ayes + against + abstaining + notVoting;
  const votes = ayes + against;
  const aye = votes === 0 ? 0 : ayes / votes;
  const no = votes === 0 ? 0 : against / votes;
  const correlated = bloc.size > 1 && aye > 0 && no > 0;
  return {
    size: bloc.size,
    line: {
      for: ayes / total,
      against: against / total,
      abstaining: abstaining / total,
      notVoting: notVoting / total,
    },
    voting: votes / total,
    silent: (abstaining + notVoting) / total,
    aye,
    no,
    cohesion: correlated ? bloc.cohesion : 0,
  };
}

function decideAlike(a: BlocModel, b: BlocModel): boolean {
  return (
    a.cohesion === 0 &&
    b.cohesion === 0 &&
    a.line.for === b.line.for &&
    a.line.against === b.line.against &&
    a.line.abstaining === b.line.abstaining &&
    a.line.notVoting === b.line.notVoting
  );
}

/** The models of a house: blocs of one line whose delegates decide alone are one bloc, empty blocs are left out. */
export function pooled(blocs: readonly Bloc[]): BlocModel[] {
  const models: BlocModel[] = [];
  for (const bloc of blocs) {
    if (bloc.size === 0) continue;
    const model = blocModel(bloc);
    const like = models.findIndex((one) => decideAlike(one, model));
    const twin = models[like];
    if (twin) models[like] = { ...twin, size: twin.size + model.size };
    else models.push(model);
  }
  return models;
}
