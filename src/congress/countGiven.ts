import { byRight, named, totalOf } from '../scenario/delegates.ts';
import type { Composition, Scenario } from '../scenario/types.ts';
import { SILENT, type Account, type CountGiven } from './account.ts';

/** What a count of the delegates comes to; mandates of every right, as the source prints them. */
export function countGiven(composition: Composition, { factions }: Scenario): CountGiven {
  const byFaction: Record<string, number> = {};
  let unnamed = Math.max(0, composition.total - named(composition));
  for (const [faction, written] of Object.entries(composition.counts)) {
    const delegates = totalOf(byRight(written));
    if (factions.find(({ id }) => id === faction)?.unnamed) unnamed += delegates;
    else byFaction[faction] = delegates;
  }
  const largest = Object.entries(byFaction).reduce<CountGiven['largest']>(
    (most, [faction, delegates]) => (delegates > (most?.delegates ?? 0) ? { faction, delegates } : most),
    null,
  );
  const most = largest?.delegates ?? 0;
  const { total, moment } = composition;
  const majority = 2 * most > total ? 'yes' : 2 * (most + unnamed) > total ? 'open' : 'no';
  return { moment, total, byFaction, largest, unnamed, majority };
}

/** Each count of the delegates as an account, in the order of the file. */
export function countAccounts(scenario: Scenario): Account[] {
  const variants = Object.entries(scenario.variants);
  const used = scenario.variants[scenario.defaultVariant]?.chain ?? [];
  return Object.entries(scenario.compositions).map(([id, composition]): Account => {
    const variant =
      variants.find(([, { chain }]) => chain[0] === id) ??
      variants.find(([, { chain }]) => chain.includes(id));
    return {
      ...SILENT,
      id,
      label: composition.label,
      count: countGiven(composition, scenario),
      certainty: composition.certainty ?? 'secondary',
      memory: composition.memory ?? false,
      note: composition.mismatch ?? composition.note ?? null,
      sources: composition.sources ?? [],
      isDefault: used.includes(id),
      choice: variant ? { variant: variant[0] } : null,
    };
  });
}
