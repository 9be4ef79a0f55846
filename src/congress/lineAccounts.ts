import type { Certainty } from '../domain/doubt.ts';
import type { Text } from '../domain/text.ts';
import { fullLine, type FullLine } from '../scenario/line.ts';
import type { Citation, Scenario, WrittenLine } from '../scenario/types.ts';
import { SILENT, type Account } from './account.ts';
import type { Told } from './course.ts';

/** Why a line is what it is: in its own words, or in those that several lines share. */
const reasonOf = ({ why }: Pick<FullLine, 'why'>, { reasons }: Scenario): Text | null =>
  (typeof why === 'string' ? reasons?.[why] : why) ?? null;

/** The lines that a proceeding states, by group; none where no vote is taken on it. */
export const linesOf = (proceeding: Told): Readonly<Record<string, WrittenLine>> =>
  'lines' in proceeding ? (proceeding.lines ?? {}) : {};

const inFull = (proceeding: Told): [string, FullLine][] =>
  Object.entries(linesOf(proceeding)).map(([group, short]) => [group, fullLine(short)]);

/** Why a group is taken to vote as it is. */
export interface LineReason {
  readonly group: string;
  readonly why: Text;
  readonly certainty: Certainty;
  readonly sources: readonly Citation[];
}

/** The reasons that a proceeding states for how groups vote on it, in the order of the file. */
export const lineReasons = (proceeding: Told, scenario: Scenario): LineReason[] =>
  inFull(proceeding).flatMap(([group, line]) => {
    const why = reasonOf(line, scenario);
    return why ? [{ group, why, certainty: line.certainty ?? 'estimated', sources: line.sources ?? [] }] : [];
  });

/** How a group is taken to vote, and how it may be read otherwise; for each group of a proceeding of which there are several. */
export function lineAccounts(
  proceeding: Told,
  scenario: Scenario,
): { readonly group: string; readonly accounts: readonly Account[] }[] {
  return inFull(proceeding).flatMap(([group, line]) => {
    const others = line.alternatives ?? [];
    if (others.length === 0) return [];
    const own = { ...line, id: 'recorded', label: null, split: line.split ?? null };
    const accounts = [own, ...others].map((one): Account => ({
      ...SILENT,
      id: one.id,
      label: one.label,
      line: { split: one.split, why: reasonOf(one, scenario) },
      certainty: one.certainty ?? 'estimated',
      memory: one.memory ?? false,
      note: one.note ?? null,
      sources: one.sources ?? [],
      isDefault: one === own,
      choice: null,
    }));
    return [{ group, accounts }];
  });
}
