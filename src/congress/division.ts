import type { Basis, Certainty } from '../domain/doubt.ts';
import { reckoned, type Figure } from '../domain/figure.ts';
import type { MajorityRule, Quorum } from '../domain/rules.ts';
import {
  PARTS,
  type ByPart,
  type Line,
  type Method,
  type Outcome,
  type RecordedTally,
  type Tally,
} from '../domain/tally.ts';
import type { Text } from '../domain/text.ts';
import type { Citation, WrittenDivision, WrittenFigure, WrittenTally } from '../scenario/types.ts';
import { unrecordedOf } from '../layout/tallyBar.ts';
import { judge, needed, type Absences } from '../voting/majority.ts';
import type { Course, Told } from './course.ts';
import { inPlace, mandatesInAll, presentInAll, type HouseView } from './house.ts';
import { quorumOf } from './rules.ts';

/** Other figures that a source gives of a division. */
export interface Alternative {
  readonly tally: ByPart<Figure>;
  readonly outcome: Outcome | null;
  readonly certainty: Certainty;
  readonly memory: boolean;
  readonly sources: readonly Citation[];
  readonly note: Text | null;
}

/** How a group of delegates is taken to vote, where the model decides. */
export interface Assumption {
  readonly faction: string;
  readonly wing: string | null;
  /** Delegates in the hall with a vote. */
  readonly size: number;
  /** `null` where the scenario states no line for them. */
  readonly line: Line | null;
  readonly cohesion: number;
  /** As the scenario states it, moved to fit the recorded tally, or set by a change. */
  readonly origin: 'stated' | 'calibrated' | 'changed';
}

/** A vote taken, as the minutes have it. */
export interface Division {
  readonly motion: Text;
  readonly method: Method;
  readonly rule: MajorityRule;
  /** The fewest ayes that carry if everyone present votes for or against; `null` where more ayes never help. */
  readonly needed: number | null;
  readonly quorum: Quorum | null;
  /** Everyone in the hall with a vote. */
  readonly present: number;
  readonly tally: ByPart<Figure>;
  /** The count by faction where a source or the model has it; `null` where the split is not known. */
  readonly byFaction: Readonly<Record<string, RecordedTally>> | null;
  readonly outcome: Outcome;
  readonly basis: Basis;
  /** Recorded also where only the outcome was judged anew. */
  readonly tallyBasis: Basis;
  /** Why it is simulated; `null` for what is recorded. */
  readonly because: Text | null;
  /** What a simulated outcome rests on; empty for what is recorded. */
  readonly assumptions: readonly Assumption[];
  readonly certainty: Certainty;
  readonly memory: boolean;
  readonly reading: string | null;
  readonly sources: readonly Citation[];
  readonly alternatives: readonly Alternative[];
  readonly note: Text | null;
  /** False where the tally exceeds this house: “does not fit this count”. */
  readonly fits: boolean;
}

/** True where a source says only that nobody was against. */
export function isUnanimous({ tally, outcome }: Pick<Division, 'tally' | 'outcome'>): boolean {
  const { for: ayes, against, abstaining } = numbersOf(tally);
  return ayes === null && against === 0 && (abstaining === 0 || abstaining === null) && outcome === 'carried';
}

/** What a division came to, however that was settled. */
export type Verdict = Pick<
  Division,
  'tally' | 'byFaction' | 'outcome' | 'basis' | 'tallyBasis' | 'because' | 'assumptions'
>;

/** Settles a division in the house before it: from the record, or by a model. */
export type Decide = (
  proceeding: Told,
  division: WrittenDivision,
  house: HouseView,
  course: Course,
) => Verdict;

export const figureOf = (written: WrittenFigure | undefined): Figure => {
  if (written === undefined) return { kind: 'unknown' };
  if (typeof written === 'number') return { kind: 'exact', value: written };
  if ('about' in written) return { kind: 'about', value: written.about };
  const [low, high] = written.between;
  return { kind: 'between', low, high };
};

export const figuresOf = (written: WrittenTally | undefined): ByPart<Figure> => ({
  for: figureOf(written?.for),
  against: figureOf(written?.against),
  abstaining: figureOf(written?.abstaining),
  notVoting: figureOf(written?.notVoting),
});

/** Whole numbers to reckon with, `null` for what is not recorded. */
export const numbersOf = (tally: ByPart<Figure>): RecordedTally => ({
  for: reckoned(tally.for),
  against: reckoned(tally.against),
  abstaining: reckoned(tally.abstaining),
  notVoting: reckoned(tally.notVoting),
});

