import { checkCorrections } from './check/corrections.ts';
import { checkFactions } from './check/factions.ts';
import { checkOrder } from './check/order.ts';
import { checkReferences } from './check/references.ts';
import { checkSums } from './check/sums.ts';
import type { Finding } from './problem.ts';
import type { Scenario } from './types.ts';

/** Everything about a scenario of the right shape that does not hold together. */
export function checkScenario(scenario: Scenario): Finding[] {
  const factions = checkFactions(scenario);
  if (factions.length > 0) return factions;
  return [
    ...checkReferences(scenario),
    ...checkSums(scenario),
    ...checkOrder(scenario),
    ...checkCorrections(scenario),
  ];
}
