import { houseSentence, neededSentence } from '../congress/attendance.ts';
import { countedIn, groupIn, groupsIn, type GroupInHall } from '../congress/groups.ts';
import type { Step } from '../congress/replay.ts';
import type { Seen } from './state/seen.ts';
import { PHASE_TERM } from './glossary/explained.ts';
import { mandatesInAll, presentInAll, voiceOnly } from '../congress/house.ts';
import { figureOf, roughAt } from '../congress/rough.ts';
import { nameOf, readVote, reasonText } from '../congress/words.ts';
import { PHASES } from '../domain/proceeding.ts';
import { PARTS, type Part } from '../domain/tally.ts';
import type { Lang } from '../domain/text.ts';
import { formatWhen } from '../text/dates.ts';
import { ABOUT, formatCount, formatFigure, formatPercent } from '../text/numbers.ts';
import * as m from '../text/paraglide/messages.js';
import { kindWord, partHeading, phaseWord } from '../text/words.ts';
import type { Step as Shown, StepKind } from './parts/steps.ts';
import type { Sitting } from './parts/track.ts';

function glyphOf({ kind, division }: Step): StepKind {
  if (kind === 'walkout' || kind === 'return' || kind === 'exclusion') return 'walkout';
  if (kind === 'elect-cec' || kind === 'form-government' || kind === 'presidium') return 'election';
  return division ? 'vote' : 'event';
}

/** The steps as rail and transport show them. */
export function shownSteps(steps: readonly Step[], lang: Lang): Shown[] {
  return steps.map((step) => ({
    id: step.id,
    number: step.n,
    title: step.title[lang],
    when: step.at ? formatWhen(step.at, lang) : '',
    kind: glyphOf(step),
    what: step.division ? m.step_vote({}, { locale: lang }) : kindWord(step.kind, lang),
    skipped: step.status !== 'held',
    added: false,
  }));
}

/** Where each sitting begins; nothing where the file numbers none. The first number may go without saying. */
export function sittingsOf(steps: readonly Step[], lang: Lang): Sitting[] {
  const numbered = steps.some(
    ({ proceeding }) => 'sitting' in proceeding && proceeding.sitting !== undefined,
  );
  if (!numbered) return [];
  return steps.flatMap(({ proceeding }, from) => {
    if (proceeding.kind !== 'convene' && proceeding.kind !== 'resume') return [];
    const n = proceeding.kind === 'convene' ? (proceeding.sitting ?? 1) : proceeding.sitting;
    return n === undefined
      ? []
      : [{ id: String(n), label: m.chamber_sitting({ n: String(n) }, { locale: lang }), from }];
  });
}

/** The phases that this session goes through, in the order of the machine. */
export function phasesOf(steps: readonly Step[], at: number, lang: Lang) {
  const met = new Set(steps.map(({ phase }) => phase));
  const past = new Set(steps.slice(0, at).map(({ phase }) => phase));
  return PHASES.filter((phase) => met.has(phase)).map((id) => ({
    id,
    label: phaseWord(id, lang),
    past: past.has(id),
    term: PHASE_TERM[id],
  }));
}

