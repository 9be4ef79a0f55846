import { RIGHTS, seated, type Place } from '../domain/mandate.ts';
import type { Lang, Text } from '../domain/text.ts';
import type { Citation } from '../scenario/types.ts';
import type { Moment } from '../text/dates.ts';
import * as m from '../text/paraglide/messages.js';
import { capitalized, certaintyWord, inEvery, methodWord, outcomeWord, tallyWords } from '../text/words.ts';
import { seatedIn, seatedOf } from './attendance.ts';
import { citationsOf } from './citations.ts';
import type { Course } from './course.ts';
import type { Division } from './division.ts';
import { doneSentences } from './doneWords.ts';
import { presentInAll, voiceOnly, votersIn, type HouseView } from './house.ts';
import type { Step } from './replay.ts';
import { reasonText, remarkText, ruleTitle } from './words.ts';

/** What the minutes say of one step. */
export interface Entry {
  readonly id: string;
  readonly at: Moment | null;
  readonly title: Text;
  readonly text: Text;
  readonly sources: readonly Citation[];
}

/** The minutes of a session, entry by entry, in every language. */
export function minutesOf(steps: readonly Step[], course: Course): Entry[] {
  return steps.map((step, i) => ({
    id: step.id,
    at: step.at,
    title: step.title,
    text: inEvery((lang) =>
      sentences(step, steps[i - 1]?.house ?? null, course, lang)
        .map(capitalized)
        .join(' '),
    ),
    sources: citationsOf(step),
  }));
}

function sentences(step: Step, before: HouseView | null, course: Course, lang: Lang): string[] {
  if (step.why) {
    const why = reasonText(step.why, course)[lang];
    const say = step.status === 'cancelled' ? m.minutes_cancelled : m.minutes_struck;
    return [say({ why }, { locale: lang })];
  }
  return [
    toldText(step, course, lang),
    ...(step.division ? divisionSentences(step.division, course, lang) : []),
    ...movements(before, step.house, course, lang),
    ...doneSentences(step, course, lang),
    ...step.remarks.map((remark) => remarkText(remark, course)[lang]),
    ...readingSentence(step, course, lang),
    ...(step.note ? [step.note[lang]] : []),
  ];
}

/** The text of a step; that of the record says so where what came of the step is not the record's. */
function toldText(step: Step, { scenario }: Course, locale: Lang): string {
  const text = step.text[locale];
  const simulated = step.division?.basis === 'simulated' || step.body?.basis === 'simulated';
  const recorded = scenario.proceedings.some(({ id }) => id === step.id);
  return simulated && recorded ? m.minutes_of_history({ text }, { locale }) : text;
}

/** A vote in one sentence: the figures, what was needed, the outcome. */
function divisionSentences(division: Division, course: Course, locale: Lang): string[] {
  const ruleName = ruleTitle(division.rule.id, course, locale);
  const need =
    division.needed === null
      ? m.minutes_need_unknown({ rule: ruleName }, { locale })
      : m.minutes_need(
          {
            needed: m.needed({ count: division.needed, n: String(division.needed) }, { locale }),
            present: String(division.present),
            rule: ruleName,
          },
          { locale },
        );
  const parts = tallyWords(division.tally, locale);
  const method = methodWord(division.method, locale);
  const outcome = outcomeWord(division.outcome, locale);
  const said =
    parts === null
      ? m.minutes_division_plain({ method, need, outcome }, { locale })
      : m.minutes_division({ method, parts, need, outcome }, { locale });
  return [
    said,
    ...(division.fits ? [] : [m.minutes_unfit({}, { locale })]),
    ...(division.because ? [m.minutes_because({ why: division.because[locale] }, { locale })] : []),
    ...division.alternatives.flatMap(({ tally, certainty }) => {
      const told = division.tallyBasis === 'recorded' ? tallyWords(tally, locale) : null;
      return told === null
        ? []
        : [m.minutes_alternative({ parts: told, certainty: certaintyWord(certainty, locale) }, { locale })];
    }),
    ...(division.note ? [division.note[locale]] : []),
  ];
}

const MOVES = [
  ['left', m.minutes_left],
  ['excluded', m.minutes_excluded],
] as const;

/** Everyone of a faction, also those whose mandates were annulled. */
function everyoneOf(house: HouseView, faction: string): number {
  const delegation = house.delegations[faction];
  return delegation ? RIGHTS.reduce((sum, right) => sum + seated(delegation[right]), 0) : 0;
}

/** Who came, went and sits where, by comparison with the house before. */
function movements(before: HouseView | null, after: HouseView, course: Course, locale: Lang): string[] {
  if (!before || before === after) return [];
  const said: string[] = [];
  const count = (house: HouseView, id: string, place: Place): number => votersIn(house, id, place);
  for (const { id, name } of course.scenario.factions) {
    const faction = name[locale];
    const more = everyoneOf(after, id) - everyoneOf(before, id);
    if (more > 0) said.push(m.minutes_seated({ faction, n: String(seatedOf(after, id)) }, { locale }));
    for (const [place, say] of MOVES) {
      const gone = count(after, id, place) - count(before, id, place);
      if (gone > 0 && more === 0) said.push(say({ faction, n: String(gone) }, { locale }));
    }
    const absent = (['excused', 'unexcused'] as const).reduce(
      (sum, place) => sum + count(after, id, place) - count(before, id, place),
      0,
    );
    if (absent > 0 && more === 0) said.push(m.minutes_absent({ faction, n: String(absent) }, { locale }));
    const back = count(after, id, 'present') - count(before, id, 'present');
    if (back > 0 && more === 0) said.push(m.minutes_returned({ faction, n: String(back) }, { locale }));
  }
  if (said.length > 0) {
    said.push(presentSentence(after, locale));
  }
  return said;
}

/** Who is in the hall: those with a vote and, where there are any, those with a voice only. */
function presentSentence(house: HouseView, locale: Lang): string {
  const mandated = String(seatedIn(house));
  const present = String(presentInAll(house));
  const voice = voiceOnly(house);
  return voice === 0
    ? m.minutes_present({ present, seated: mandated }, { locale })
    : m.minutes_present_voice({ present, voice: String(voice), seated: mandated }, { locale });
}

function readingSentence(step: Step, course: Course, locale: Lang): string[] {
  if (step.reading === null) return [];
  const written = course.scenario.proceedings.find(({ id }) => id === step.id);
  const label = written?.readings?.[step.reading]?.label[locale];
  return label === undefined ? [] : [m.minutes_reading({ reading: label }, { locale })];
}
