import type { Text } from '../../domain/text.ts';
import { forkOf } from '../../lab/fork.ts';
import { historyOf } from '../../lab/history.ts';
import type { SavedSession, Scenario } from '../../scenario/types.ts';
import { inEvery } from '../../text/words.ts';
import { chosenOf, missingWords } from '../state/choice.ts';

/** What of a session its congress does not have or does not allow, as it is said when the fork is opened. */
export function leftAside(
  { variant, readings, interventions, seed }: SavedSession,
  scenario: Scenario,
): readonly Text[] {
  const { course, missing } = chosenOf(scenario, variant, Object.entries(readings));
  return [
    ...missing.map((one) => inEvery((locale) => missingWords(one, { locale }))),
    ...forkOf(historyOf(course), interventions, seed).plan.complaints.map(({ why }) => why),
  ];
}
