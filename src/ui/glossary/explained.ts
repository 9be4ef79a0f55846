import type { Badge, Certainty } from '../../domain/doubt.ts';
import type { Kind, Phase } from '../../domain/proceeding.ts';
import type { Method, Outcome } from '../../domain/tally.ts';
import type { TermId } from '../../text/glossary/ids.ts';

/** The word of the glossary that explains each value. */
type Explained<T extends string> = { readonly [V in T]: TermId };

export const BADGE_TERM: Explained<Badge> = {
  recorded: 'recorded',
  simulated: 'simulated',
  disputed: 'disputed',
  estimated: 'estimated',
};

export const CERTAINTY_TERM: Explained<Certainty> = {
  documented: 'documented',
  secondary: 'secondary',
  estimated: 'estimated',
  disputed: 'disputed',
};

export const METHOD_TERM: Explained<Method> = {
  acclamation: 'acclamation',
  'show-of-hands': 'show-of-hands',
  'roll-call': 'roll-call',
};

export const OUTCOME_TERM: Explained<Outcome> = {
  carried: 'carried',
  lost: 'carried',
  tied: 'tied',
  inquorate: 'quorum',
  unknown: 'not-recorded',
};

export const PHASE_TERM: Explained<Phase | 'summoned'> = {
  summoned: 'congress',
  convened: 'opening',
  credentials: 'credentials',
  presidium: 'presidium',
  business: 'order-of-business',
  debate: 'debate',
  division: 'division',
  election: 'cec',
  government: 'sovnarkom',
  recess: 'recess',
  closed: 'closing',
};

export const KIND_TERM: Explained<Kind> = {
  convene: 'opening',
  credentials: 'credentials',
  presidium: 'presidium',
  report: 'debate',
  speech: 'debate',
  greeting: 'debate',
  motion: 'motion',
  amendment: 'amendment',
  division: 'division',
  walkout: 'walkout',
  return: 'return',
  split: 'split',
  merge: 'merge',
  arrival: 'arrival',
  exclusion: 'exclusion',
  absence: 'absence',
  recess: 'recess',
  resume: 'recess',
  'amend-rules': 'majority-rule',
  'elect-cec': 'cec',
  'form-government': 'sovnarkom',
  resolve: 'resolution',
  close: 'closing',
};

const RULE_TERM: Readonly<Record<string, TermId>> = {
  simple: 'simple-majority',
  present: 'majority-of-present',
  all: 'majority-of-all',
  'two-thirds': 'qualified-majority',
  'two-thirds-present': 'qualified-majority',
  'three-quarters': 'qualified-majority',
};

/** The word that explains a majority rule: its own, or the general one for a rule that a scenario has made. */
export const ruleTerm = (rule: string): TermId => RULE_TERM[rule] ?? 'majority-rule';
