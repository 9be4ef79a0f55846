import { colourless } from '../../layout/slots.ts';
import { finding, type Finding } from '../problem.ts';
import type { Scenario } from '../types.ts';

/** What is better otherwise, though a scenario with it holds together. */
export function remarksOn({ factions }: Scenario): Finding[] {
  const left = colourless(factions).map(({ id }) => id);
  const [first] = left;
  if (first === undefined) return [];
  const path = ['factions', factions.findIndex(({ id }) => id === first)];
  const message = `expected colours for all factions, found none left for ${left.join(', ')}`;
  const hint =
    'give related factions one lineage: those without a colour are told apart by their letters alone';
  return [finding('no-colour-left', path, message, hint)];
}
