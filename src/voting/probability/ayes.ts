import { type Bloc, blocModel, pooled } from './bloc.ts';
import { merged } from './convolution.ts';
import { certain, type Lattice } from './lattice.ts';
import { blocStatistic } from './statistic.ts';

const AYES = { for: 1, against: 0, abstaining: 0, notVoting: 0 };

/** The exact distribution of how many vote for, on a lattice of step 1. */
export function ayesDistribution(blocs: readonly Bloc[]): Lattice {
  const parts = pooled(blocs).map((model) => blocStatistic(model, AYES, 1, 'any'));
  const [all = certain(0, 1)] = merged(parts, 1);
  return all;
}

/** The fewest and the most who may vote for, at any probability above 0. */
export function ayesPossible(blocs: readonly Bloc[]): { readonly min: number; readonly max: number } {
  let min = 0;
  let max = 0;
  for (const bloc of blocs) {
    const { size, line, silent, no } = blocModel(bloc);
    if (silent === 0 && no === 0) min += size;
    if (line.for > 0) max += size;
  }
  return { min, max };
}
