import type { MajorityRule } from '../../domain/rules.ts';
import type { ByPart, Part } from '../../domain/tally.ts';
import { isSimple } from '../majority.ts';
import { type Bloc, type BlocModel, blocModel } from './bloc.ts';
import { type Contest, contest, partsWithoutAyes, type Prospect } from './contest.ts';
import { convolve, sum } from './convolution.ts';
import { certain, type Lattice, NEGLIGIBLE } from './lattice.ts';
import { divisionOdds, WORST_LOSS } from './odds.ts';
import { type Sides, sidesOf } from './sides.ts';
import { blocStatistic } from './statistic.ts';

const byPart = (value: (part: Part) => number): ByPart<number> => ({
  for: value('for'),
  against: value('against'),
  abstaining: value('abstaining'),
  notVoting: value('notVoting'),
});

/** The expected tally of each bloc, whatever the outcome. */
export function expectedTallies(blocs: readonly Bloc[]): ByPart<number>[] {
  return blocs.map((bloc) => {
    const { size, line } = blocModel(bloc);
    return byPart((part) => size * line[part]);
  });
}

/** A sum of blocs' scores and, once known, the chance of what is asked for each value it may have. */
interface Node {
  readonly score: Lattice;
  readonly halves: readonly [Node, Node] | null;
  chances: Float64Array;
}

const leaf = (score: Lattice): Node => ({ score, halves: null, chances: new Float64Array(0) });

/** Chances of a region for each value of `a`, when `b` is added to it. */
function chancesGiven(a: Lattice, b: Lattice, than: number, region: (sides: Sides) => number): Float64Array {
  const sides = sidesOf(b);
  return a.mass.map((_, i) => region(sides((than - a.from - b.from) / a.step - i)));
}

/** Hands the chances of a sum down to one of its halves: for each of its values, the other half's mean of them. */
function handDown(whole: Node, half: Node, other: Node): void {
  const dropped = (whole.score.from - half.score.from - other.score.from) / half.score.step;
  const from = other.score.mass.length - 1 - dropped;
  const to = from + half.score.mass.length;
  half.chances = convolve(other.score.mass.slice().reverse(), whole.chances, { from, to, least: NEGLIGIBLE });
}

/**
 * For every bloc and each of its values, the chance that the whole lies in a region; and the chance outright. The blocs are
 * added up in pairs, and the chances handed down the same tree, so all blocs together cost three times one distribution.
 */
function chancesByBloc(
  parts: readonly Lattice[],
  { than, step }: Contest,
  region: (sides: Sides) => number,
): { readonly leaves: readonly Node[]; readonly total: number } {
  const leaves = parts.map(leaf);
  const nodes = [...leaves];
  const queue = [...leaves];
  const shortestFirst = () => queue.sort((a, b) => a.score.mass.length - b.score.mass.length);
  for (shortestFirst(); queue.length > 2; shortestFirst()) {
    const [a, b] = queue.splice(0, 2);
    if (!a || !b) break;
    const node: Node = { ...leaf(sum(a.score, b.score)), halves: [a, b] };
    nodes.push(node);
    queue.push(node);
  }
  const [a = leaf(certain(0, step)), b = leaf(certain(0, step))] = queue;
  a.chances = chancesGiven(a.score, b.score, than, region);
  b.chances = chancesGiven(b.score, a.score, than, region);
  for (const node of nodes.reverse()) {
    if (!node.halves) continue;
    const [left, right] = node.halves;
    handDown(node, left, right);
    handDown(node, right, left);
  }
  return { leaves, total: a.chances.reduce((all, chance, i) => all + chance * a.score.mass[i]!, 0) };
}

/** The bloc once one of its delegates is known to be in a part: its others, and what they have learnt of the choice (Pólya's urn). */
function withoutOne(model: BlocModel, part: Part): BlocModel {
  const { size, line, voting, cohesion } = model;
  if (cohesion === 0 || part === 'abstaining' || part === 'notVoting') return { ...model, size: size - 1 };
  const aye = part === 'for' ? model.aye + cohesion * model.no : model.aye * (1 - cohesion);
  const no = part === 'for' ? model.no * (1 - cohesion) : model.no + cohesion * model.aye;
  const still = size > 2 && aye > 0 && no > 0;
  return {
    ...model,
    size: size - 1,
    line: { ...line, for: voting * aye, against: voting * no },
    aye,
    no,
    cohesion: still ? cohesion / (1 + cohesion) : 0,
  };
}

