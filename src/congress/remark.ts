import type { Text } from '../domain/text.ts';

/** A rule that a step departs from, and who says that it was one. */
export interface CitedRule {
  readonly charter: Text;
  readonly article: string | null;
  readonly source: Text;
}

/** Something the reader should know of how a step was reckoned. Data; `text/` has the words. */
export type Remark =
  | { readonly code: 'decisive-spread'; readonly decisive: number; readonly total: number }
  | { readonly code: 'mismatch'; readonly why: Text }
  | { readonly code: 'not-split-by-right' }
  | { readonly code: 'more-than-total'; readonly by: number }
  | { readonly code: 'took-all'; readonly recorded: number; readonly available: number }
  | { readonly code: 'nobody-of-them' }
  | { readonly code: 'midpoint'; readonly low: number; readonly high: number; readonly value: number }
  | { readonly code: 'remainder-tie' }
  | { readonly code: 'split-by-ratio'; readonly faction: string }
  | { readonly code: 'number-unknown' }
  | {
      readonly code: 'convened-late';
      /** The day by which it was due, and how many days later it met; ISO text of the new style. */
      readonly due: string;
      readonly days: number;
      readonly rule: CitedRule;
    }
  | {
      readonly code: 'cec-too-large';
      readonly total: number;
      readonly most: number;
      readonly rule: CitedRule;
    }
  | { readonly code: 'voices-vote'; readonly rule: CitedRule };
