/** A place in a written scenario: keys and list positions from the top. */
export type Path = readonly (string | number)[];

export const PROBLEM_CODES = [
  'yaml-syntax',
  'duplicate-key',
  'too-large',
  'too-deep',
  'alias-bomb',
  'reserved-key',
  'unknown-key',
  'missing-key',
  'unknown-kind',
  'wrong-type',
  'bad-value',
  'duplicate-id',
  'unknown-faction',
  'unknown-scenario',
  'unknown-source',
  'unknown-proceeding',
  'unknown-composition',
  'unknown-variant',
  'unknown-rule',
  'unknown-reason',
  'no-unnamed-faction',
  'faction-cycle',
  'child-before-split',
  'sum-mismatch',
  'line-sum',
  'no-default-reading',
  'no-reading-for-variant',
  'chain-not-seated',
  'refers-forward',
  'calendar-mismatch',
  'date-order',
  'outcome-mismatch',
  'out-of-order',
  'no-colour-left',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** A complaint about a written scenario, before it has a place in the file. */
export interface Finding {
  readonly code: ProblemCode;
  readonly path: Path;
  /** What was expected and what was found. */
  readonly message: string;
  /** How to mend it. */
  readonly hint: string;
}

/** A complaint with its place, counted from 1. */
export interface Problem {
  readonly line: number;
  readonly column: number;
  readonly code: ProblemCode;
  readonly message: string;
  readonly hint: string;
}

export const finding = (code: ProblemCode, path: Path, message: string, hint: string): Finding => ({
  code,
  path,
  message,
  hint,
});