/** Σ over a region of probability × count, for each part of one bloc's tally: size × the chance that one delegate is in it, and the region. */
function countsWithin(
  model: BlocModel,
  { score, chances }: Node,
  { rule, step }: Contest,
  ayes: 'any' | 'none',
): ByPart<number> {
  return byPart((part) => {
    const chance = model.size * model.line[part];
    if (chance === 0 || (ayes === 'none' && part === 'for')) return 0;
    const others = blocStatistic(withoutOne(model, part), rule.weights, step, ayes);
    const offset = (others.from + rule.weights[part] - score.from) / step;
    let within = 0;
    others.mass.forEach((mass, i) => (within += mass * (chances[offset + i] ?? 0)));
    return chance * within;
  });
}

/** The same given `carried`, from the odds with one delegate's part known: slow, but without a subtraction. */
function oneByOne(prospect: Prospect, models: readonly BlocModel[]): ByPart<number>[] | null {
  const { carried } = divisionOdds(prospect);
  if (carried === 0) return null;
  return models.map((model, i) =>
    byPart((part) => {
      const chance = model.size * model.line[part];
      if (chance === 0) return 0;
      const known: Bloc = { size: 1, line: byPart((one) => (one === part ? 1 : 0)), cohesion: 0 };
      const blocs: Bloc[] = [...models.map((other, j) => (j === i ? withoutOne(model, part) : other)), known];
      return (chance * divisionOdds({ ...prospect, blocs }).carried) / carried;
    }),
  );
}

/** What may be known of a division. */
export type Given = 'carried' | 'lost' | 'tied' | 'not-carried';

/** The chance of what is given among the sides of the inequality, an aye there or not. */
function regionOf(rule: MajorityRule, given: Given): (sides: Sides) => number {
  const ties = isSimple(rule);
  switch (given) {
    case 'carried':
      return ({ above, at }) => (rule.strict ? above : above + at);
    case 'tied':
      return ({ at }) => (ties ? at : 0);
    case 'lost':
      return ({ below, at }) => (rule.strict && !ties ? below + at : below);
    case 'not-carried':
      return ({ below, at }) => (rule.strict ? below + at : below);
  }
}

/**
 * The expected tally of each bloc given the outcome of the division, to 1e-10 of its size; `null` where that outcome has no chance (or one
 * below 1e-290). The quorum is taken to be met. One distribution is reckoned with its derivatives instead of one for each
 * bloc.
 */
export function expectedTalliesGiven(prospect: Prospect, given: Given): ByPart<number>[] | null {
  const all = contest(prospect, prospect.blocs.map(blocModel));
  const { rule, models, step } = all;
  const parts = models.map((model) => blocStatistic(model, rule.weights, step, 'any'));
  const { leaves, total } = chancesByBloc(parts, all, regionOf(rule, given));
  const counts = models.map((model, i) => countsWithin(model, leaves[i]!, all, 'any'));

  const idleParts = given === 'tied' ? null : partsWithoutAyes(all);
  if (!idleParts) return total > 0 ? counts.map((count) => byPart((part) => count[part] / total)) : null;
  const idle = chancesByBloc(idleParts, all, regionOf(rule, 'carried'));
  if (given === 'carried' && idle.total * WORST_LOSS > total * (WORST_LOSS - 1))
    return oneByOne(prospect, models);
  const sign = given === 'carried' ? -1 : 1;
  const chance = total + sign * idle.total;
  if (chance <= 0) return null;
  return models.map((model, i) => {
    const without = countsWithin(model, idle.leaves[i]!, all, 'none');
    return byPart((part) => Math.max(0, counts[i]![part] + sign * without[part]) / chance);
  });
}
