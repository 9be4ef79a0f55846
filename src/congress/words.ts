import { oldStyle } from '../domain/calendar.ts';
import type { MajorityRule } from '../domain/rules.ts';
import type { Lang, Text } from '../domain/text.ts';
import { formatBothDates } from '../text/dates.ts';
import * as m from '../text/paraglide/messages.js';
import { formatCount, formatPercent } from '../text/numbers.ts';
import type { WrittenQuorum } from '../scenario/types.ts';
import {
  badgeWord,
  capitalized,
  inEvery,
  kindWord,
  outcomeWord,
  phaseWord,
  tallyWords,
} from '../text/words.ts';
import type { Base } from '../voting/majority.ts';
import { ruleText, shareForm, type ShareForm } from '../voting/ruleText.ts';
import type { Course } from './course.ts';
import type { Division } from './division.ts';
import type { CitedRule, Remark } from './remark.ts';
import type { Reason, Step } from './replay.ts';
import { ruleCalled } from './rules.ts';

export const nameOf = (course: Course, faction: string, lang: Lang): string =>
  course.forest.byId.get(faction)?.name[lang] ?? faction;

/** Why a step was not held, in words. */
export function reasonText(reason: Reason, course: Course): Text {
  return inEvery((locale) => {
    const name = (id: string): string => nameOf(course, id, locale);
    switch (reason.code) {
      case 'condition':
        return m.why_condition({}, { locale });
      case 'competing-text':
        return m.why_competing_text({}, { locale });
      case 'mover-absent':
        return m.why_mover_absent({ faction: name(reason.faction) }, { locale });
      case 'lost-object':
        return m.why_lost_object({}, { locale });
      case 'cancelled':
        return m.why_cancelled({}, { locale });
      case 'chance':
        return m.why_chance({}, { locale });
      case 'not-in-phase':
        return m.why_not_in_phase(
          { kind: kindWord(reason.kind, locale), phase: phaseWord(reason.phase, locale) },
          { locale },
        );
      case 'nobody-seated':
        return m.why_nobody_seated({}, { locale });
      case 'nobody-present':
        return m.why_nobody_present({}, { locale });
      case 'child-before-split':
        return m.why_child_before_split(
          { child: name(reason.child), parent: name(reason.parent) },
          { locale },
        );
      case 'already-split':
        return m.why_already_split({ faction: name(reason.faction) }, { locale });
      case 'not-on-the-floor':
        return m.why_not_on_the_floor({ text: reason.text }, { locale });
      case 'nothing-to-seat':
        return m.why_nothing_to_seat({}, { locale });
      case 'unknown-rule':
        return m.why_unknown_rule({ rule: reason.rule }, { locale });
      case 'too-many-mandates':
        return m.why_too_many_mandates(
          {
            faction: name(reason.faction),
            wanted: String(reason.wanted),
            available: String(reason.available),
          },
          { locale },
        );
      case 'merge-by-reference':
        return m.why_merge_by_reference({}, { locale });
    }
  });
}

/** A charter's rule with its article, and who says so. */
const ruleCited = ({ charter, article, source }: CitedRule, locale: Lang) => ({
  rule: capitalized(
    article === null
      ? charter[locale]
      : m.rule_cited_article({ charter: charter[locale], article }, { locale }),
  ),
  source: source[locale],
});

