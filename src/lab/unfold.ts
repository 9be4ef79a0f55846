import type { Told } from '../congress/course.ts';
import { branchesFrom, START, type Branch, type Folded } from './branches.ts';
import type { Graph } from './graph.ts';
import type { History } from './history.ts';
import type { Weighed } from './weigh.ts';

/** A road as far as it is unfolded: the turn that led here, and the turns that go on. */
export interface Turn {
  /** The turns from the start by their order at each fork: 0.1 is the second after the first. */
  readonly id: string;
  /** `null` at the start. */
  readonly branch: Branch | null;
  /** What decides how it goes on; `null` at the end of the session. */
  readonly next: Told | null;
  /** None where it is folded, or at the end. */
  readonly turns: readonly Turn[];
  /** Those too rare to be shown. */
  readonly rare: Folded | null;
}

export const ROOT = '';

/** Places of a drawing: what forks and what ends, turns that are folded among them. */
const ends = ({ turns, rare }: Turn): number =>
  turns.reduce((sum, turn) => sum + ends(turn), 0) + (rare ? 1 : turns.length === 0 ? 1 : 0);

const each = (turn: Turn): Turn[] => [turn, ...turn.turns.flatMap(each)];

const depth = (id: string): number => (id === ROOT ? 0 : id.split('.').length);

/** The roads of a graph, opened where they are to be. */
export function unfold(graph: Graph, weighed: Weighed, history: History, open: ReadonlySet<string>): Turn {
  const grow = (id: string, branch: Branch | null): Turn => {
    const { branches, folded } = branchesFrom(graph, weighed, history, branch ?? START);
    const opened = open.has(id);
    return {
      id,
      branch,
      next: branches[0]?.proceeding ?? null,
      turns: opened ? branches.map((one, k) => grow(id === ROOT ? `${k}` : `${id}.${k}`, one)) : [],
      rare: opened && folded.turns > 0 ? folded : null,
    };
  };
  return grow(ROOT, null);
}

/** Which turns to open at first: the likeliest, as long as there are at most so many ends, and so many forks in a row. */
export function openedFirst(
  graph: Graph,
  weighed: Weighed,
  history: History,
  { most, forks }: { readonly most: number; readonly forks: number },
): ReadonlySet<string> {
  let open: ReadonlySet<string> = new Set([ROOT]);
  for (;;) {
    const [next] = each(unfold(graph, weighed, history, open))
      .filter(({ id, next, branch }) => branch && next && !open.has(id) && depth(id) < forks)
      .sort((a, b) => (b.branch?.probability.high ?? 0) - (a.branch?.probability.high ?? 0));
    if (!next) return open;
    const wider = new Set([...open, next.id]);
    if (ends(unfold(graph, weighed, history, wider)) > most) return open;
    open = wider;
  }
}
