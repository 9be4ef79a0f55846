import type { Text } from '../domain/text.ts';
import type { Scenario } from '../scenario/types.ts';
import { encodeSession } from './sessionCode.ts';

/** A question that a scenario comes with. */
export interface ReadyFork {
  readonly id: string;
  readonly title: Text;
  readonly question: Text;
  /** The count that it is put to; `null` is the default one. */
  readonly variant: string | null;
  readonly readings: Readonly<Record<string, string>>;
  /** The share code of its changes; `null` for a question to read, which makes none. */
  readonly code: string | null;
}

/** The ready-made forks of a scenario, as cards and links need them. */
export interface ReadyForks {
  readonly id: string;
  readonly short: Text;
  readonly forks: readonly ReadyFork[];
}

/** The ready-made forks of a scenario. One whose changes are too long for a link fails: it has to be written shorter. */
export function readyForksOf({ id, revision, short, defaultVariant, forks = [] }: Scenario): ReadyForks {
  return {
    id,
    short,
    forks: forks.map(({ id: fork, title, question, variant, readings = {}, changes }): ReadyFork => {
      const session = {
        scenario: id,
        revision,
        variant: variant ?? defaultVariant,
        readings,
        interventions: changes,
        seed: null,
      };
      const code = changes.length === 0 ? null : encodeSession(session);
      if (changes.length > 0 && code === null)
        throw new Error(`${id}: the fork ${fork} is too long for a link`);
      return { id: fork, title, question, variant: variant ?? null, readings, code };
    }),
  };
}
