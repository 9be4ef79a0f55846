import type { Text } from '../domain/text.ts';
import { fullLine, type FullLine } from '../scenario/line.ts';
import type { Scenario } from '../scenario/types.ts';
import { SILENT, type Account } from './account.ts';
import type { Told } from './course.ts';

/** Why a line is what it is: in its own words, or in those that several lines share. */
export const reasonOf = ({ why }: Pick<FullLine, 'why'>, { reasons }: Scenario): Text | null =>
  (typeof why === 'string' ? reasons?.[why] : why) ?? null;

/** How a group is taken to vote, and how it may be read otherwise; for each group of a proceeding of which there are several. */
export function lineAccounts(
  proceeding: Told,
  scenario: Scenario,
): { readonly group: string; readonly accounts: readonly Account[] }[] {
  const lines = 'lines' in proceeding ? (proceeding.lines ?? {}) : {};
  return Object.entries(lines).flatMap(([group, short]) => {
    const line = fullLine(short);
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
