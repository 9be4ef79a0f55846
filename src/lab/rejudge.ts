import type { MajorityRule } from '../domain/rules.ts';
import { PARTS, type Outcome, type Part, type RecordedTally } from '../domain/tally.ts';
import { judge, judgeMargin, statistic, type Absences } from '../voting/majority.ts';

/** Votes moved in a recorded tally. */
export interface Shift {
  readonly votes: number;
  readonly from: Part;
  readonly to: Part;
}

/** Whether votes moved there and back leave every part as it was. */
export const cancelOut = (shifts: readonly Shift[]): boolean =>
  PARTS.every(
    (part) =>
      shifts.reduce(
        (sum, { votes, from, to }) => sum + (part === to ? votes : 0) - (part === from ? votes : 0),
        0,
      ) === 0,
  );

/** What a tally is judged by. */
export interface Standard {
  readonly rule: MajorityRule;
  readonly absences: Absences;
  readonly quorate: boolean;
}

/** A division as recorded, in the house it was taken in. */
export interface Record {
  readonly tally: RecordedTally;
  readonly outcome: Outcome;
  readonly present: number;
}

/** The unrecorded parts that rules tell apart; parts they weigh alike are filled through the first of them. */
function openParts(tally: RecordedTally, rules: readonly MajorityRule[]): Part[] {
  const open: Part[] = [];
  for (const part of PARTS) {
    if (tally[part] !== null) continue;
    const alike = (other: Part): boolean =>
      part !== 'for' && other !== 'for' && rules.every(({ weights }) => weights[part] === weights[other]);
    if (!open.some(alike)) open.push(part);
  }
  return open;
}

type Filled = { -readonly [P in Part]: number };

/** A standard over a tally whose open parts are being filled. */
interface Side {
  readonly tally: Filled;
  readonly outcome: () => Outcome;
  /** Whether an outcome can still be reached with so many delegates to put in the parts from one on; true where in doubt. */
  readonly reaches: (outcome: Outcome, depth: number, delegates: number) => boolean;
}

function sideOf(standard: Standard, tally: Filled, open: readonly Part[]): Side {
  const { rule, absences, quorate } = standard;
  const rests = open.map((_, depth) => {
    const rest = open.slice(depth);
    const weights = rest.map((part) => rule.weights[part]);
    return { least: Math.min(...weights), most: Math.max(...weights), ayes: rest.includes('for') };
  });
  return {
    tally,
    outcome: () => (quorate ? judge(rule, tally, absences) : 'inquorate'),
    reaches(outcome, depth, delegates) {
      const rest = rests[depth];
      if (!rest) return true;
      if (!quorate) return outcome === 'inquorate';
      const margin = statistic(rule, tally, absences) - rule.than;
      const [least, most] = [margin + delegates * rest.least, margin + delegates * rest.most];
      switch (outcome) {
        case 'carried':
          return judgeMargin(rule, most, rest.ayes || tally.for > 0) === 'carried';
        case 'lost':
          return judgeMargin(rule, least, tally.for > 0) !== 'carried';
        case 'tied':
          return least <= 0 && most >= 0;
        default:
          return false;
      }
    },
  };
}

/** What a complete tally can come to. */
const OUTCOMES: readonly Outcome[] = ['carried', 'lost', 'tied'];

const sameStandard = (a: Standard, b: Standard): boolean =>
  a.quorate === b.quorate &&
  a.rule.strict === b.rule.strict &&
  a.rule.than === b.rule.than &&
  JSON.stringify([a.rule.weights, a.absences]) === JSON.stringify([b.rule.weights, b.absences]);

/**
 * The outcome of a recorded tally by another standard: every completion of its unrecorded parts inside the house that gives the
 * recorded outcome by the standard of its day is judged anew. `null` where they don't agree, or where none fits.
 */
export function rejudged(
  recorded: Record,
  before: Standard,
  now: Standard,
  shifts: readonly Shift[],
): Outcome | null {
  if (!now.quorate) return 'inquorate';
  if (shifts.length === 0 && sameStandard(before, now)) return recorded.outcome;
  const known = {
    for: recorded.tally.for ?? 0,
    against: recorded.tally.against ?? 0,
    abstaining: recorded.tally.abstaining ?? 0,
    notVoting: recorded.tally.notVoting ?? 0,
  };
  const counted = PARTS.reduce((sum, part) => sum + known[part], 0);
  if (counted > recorded.present) return null;
  const open = openParts(recorded.tally, [before.rule, now.rule]);
  const then = sideOf(before, { ...known }, open);
  // Votes are moved between recorded parts only, so the open ones are the same on both sides.
  const anew = sideOf(now, shifts.reduce(shifted, known), open);
  let verdict: Outcome | null = null;
  /** Goes through the completions from one open part on, as far as they can tell anything; false where two of them disagree. */
  const agree = (depth: number, delegates: number): boolean => {
    const part = open[depth];
    if (part === undefined) {
      if (then.outcome() !== recorded.outcome) return true;
      const outcome = anew.outcome();
      verdict ??= outcome;
      return verdict === outcome;
    }
    if (!then.reaches(recorded.outcome, depth, delegates)) return true;
    if (verdict !== null && OUTCOMES.every((one) => one === verdict || !anew.reaches(one, depth, delegates)))
      return true;
    const least = depth === open.length - 1 ? delegates : 0;
    let agreed = true;
    for (let n = least; agreed && n <= delegates; n++) {
      then.tally[part] = anew.tally[part] = n;
      agreed = agree(depth + 1, delegates - n);
    }
    then.tally[part] = anew.tally[part] = 0;
    return agreed;
  };
  return agree(0, recorded.present - counted) ? verdict : null;
}

const shifted = (tally: Filled, { votes, from, to }: Shift): Filled => ({
  ...tally,
  [from]: tally[from] - votes,
  [to]: tally[to] + votes,
});