/** What there is to remark on a step, in words. */
export function remarkText(remark: Remark, course: Course): Text {
  return inEvery((locale) => {
    switch (remark.code) {
      case 'decisive-spread':
        return m.remark_decisive_spread(
          { decisive: String(remark.decisive), total: String(remark.total) },
          { locale },
        );
      case 'mismatch':
        return m.remark_mismatch({ why: remark.why[locale] }, { locale });
      case 'not-split-by-right':
        return m.remark_not_split_by_right({}, { locale });
      case 'more-than-total':
        return m.remark_more_than_total({ by: String(remark.by) }, { locale });
      case 'took-all':
        return m.remark_took_all(
          { recorded: String(remark.recorded), available: String(remark.available) },
          { locale },
        );
      case 'nobody-of-them':
        return m.remark_nobody_of_them({}, { locale });
      case 'midpoint':
        return m.remark_midpoint(
          { low: String(remark.low), high: String(remark.high), value: String(remark.value) },
          { locale },
        );
      case 'remainder-tie':
        return m.remark_remainder_tie({}, { locale });
      case 'split-by-ratio':
        return m.remark_split_by_ratio({ faction: nameOf(course, remark.faction, locale) }, { locale });
      case 'number-unknown':
        return m.remark_number_unknown({}, { locale });
      case 'convened-late':
        return m.remark_convened_late(
          {
            due: formatBothDates({ os: oldStyle(remark.due), ns: remark.due }, locale),
            late: m.days({ count: remark.days, n: formatCount(remark.days) }, { locale }),
            ...ruleCited(remark.rule, locale),
          },
          { locale },
        );
      case 'cec-too-large':
        return m.remark_cec_too_large(
          { total: String(remark.total), most: String(remark.most), ...ruleCited(remark.rule, locale) },
          { locale },
        );
      case 'voices-vote':
        return m.remark_voices_vote(ruleCited(remark.rule, locale), { locale });
    }
  });
}

/** The vote of a step in one sentence, for the bar and for the announcement. */
export function voteSentence(step: Step, lang: Lang): string {
  const { division } = step;
  if (!division) return '';
  const tally = tallyWords(division.tally, lang);
  const needed =
    division.needed === null
      ? ''
      : m.needed({ count: division.needed, n: formatCount(division.needed) }, { locale: lang });
  return [tally, needed, outcomeWord(division.outcome, lang)]
    .filter((part) => part !== null && part !== '')
    .join('; ');
}

/** A vote as it is read out, with what stands against it. */
export function readVote(step: Step, { certainty, fits }: Division, lang: Lang): string {
  const doubt = certainty === 'disputed' ? `; ${badgeWord(certainty, lang)}` : '';
  return `${voteSentence(step, lang)}${doubt}${fits ? '' : `. ${m.minutes_unfit({}, { locale: lang })}`}`;
}

const RULE: Readonly<Record<string, typeof m.rule_simple>> = {
  simple: m.rule_simple,
  present: m.rule_present,
  all: m.rule_all,
  'two-thirds': m.rule_two_thirds,
  'two-thirds-present': m.rule_two_thirds_present,
  'three-quarters': m.rule_three_quarters,
};

const BASE = {
  'for-against': m.rule_base_for_against,
  cast: m.rule_base_cast,
  present: m.rule_base_present,
  all: m.rule_base_all,
} satisfies Record<Base, unknown>;

function shareWords({ numerator, denominator, base, strict }: ShareForm, lang: Lang): string {
  const locale = { locale: lang };
  const share =
    denominator === 1
      ? formatPercent(numerator, lang)
      : `${formatCount(numerator)}/${formatCount(denominator)}`;
  const said = { share, base: BASE[base]({}, locale) };
  return strict ? m.rule_more_than(said, locale) : m.rule_at_least(said, locale);
}

/** A majority rule by its usual name, else as the share that it asks for; one that is no share by its id. */
export function ruleWord(rule: MajorityRule, lang: Lang): string {
  const share = shareForm(rule);
  return RULE[ruleText(rule)]?.({}, { locale: lang }) ?? (share ? shareWords(share, lang) : rule.id);
}

/** A majority rule by the name that the scenario gives it, else in words of its own. */
export function ruleTitle(id: string, course: Course, lang: Lang): string {
  const rule = ruleCalled(id, course.rules);
  return course.scenario.rules?.[id]?.title?.[lang] ?? (rule ? ruleWord(rule, lang) : id);
}

/** A quorum in words: “at least 400”, “2/3 of mandates”. */
export function quorumWords(quorum: WrittenQuorum, lang: Lang): string {
  const locale = { locale: lang };
  if (quorum === 'none') return m.change_quorum_none({}, locale);
  const need =
    'atLeast' in quorum
      ? m.change_quorum_least({ n: formatCount(quorum.atLeast) }, locale)
      : quorum.of === 'mandates'
        ? m.change_quorum_mandates({ share: quorum.share }, locale)
        : m.change_quorum_seated({ share: quorum.share }, locale);
  return quorum.counting === 'present-unexcused' ? m.change_quorum_unexcused({ need }, locale) : need;
}
