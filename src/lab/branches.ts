import type { Told } from '../congress/course.ts';
import type { Outcome } from '../domain/tally.ts';
import type { Graph } from './graph.ts';
import type { History } from './history.ts';
import { CERTAIN, NEVER, plus, shareIn, times, type Range } from './range.ts';
import type { Weighed } from './weigh.ts';

/** A road as far as it has been followed. */
export interface Stretch {
  /** The node at which it stands. */
  readonly at: number;
  /** Of the whole road up to there; bounds where a line is missing. */
  readonly probability: Range;
  /** Whether history took every turn of it. */
  readonly recorded: boolean;
}

/** One turn at a fork of the road, and the road with it. */
export interface Branch extends Stretch {
  readonly proceeding: Told;
  /** `null` where something came about or did not, without a vote. */
  readonly outcome: Outcome | null;
  readonly held: boolean;
  /** Whether history took this turn, whatever came before it. */
  readonly asRecorded: boolean;
}

/** Roads less likely than this are folded. */
const LEAST = 0.005;

export const START: Stretch = { at: 0, probability: CERTAIN, recorded: true };

/** Turns that are folded: how many, and the sum of their chances. */
export interface Folded {
  readonly turns: number;
  readonly probability: Range;
}

const NONE: Folded = { turns: 0, probability: NEVER };

/** The greatest chance of a turn beside which there is another; the other's may be too small for the sum to show. */
const UNSURE = 1 - Number.EPSILON / 2;
const beside = ({ low, high }: Range): Range => ({
  low: Math.min(low, UNSURE),
  high: Math.min(high, UNSURE),
});

/** The turns at the next node where more than one is possible, the likeliest first, and those folded; none at the end. */
export function branchesFrom(
  { nodes }: Graph,
  weighed: Weighed,
  history: History,
  from: Stretch,
): { readonly branches: readonly Branch[]; readonly folded: Folded } {
  let turns: readonly Branch[] = [];
  let here = from;
  do {
    const node = nodes[here.at];
    const { probability, recorded, at } = here;
    const proceeding = node?.proceeding;
    if (!node || !proceeding) return { branches: [], folded: NONE };
    const step = history.at.get(proceeding.id)?.step;
    turns = node.edges.flatMap(({ to, outcome, held }, k): Branch[] => {
      if (weighed.chances[at]?.[k]?.high === 0) return [];
      const asRecorded = held === (step?.status === 'held') && outcome === (step?.division?.outcome ?? null);
      // What a change settled without a vote is no turn taken.
      const settled = node.edges.length === 1 && outcome === null;
      return [
        {
          at: to,
          probability: times(probability, shareIn(weighed.along(at, k), weighed.at(at))),
          recorded: recorded && (asRecorded || settled),
          proceeding,
          outcome,
          held,
          asRecorded,
        },
      ];
    });
    const [first] = turns;
    if (!first) return { branches: [], folded: NONE };
    here = { ...first, probability: turns.length === 1 ? probability : first.probability };
  } while (turns.length === 1);
  turns = turns.map((turn) => ({ ...turn, probability: beside(turn.probability) }));
  const shown = (turn: Branch): boolean => turn.recorded || turn.probability.high >= LEAST;
  const rare = turns.filter((turn) => !shown(turn));
  return {
    branches: turns.filter(shown).sort((a, b) => b.probability.high - a.probability.high),
    folded: {
      turns: rare.length,
      probability: rare.reduce((sum, { probability }) => plus(sum, probability), NEVER),
    },
  };
}
