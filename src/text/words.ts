import type { Certainty, Badge } from '../domain/doubt.ts';
import { reckoned, type Figure } from '../domain/figure.ts';
import type { Kind, Phase, Status } from '../domain/proceeding.ts';
import { PARTS, type ByPart, type Method, type Outcome, type Part } from '../domain/tally.ts';
import { LANGS, type Lang, type Text } from '../domain/text.ts';
import { formatPercent } from './numbers.ts';
import * as m from './paraglide/messages.js';

/** The same sentence in every language. */
export function inEvery(say: (lang: Lang) => string): Text {
  const [en, ru] = LANGS.map(say);
  return { en: en ?? '', ru: ru ?? '' };
}

const OUTCOME = {
  carried: m.outcome_carried,
  lost: m.outcome_lost,
  tied: m.outcome_tied,
  inquorate: m.outcome_inquorate,
  unknown: m.outcome_unknown,
} satisfies Record<Outcome, unknown>;
export const outcomeWord = (outcome: Outcome, locale: Lang): string => OUTCOME[outcome]({}, { locale });

const BADGE = {
  recorded: m.badge_recorded,
  simulated: m.badge_simulated,
  disputed: m.badge_disputed,
  estimated: m.badge_estimated,
} satisfies Record<Badge, unknown>;
export const badgeWord = (badge: Badge, locale: Lang): string => BADGE[badge]({}, { locale });

const CERTAINTY = {
  documented: m.certainty_documented,
  secondary: m.certainty_secondary,
  estimated: m.certainty_estimated,
  disputed: m.certainty_disputed,
} satisfies Record<Certainty, unknown>;
export const certaintyWord = (certainty: Certainty, locale: Lang): string =>
  CERTAINTY[certainty]({}, { locale });

const PART = {
  for: m.part_for,
  against: m.part_against,
  abstaining: m.part_abstaining,
  notVoting: m.part_notvoting,
} satisfies Record<Part, unknown>;
/** @param count of those who did, where it stands before the word: 1 не голосовал */
export const partWord = (part: Part, locale: Lang, count = 0): string => PART[part]({ count }, { locale });

const PART_HEADING = {
  for: m.tally_for,
  against: m.tally_against,
  abstaining: m.tally_abstaining,
  notVoting: m.tally_not_voting,
} satisfies Record<Part, unknown>;
/** A part as a row or column is headed by it. */
export const partHeading = (part: Part, locale: Lang): string => PART_HEADING[part]({}, { locale });

const METHOD = {
  acclamation: m.method_acclamation,
  'show-of-hands': m.method_show_of_hands,
  'roll-call': m.method_roll_call,
  'secret-ballot': m.method_secret_ballot,
  'not-recorded': m.method_not_recorded,
} satisfies Record<Method, unknown>;
export const methodWord = (method: Method, locale: Lang): string => METHOD[method]({}, { locale });

const PHASE = {
  summoned: m.phase_summoned,
  convened: m.phase_convened,
  credentials: m.phase_credentials,
  presidium: m.phase_presidium,
  business: m.phase_business,
  debate: m.phase_debate,
  division: m.phase_division,
  election: m.phase_election,
  government: m.phase_government,
  recess: m.phase_recess,
  closed: m.phase_closed,
} satisfies Record<Phase | 'summoned', unknown>;
export const phaseWord = (phase: Phase | 'summoned', locale: Lang): string => PHASE[phase]({}, { locale });

const KIND = {
  convene: m.kind_convene,
  credentials: m.kind_credentials,
  presidium: m.kind_presidium,
  report: m.kind_report,
  speech: m.kind_speech,
  greeting: m.kind_greeting,
  motion: m.kind_motion,
  amendment: m.kind_amendment,
  division: m.kind_division,
  walkout: m.kind_walkout,
  return: m.kind_return,
  split: m.kind_split,
  merge: m.kind_merge,
  arrival: m.kind_arrival,
  exclusion: m.kind_exclusion,
  absence: m.kind_absence,
  recess: m.kind_recess,
  resume: m.kind_resume,
  'amend-rules': m.kind_amend_rules,
  'elect-cec': m.kind_elect_cec,
  'form-government': m.kind_form_government,
  resolve: m.kind_resolve,
  close: m.kind_close,
} satisfies Record<Kind, unknown>;
export const kindWord = (kind: Kind, locale: Lang): string => KIND[kind]({}, { locale });

const STATUS = {
  held: m.status_held,
  struck: m.status_struck,
  cancelled: m.status_cancelled,
} satisfies Record<Status, unknown>;
export const statusWord = (status: Status, locale: Lang): string => STATUS[status]({}, { locale });

/** A number as its source gives it: “505”, “about 150”, “not recorded”. */
export function figureWords(figure: Figure, locale: Lang): string {
  switch (figure.kind) {
    case 'exact':
      return String(figure.value);
    case 'about':
      return m.figure_about({ n: String(figure.value) }, { locale });
    case 'between':
      return m.figure_between({ low: String(figure.low), high: String(figure.high) }, { locale });
    case 'unknown':
      return m.not_recorded({}, { locale });
  }
}

/** A tally in words: “505 for; against, abstaining: not recorded”. `null` where nothing is recorded. */
export function tallyWords(tally: ByPart<Figure>, locale: Lang): string | null {
  const known = PARTS.filter((part) => tally[part].kind !== 'unknown');
  const unknown = PARTS.filter((part) => tally[part].kind === 'unknown' && part !== 'notVoting');
  if (known.length === 0) return null;
  const counted = known
    .map(
      (part) => `${figureWords(tally[part], locale)} ${partWord(part, locale, reckoned(tally[part]) ?? 0)}`,
    )
    .join(', ');
  if (unknown.length === 0) return counted;
  return `${counted}; ${unknown.map((part) => partWord(part, locale)).join(', ')}: ${m.not_recorded({}, { locale })}`;
}

/** A phrase as the beginning of a sentence. */
export const capitalized = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** “for” where all go one way, else each part with its share: “for 75%, against 25%”. */
export function splitWords(split: readonly number[], lang: Lang): string {
  const parts = PARTS.flatMap((part, i) => ((split[i] ?? 0) > 0 ? [[part, split[i] ?? 0] as const] : []));
  return parts
    .map(([part, share]) =>
      share === 1 ? partWord(part, lang) : `${partWord(part, lang)} ${formatPercent(share, lang)}`,
    )
    .join(', ');
}
