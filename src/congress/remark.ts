import type { Text } from '../domain/text.ts';

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
  | { readonly code: 'number-unknown' };
