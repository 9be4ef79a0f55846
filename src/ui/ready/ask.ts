import type { Text } from '../../domain/text.ts';
import type { Scenario } from '../../scenario/types.ts';

/** What the worker is asked: ready-made forks of one scenario, by id. */
export interface Question {
  readonly scenario: Scenario;
  readonly forks: readonly string[];
}

/** The answer to one fork. */
export interface Told {
  readonly scenario: string;
  readonly fork: string;
  /** The step that the answer is about. */
  readonly step: string | null;
  /** `null` where it could not be worked out. */
  readonly line: Text | null;
}
