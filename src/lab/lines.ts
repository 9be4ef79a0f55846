import { figureOf } from '../congress/division.ts';
import type { Course, Told } from '../congress/course.ts';
import { present, type HouseView } from '../congress/house.ts';
import { linesOf } from '../congress/lineAccounts.ts';
import { ratioOf } from '../congress/seating.ts';
import { reckoned } from '../domain/figure.ts';
import { PARTS, type Line } from '../domain/tally.ts';
import { fullLine, type Split } from '../scenario/line.ts';
import type { WrittenLine } from '../scenario/types.ts';

/** A line with its cohesion, as a division is reckoned with. */
export interface ModelLine {
  readonly line: Line;
  readonly cohesion: number;
}

/** Delegates in the hall who share a line; `model` is `null` where the scenario states none for them. */
export interface Group {
  readonly faction: string;
  /** The wing they are of, or `null` for the faction at large. */
  readonly wing: string | null;
  readonly size: number;
  readonly model: ModelLine | null;
}

/** What a group's line is kept under. */
export const groupKey = ({ wing, faction }: Pick<Group, 'wing' | 'faction'>): string => wing ?? faction;

type Lines = Readonly<Record<string, WrittenLine>>;

const lineOf = ([ayes, against, abstaining, notVoting]: Split): Line => ({
  for: ayes,
  against,
  abstaining,
  notVoting,
});

/** The line that a faction or wing is stated to take; `null` where none is. */
function statedLine(id: string, lines: Lines, course: Course, seen: readonly string[]): ModelLine | null {
  const short = lines[id];
  if (short === undefined) return childrensMean(id, lines, course, seen);
  const written = fullLine(short);
  if (written.as !== undefined) {
    if (seen.includes(written.as)) return null;
    const other = statedLine(written.as, lines, course, [...seen, id]);
    return other && { line: other.line, cohesion: written.cohesion ?? other.cohesion };
  }
  const assumes = course.scenario.variants[course.variant]?.assume?.includes(id) ?? false;
  const split = (assumes ? written.assumption?.split : undefined) ?? written.split;
  return split ? { line: lineOf(split), cohesion: written.cohesion ?? 0 } : null;
}

/** A parent without a line takes its children's mean by the ratio at which it divides. */
function childrensMean(id: string, lines: Lines, course: Course, seen: readonly string[]): ModelLine | null {
  const ratio = ratioOf(course.forest, id);
  const total = ratio.reduce((sum, [, weight]) => sum + weight, 0);
  if (total === 0) return null;
  const mean = { for: 0, against: 0, abstaining: 0, notVoting: 0 };
  let cohesion = 0;
  for (const [child, weight] of ratio) {
    const model = statedLine(child, lines, course, seen);
    if (!model) return null;
    for (const part of PARTS) mean[part] += (weight * model.line[part]) / total;
    cohesion += (weight * model.cohesion) / total;
  }
  return { line: mean, cohesion };
}

/** The line that a division states for a faction or wing; `null` where none is. */
export const lineIn = (proceeding: Told, id: string, course: Course): ModelLine | null =>
  statedLine(id, linesOf(proceeding), course, []);

/** What a faction without a line of its own is reckoned with, as it would be written; `null` where nothing gives it one. */
export function meanLine(proceeding: Told, id: string, course: Course): WrittenLine | null {
  const model = lineIn(proceeding, id, course);
  if (model === null) return null;
  const { for: ayes, against, abstaining, notVoting } = model.line;
  return [ayes, against, abstaining, notVoting];
}

/** Who is in the hall with a vote, in groups of one line, in file order. */
export function groupsOf(proceeding: Told, house: HouseView, course: Course): Group[] {
  const lines = linesOf(proceeding);
  return course.scenario.factions.flatMap(({ id }): Group[] => {
    let rest = present(house, id);
    if (rest === 0) return [];
    const wings = (course.scenario.wings ?? []).filter(
      (wing) => wing.faction === id && lines[wing.id] !== undefined,
    );
    const groups = wings.map((wing): Group => {
      const size = Math.min(reckoned(figureOf(wing.size)) ?? 0, rest);
      rest -= size;
      return { faction: id, wing: wing.id, size, model: statedLine(wing.id, lines, course, []) };
    });
    groups.push({ faction: id, wing: null, size: rest, model: statedLine(id, lines, course, []) });
    return groups.filter(({ size }) => size > 0);
  });
}
