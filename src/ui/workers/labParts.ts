import type { TooLarge } from '../../lab/graph.ts';
import type { StudyPart, Ways } from '../../lab/questions.ts';
import type { RangePart, RangeQuestion } from '../../lab/ranges.ts';
import type { SentSession } from '../../lab/sent.ts';
import type { Scenario } from '../../scenario/types.ts';
import type { Told } from '../ready/told.ts';

/** What can be asked of the lab beside the page, and the parts in which it answers. */
export interface LabParts {
  /** Whether the outcomes stand under every circumstance. */
  readonly study: { readonly asked: SentSession; readonly part: StudyPart | TooLarge };
  /** All ways that a session could go. */
  readonly ways: { readonly asked: SentSession; readonly part: Ways | TooLarge };
  /** Chances over a range. */
  readonly range: { readonly asked: RangeQuestion; readonly part: RangePart };
  /** Ready-made forks of one scenario, by id. */
  readonly ready: {
    readonly asked: { readonly scenario: Scenario; readonly forks: readonly string[] };
    readonly part: Told;
  };
}
export type LabKind = keyof LabParts;

export type LabQuestion = {
  [K in LabKind]: { readonly kind: K; readonly asked: LabParts[K]['asked'] };
}[LabKind];
