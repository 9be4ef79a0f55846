import type { MajorityRule } from '../domain/rules.ts';
import { PARTS, type Outcome, type Part, type RecordedTally, type Tally } from '../domain/tally.ts';
import { judge, type Absences } from '../voting/majority.ts';

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

/** Calls back with every way to fill the open parts with so many delegates, until it is told to stop. */
function complete(
  tally: { -readonly [P in Part]: number },
  open: readonly Part[],
  delegates: number,
  visit: (tally: Tally) => boolean,
): boolean {
  const [part, ...rest] = open;
  if (part === undefined) return visit(tally);
  const least = rest.length === 0 ? delegates : 0;
  for (let n = least; n <= delegates; n++) {
    tally[part] = n;
    if (!complete(tally, rest, delegates - n, visit)) return false;
  }
  return true;
}

const judged = ({ rule, absences, quorate }: Standard, tally: Tally): Outcome =>
  quorate ? judge(rule, tally, absences) : 'inquorate';

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
  let verdict: Outcome | null = null;
  const agree = complete(known, open, recorded.present - counted, (tally) => {
    if (judged(before, tally) !== recorded.outcome) return true;
    const outcome = judged(now, shifts.length === 0 ? tally : shifts.reduce(shifted, tally));
    if (verdict !== null && verdict !== outcome) return false;
    verdict = outcome;
    return true;
  });
  return agree ? verdict : null;
}

const shifted = (tally: Tally, { votes, from, to }: Shift): Tally => ({
  ...tally,
  [from]: tally[from] - votes,
  [to]: tally[to] + votes,
});