/** What a screen reader says of each faction in the hall, numbered as they sit from the left. */
export function factionSentences(
  { course, steps, places, step }: Pick<Seen, 'course' | 'steps' | 'places' | 'step'>,
  lang: Lang,
): ReadonlyMap<string, string> {
  const fromLeft = [...new Set((places.steps[step.n - 1] ?? []).map(({ faction }) => faction))];
  const place = ({ faction }: GroupInHall): number => fromLeft.indexOf(faction);
  const groups = groupsIn(step.house).sort((a, b) => place(a) - place(b));
  const votes = mandatesInAll(step.house);
  const voiced = voiceOnly(step.house) > 0;
  const rough = roughAt(course, steps, step);
  return new Map(
    groups.map((group, i) => {
      const name = nameOf(course, group.faction, lang);
      const said = {
        name: rough.has(group.faction) ? m.hall_rough({ name }, { locale: lang }) : name,
        present: formatCount(group.present),
        seats: formatCount(group.seats),
        share: formatPercent(group.seats / Math.max(votes, 1), lang),
        voice: formatCount(group.voice ?? 0),
        position: String(i + 1),
        count: String(groups.length),
      };
      const counted = countedIn(group);
      if (group.left > 0 && !counted.here) {
        const isGone = ({ house }: Step): boolean => {
          const then = groupIn(house, group.faction);
          return then.left > 0 && !countedIn(then).here;
        };
        const here = steps.slice(0, step.n).findLastIndex((one) => !isGone(one));
        return [
          group.faction,
          m.hall_faction_left(
            {
              name: said.name,
              step: String(steps[here + 1]?.n ?? ''),
              empty: formatCount(group.left),
              shown: formatCount(group.left + group.excluded + group.absent),
              position: said.position,
              total: said.count,
              count: String(group.left),
            },
            { locale: lang },
          ),
        ];
      }
      if (!voiced) return [group.faction, m.hall_faction(said, { locale: lang })];
      if (group.seats === 0) return [group.faction, m.hall_faction_voice(said, { locale: lang })];
      const say = (group.voice ?? 0) === 0 ? m.hall_faction_votes : m.hall_faction_both;
      return [group.faction, say(said, { locale: lang })];
    }),
  );
}

/** What is read out of a step: its title, why it was not held or how its vote ended, and what stands against that. */
export function stepSentence({ course }: Pick<Seen, 'course'>, step: Step, lang: Lang): string {
  const { title, why, division } = step;
  const locale = { locale: lang };
  const fate = why && `${m.chamber_not_held({}, locale)}: ${reasonText(why, course)[lang]}`;
  return [title[lang], fate, division && readVote(step, division, lang)].filter(Boolean).join('. ');
}

/** What the hall says of itself to a screen reader. */
export function hallSentence({ course }: Pick<Seen, 'course'>, step: Step, locale: Lang): string {
  const house = houseSentence(step.house, locale);
  const needed = neededSentence(step, course, locale);
  return needed === null ? house : `${house} ${needed}`;
}

/** The parts of a vote that a source gives by group, where a step takes one. */
const splitParts = ({ division }: Step): readonly Part[] => {
  const all = Object.values(division?.byFaction ?? {});
  return PARTS.filter((part) => all.some((own) => own[part] !== null));
};

/** What the table of the hall says of each group at a step: where it is, and how it voted where that is known. */
export const hallColumns = (step: Step, locale: Lang) => [
  { id: 'group', label: m.chamber_group({}, { locale }), numeric: false, term: 'faction' as const },
  { id: 'present', label: m.chamber_present({}, { locale }), numeric: true, term: 'present' as const },
  { id: 'left', label: m.chamber_left({}, { locale }), numeric: true, term: 'walkout' as const },
  { id: 'excluded', label: m.chamber_excluded({}, { locale }), numeric: true, term: 'exclusion' as const },
  { id: 'absent', label: m.chamber_absent({}, { locale }), numeric: true, term: 'absence' as const },
  { id: 'voice', label: m.chamber_voice({}, { locale }), numeric: true, term: 'consultative-vote' as const },
  { id: 'share', label: m.chamber_share({}, { locale }), numeric: true },
  ...splitParts(step).map((part) => ({ id: part, label: partHeading(part, locale), numeric: true })),
];

/** The hall in numbers, for the table view. */
export function hallRows({ course, steps }: Seen, step: Step, lang: Lang) {
  const here = presentInAll(step.house);
  const rough = roughAt(course, steps, step);
  const parts = splitParts(step);
  return groupsIn(step.house).map(({ faction, present, left, excluded, absent, voice }) => {
    const told = (count: number | null): string =>
      (count === null ? null : formatFigure(figureOf(rough, faction, count))) ?? '—';
    const share = figureOf(rough, faction, present);
    return {
      id: faction,
      cells: [
        { text: nameOf(course, faction, lang), lang },
        ...[present, left, excluded, absent, voice].map((count) => ({ text: told(count) })),
        {
          text:
            here === 0 ? '—' : `${share.kind === 'about' ? ABOUT : ''}${formatPercent(present / here, lang)}`,
        },
        ...parts.map((part) => {
          const votes = step.division?.byFaction?.[faction]?.[part] ?? null;
          return { text: votes === null ? '—' : formatCount(votes) };
        }),
      ],
    };
  });
}
