import { neededSentence } from '../congress/attendance.ts';
import type { Step } from '../congress/replay.ts';
import type { Seen } from './state/seen.ts';
import { PHASE_TERM } from './glossary/explained.ts';
import { presentInAll, votersIn } from '../congress/house.ts';
import { numbersOf } from '../congress/division.ts';
import { PHASES } from '../domain/proceeding.ts';
import type { Lang } from '../domain/text.ts';
import { formatWhen } from '../text/dates.ts';
import { formatCount, formatPercent } from '../text/numbers.ts';
import * as m from '../text/paraglide/messages.js';
import { phaseWord } from '../text/words.ts';
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
    skipped: step.status !== 'held',
    added: false,
  }));
}

/** Where each sitting begins. */
export function sittingsOf(steps: readonly Step[], lang: Lang): Sitting[] {
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
export function factionSentences(session: Seen, step: Step, lang: Lang): ReadonlyMap<string, string> {
  const { course, steps, places } = session;
  const seated = session.seatedAt(step);
  const fromLeft = [...new Set((places.steps[step.n - 1] ?? []).map(({ faction }) => faction))];
  const place = (id: string): number => fromLeft.indexOf(id);
  const sitting = [...course.scenario.factions].sort((a, b) => place(a.id) - place(b.id));
  const rows = sitting.flatMap(({ id, name }) => {
    const here = votersIn(step.house, id, 'present');
    const gone = votersIn(step.house, id, 'left');
    const seats =
      here +
      gone +
      (['excluded', 'excused', 'unexcused'] as const).reduce((n, p) => n + votersIn(step.house, id, p), 0);
    return seats === 0 ? [] : [{ id, name: name[lang], here, gone, seats }];
  });
  return new Map(
    rows.map(({ id, name, here, gone, seats }, i) => {
      const order = { position: String(i + 1), total: String(rows.length), count: String(rows.length) };
      if (gone > 0 && here === 0) {
        const left = steps.find(({ house }) => votersIn(house, id, 'left') > 0);
        return [
          id,
          m.hall_faction_left(
            {
              ...order,
              name,
              step: String(left?.n ?? ''),
              empty: formatCount(gone),
              shown: formatCount(seats),
            },
            { locale: lang },
          ),
        ];
      }
      const share = formatPercent(seats / Math.max(seated, 1), lang);
      return [
        id,
        m.hall_faction(
          { ...order, name, present: formatCount(here), seats: formatCount(seats), share },
          { locale: lang },
        ),
      ];
    }),
  );
}

/** What the hall says of itself to a screen reader. */
export function hallSentence(session: Seen, step: Step, locale: Lang): string {
  const seated = session.seatedAt(step);
  if (seated === 0) return m.chamber_nobody({}, { locale });
  const present = formatCount(presentInAll(step.house));
  const house = m.hall_label({ count: seated, shown: formatCount(seated), present }, { locale });
  const needed = neededSentence(step, session.course, locale);
  return needed === null ? house : `${house} ${needed}`;
}

/** What the table of the hall says of each group. */
export const hallColumns = (locale: Lang) => [
  { id: 'group', label: m.chamber_group({}, { locale }), numeric: false, term: 'faction' as const },
  { id: 'present', label: m.chamber_present({}, { locale }), numeric: true, term: 'present' as const },
  { id: 'left', label: m.chamber_left({}, { locale }), numeric: true, term: 'walkout' as const },
  { id: 'excluded', label: m.chamber_excluded({}, { locale }), numeric: true, term: 'exclusion' as const },
  { id: 'absent', label: m.chamber_absent({}, { locale }), numeric: true, term: 'absence' as const },
  { id: 'share', label: m.chamber_share({}, { locale }), numeric: true },
];

/** The hall in numbers, for the table view. */
export function hallRows(session: Seen, step: Step, lang: Lang) {
  const here = presentInAll(step.house);
  return session.course.scenario.factions.flatMap(({ id, name }) => {
    const n = (place: 'present' | 'left' | 'excluded' | 'excused' | 'unexcused'): number =>
      votersIn(step.house, id, place);
    const away = n('excused') + n('unexcused');
    if (n('present') + n('left') + n('excluded') + away === 0) return [];
    return [
      {
        id,
        cells: [
          { text: name[lang], lang },
          { text: formatCount(n('present')) },
          { text: formatCount(n('left')) },
          { text: formatCount(n('excluded')) },
          { text: formatCount(away) },
          { text: here === 0 ? '—' : formatPercent(n('present') / here, lang) },
        ],
      },
    ];
  });
}

/** True where a source says only that nobody was against. */
export function isUnanimous({ division }: Step): boolean {
  if (!division) return false;
  const { for: ayes, against, abstaining } = numbersOf(division.tally);
  return (
    ayes === null &&
    against === 0 &&
    (abstaining === 0 || abstaining === null) &&
    division.outcome === 'carried'
  );
}
