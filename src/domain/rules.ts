import type { ByPart } from './tally.ts';

/** What a majority rule may weigh besides the four parts of a tally. */
export interface RuleBase extends ByPart<number> {
  readonly absentExcused: number;
  readonly absentUnexcused: number;
  /** Mandates credentialed, less those struck or annulled; who has left still counts. */
  readonly mandates: number;
}

/**
 * A majority rule as a linear inequality over integers: carried when Σ weight × count is above `than`
 * (`strict`) or at least `than` (not `strict`), and there is at least one aye.
 */
export interface MajorityRule {
  readonly id: string;
  readonly weights: RuleBase;
  readonly strict: boolean;
  readonly than: number;
}

/** A part of a whole as an exact fraction of two whole numbers. */
export interface Share {
  readonly numerator: number;
  readonly denominator: number;
}

/** Who has to be in the hall for a vote to count; judged before the majority rule. */
export interface Quorum {
  readonly need: { readonly atLeast: number } | { readonly share: Share; readonly of: 'mandates' | 'seated' };
  /** Who is counted: those present, or those present and those absent without excuse. */
  readonly counting: 'present' | 'present-unexcused';
}