const isRough = ({ kind }: Figure): boolean => kind === 'about' || kind === 'between';

/** Those present who are in no recorded part of a tally, as exact as its parts are. */
export function remainderOf(tally: ByPart<Figure>, present: number): Figure {
  const value = unrecordedOf(numbersOf(tally), present);
  return { kind: PARTS.some((part) => isRough(tally[part])) ? 'about' : 'exact', value };
}

const recordedByFaction = ({ byFaction }: WrittenDivision): Division['byFaction'] =>
  byFaction
    ? Object.fromEntries(Object.entries(byFaction).map(([id, own]) => [id, numbersOf(figuresOf(own))]))
    : null;

/** A division as its source records it. */
export const asRecorded: Decide = (_, division) => ({
  tally: figuresOf(division.tally),
  byFaction: recordedByFaction(division),
  outcome: division.outcome,
  basis: 'recorded',
  tallyBasis: 'recorded',
  because: null,
  assumptions: [],
});

/** The division that a proceeding carries, if any. */
export const divisionOf = (proceeding: Told): WrittenDivision | null =>
  'division' in proceeding ? (proceeding.division ?? null) : null;

/** Who is not in the hall, as rules count them. */
export const absencesOf = (house: HouseView): Absences => ({
  absentExcused: inPlace(house, 'excused'),
  absentUnexcused: inPlace(house, 'unexcused'),
  mandates: mandatesInAll(house),
});

/** The majority rule that a division is under: its own, else the one in force. */
export const ruleFor = (division: WrittenDivision, house: HouseView, course: Course): MajorityRule =>
  ruleNamed(division.rule ?? house.rule, course);

/** The rule of this id; a checked scenario names no other. */
export function ruleNamed(id: string, course: Course): MajorityRule {
  const rule = course.rules.get(id);
  if (!rule) throw new Error(`a checked scenario names a rule that is not there: ${id}`);
  return rule;
}

export const quorumFor = (division: WrittenDivision, house: HouseView): Quorum | null =>
  division.quorum === undefined ? house.quorum : quorumOf(division.quorum);

/** Whether enough are in the hall for a vote to count. */
export function isQuorate(quorum: Quorum | null, house: HouseView): boolean {
  if (!quorum) return true;
  const unexcused = quorum.counting === 'present-unexcused' ? inPlace(house, 'unexcused') : 0;
  const here = presentInAll(house) + unexcused;
  if ('atLeast' in quorum.need) return here >= quorum.need.atLeast;
  const { numerator, denominator } = quorum.need.share;
  const base =
    quorum.need.of === 'mandates'
      ? mandatesInAll(house)
      : presentInAll(house) +
        (['left', 'excluded', 'excused', 'unexcused'] as const).reduce(
          (sum, place) => sum + inPlace(house, place),
          0,
        );
  return here * denominator >= numerator * base;
}

/** The outcome of a complete tally in a house: quorum first, then the rule. */
export function outcomeOf(
  tally: Tally,
  rule: MajorityRule,
  quorum: Quorum | null,
  house: HouseView,
): Outcome {
  return isQuorate(quorum, house) ? judge(rule, tally, absencesOf(house)) : 'inquorate';
}

/** A division with everything the minutes say of it. */
export function recordDivision(
  proceeding: Told,
  written: WrittenDivision,
  house: HouseView,
  course: Course,
  verdict: Verdict,
): Division {
  const rule = ruleFor(written, house, course);
  const here = presentInAll(house);
  const counted = PARTS.reduce((sum, part) => sum + (numbersOf(verdict.tally)[part] ?? 0), 0);
  const certainty = written.certainty ?? proceeding.certainty ?? 'secondary';
  return {
    motion: written.motion ?? proceeding.title,
    method: written.method ?? course.method,
    rule,
    needed: needed(rule, here, absencesOf(house)),
    quorum: quorumFor(written, house),
    present: here,
    ...verdict,
    certainty,
    memory: written.memory ?? proceeding.memory ?? false,
    reading: course.readings[proceeding.id] ?? null,
    sources: written.sources ?? proceeding.sources ?? [],
    alternatives: (written.alternatives ?? []).map((other) => ({
      tally: figuresOf(other.tally),
      outcome: other.outcome ?? null,
      certainty: other.certainty ?? certainty,
      memory: other.memory ?? false,
      sources: other.sources ?? [],
      note: other.note ?? null,
    })),
    note: written.note ?? null,
    fits: counted <= here,
  };
}
