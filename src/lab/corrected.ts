import type { Text } from '../domain/text.ts';
import type { SavedSession, Scenario } from '../scenario/types.ts';
import type { Fork } from './fork.ts';
import { interventionWords } from './interventionWords.ts';

/** What a correction of the scenario means for a session that was made before it. */
export interface Correction {
  /** The revision that the session was made for, and the one that is here. */
  readonly made: number;
  readonly now: number;
  /** Figures that were set right since: at a step or of the whole, as they stood and as they stand. */
  readonly figures: readonly { readonly at: Text | null; readonly was: Text; readonly now: Text }[];
  /** Changes that no longer hold, with the reason. */
  readonly dropped: readonly { readonly change: Text; readonly why: Text }[];
  /** The count and the readings that it starts from and that are gone. */
  readonly gone: readonly string[];
}

const isKnown = ({ proceedings }: Scenario, proceeding: string, reading: string): boolean =>
  Object.hasOwn(proceedings.find(({ id }) => id === proceeding)?.readings ?? {}, reading);

/** What a session lost by a correction; `null` where it was made for the very revision that is here. */
export function correctionOf(session: SavedSession, fork: Fork): Correction | null {
  const { scenario } = fork.history.course;
  if (session.scenario !== scenario.id || session.revision === scenario.revision) return null;
  return {
    made: session.revision,
    now: scenario.revision,
    figures: (scenario.corrections ?? [])
      .filter(({ revision }) => revision > session.revision)
      .map(({ at, was, now }) => ({
        at: scenario.proceedings.find(({ id }) => id === at)?.title ?? null,
        was,
        now,
      })),
    dropped: fork.plan.complaints.flatMap(({ index, why }) => {
      const change = session.interventions[index];
      return change ? [{ change: interventionWords(change, fork.plan.course), why }] : [];
    }),
    gone: [
      ...(Object.hasOwn(scenario.variants, session.variant) ? [] : [session.variant]),
      ...Object.entries(session.readings).flatMap(([id, reading]) =>
        isKnown(scenario, id, reading) ? [] : [`${id}:${reading}`],
      ),
    ],
  };
}
