import type { Kind, Phase } from '../domain/proceeding.ts';

/** Why a proceeding is not in order. Data; `text/` has the words. */
export type Refusal =
  | { readonly code: 'not-in-phase'; readonly kind: Kind; readonly phase: Phase | 'summoned' }
  | { readonly code: 'nobody-seated' }
  | { readonly code: 'nobody-present' }
  | { readonly code: 'child-before-split'; readonly child: string; readonly parent: string }
  | { readonly code: 'already-split'; readonly faction: string }
  | { readonly code: 'not-on-the-floor'; readonly text: string }
  | { readonly code: 'nothing-to-seat' }
  | { readonly code: 'unknown-rule'; readonly rule: string }
  | {
      readonly code: 'too-many-mandates';
      readonly faction: string;
      readonly wanted: number;
      readonly available: number;
    }
  | { readonly code: 'merge-by-reference' };
