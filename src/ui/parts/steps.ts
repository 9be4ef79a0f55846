/** What a step is, as its glyph tells. */
export const STEP_KINDS = ['event', 'vote', 'walkout', 'election'] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** Where a step stands: before the current one, the current one, after it, or fallen away. */
export type StepState = 'done' | 'now' | 'to-come' | 'skipped';

/** A step as rail and transport show it. */
export interface Step {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly when: string;
  readonly kind: StepKind;
  /** What it is, in words. */
  readonly what: string;
  readonly skipped: boolean;
  /** Put in by a fork. */
  readonly added: boolean;
}

/** The state of the step at `index` while the session is at `at`. */
export function stateOf(step: Step, index: number, at: number): StepState {
  if (index === at) return 'now';
  if (step.skipped) return 'skipped';
  return index < at ? 'done' : 'to-come';
}
