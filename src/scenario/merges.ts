import { countsOf, withDecisive } from './counts.ts';
import type { ByRight } from './delegates.ts';
import { idIn, referencesIn, type Reference } from './mergeReferences.ts';
import { finding, type Finding, type Path } from './problem.ts';
import { didYouMean } from './suggest.ts';
import type { Scenario, WrittenProceeding } from './types.ts';

type Adds = Readonly<Record<string, ByRight>>;

/** A scenario with the mandates of the assemblies that its merges name, and what is wrong with those names. */
export interface Merged {
  readonly scenario: Scenario;
  readonly findings: readonly Finding[];
}

/**
 * Puts into each merge by reference the mandates of the other assembly: the composition that it names, faction by faction as its map
 * says, each right in its own column; where only the sum of decisive mandates is known it is spread in proportion. A composition is
 * written down, not run, so nothing is followed further: two scenarios that name each other both get theirs. A merge that can't be
 * had stays as it is, with a finding, and is refused when its turn comes.
 */
export function resolveMerges(scenario: Scenario, get: (id: string) => Scenario | null): Merged {
  const findings: Finding[] = [];
  const addsOf = (from: Reference, path: Path): Adds | null => {
    const found = mandatesOf(from, scenario, get, [...path, 'from']);
    if (!Array.isArray(found)) return found;
    findings.push(...found);
    return null;
  };
  const proceedings = scenario.proceedings.map((proceeding, i): WrittenProceeding => {
    if (proceeding.kind !== 'merge' || referencesIn(proceeding).length === 0) return proceeding;
    const resolved = <T extends { readonly from?: Reference | undefined }>(told: T, path: Path): T => {
      const adds = told.from ? addsOf(told.from, path) : null;
      return adds ? { ...told, adds } : told;
    };
    const path = ['proceedings', i];
    const { readings } = proceeding;
    const whole = resolved(proceeding, path);
    if (!readings) return whole;
    const told = Object.entries(readings).map(
      ([id, reading]) => [id, resolved(reading, [...path, 'readings', id])] as const,
    );
    return { ...whole, readings: Object.fromEntries(told) };
  });
  return { scenario: { ...scenario, proceedings }, findings };
}

/** What a reference brings to the house, or what is wrong with it. */
function mandatesOf(
  from: Reference,
  into: Scenario,
  get: (id: string) => Scenario | null,
  path: Path,
): Adds | Finding[] {
  const id = idIn(from);
  if (id === into.id)
    return [
      finding(
        'unknown-scenario',
        [...path, 'scenario'],
        `expected another scenario, found "${id}" itself`,
        'name the assembly that joins',
      ),
    ];
  const other = get(id);
  if (!other)
    return [
      finding(
        'unknown-scenario',
        [...path, 'scenario'],
        `expected a scenario at hand, found "${id}"`,
        'mend the id, or give that file too',
      ),
    ];
  if (from.scenario !== `${other.id}@${other.revision}`)
    return [
      finding(
        'unknown-scenario',
        [...path, 'scenario'],
        `expected the revision at hand, "${other.id}@${other.revision}", found "${from.scenario}"`,
        'see what was corrected, then name that revision',
      ),
    ];
  const variant = Object.hasOwn(other.variants, from.variant) ? other.variants[from.variant] : undefined;
  if (!variant) {
    const message = `expected a variant of "${id}", found "${from.variant}"`;
    return [
      finding(
        'unknown-variant',
        [...path, 'variant'],
        message,
        didYouMean(from.variant, Object.keys(other.variants)),
      ),
    ];
  }
  const composition = variant.chain.includes(from.composition)
    ? other.compositions[from.composition]
    : undefined;
  if (!composition) {
    const message = `expected a composition of that variant, found "${from.composition}"`;
    return [
      finding(
        'unknown-composition',
        [...path, 'composition'],
        message,
        didYouMean(from.composition, variant.chain),
      ),
    ];
  }
  const counts = countsOf(composition, other.factions.find(({ unnamed }) => unnamed)?.id ?? null);
  if (composition.decisive !== undefined) withDecisive(counts, composition.decisive);
  const unmapped = [...counts.keys()].filter((faction) => !Object.hasOwn(from.map, faction));
  const strangers = Object.keys(from.map).filter(
    (faction) => !other.factions.some((known) => known.id === faction),
  );
  if (unmapped.length + strangers.length > 0)
    return [
      ...unmapped.map((faction) =>
        finding(
          'unknown-faction',
          [...path, 'map'],
          `expected "${faction}" of "${id}" in the map, found nothing`,
          `write ${faction}: and a faction of this file`,
        ),
      ),
      ...strangers.map((faction) =>
        finding(
          'unknown-faction',
          [...path, 'map', faction],
          `expected a faction of "${id}", found "${faction}"`,
          didYouMean(
            faction,
            other.factions.map((known) => known.id),
          ),
        ),
      ),
    ];
  const adds: Record<string, ByRight> = {};
  for (const [faction, more] of counts) {
    const ours = from.map[faction] ?? faction;
    const { decisive, consultative, unsplit } = adds[ours] ?? { decisive: 0, consultative: 0, unsplit: 0 };
    adds[ours] = {
      decisive: decisive + more.decisive,
      consultative: consultative + more.consultative,
      unsplit: unsplit + more.unsplit,
    };
  }
  return adds;
}
