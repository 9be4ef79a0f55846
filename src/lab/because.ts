import type { Course } from '../congress/course.ts';
import { ruleTitle } from '../congress/words.ts';
import type { Outcome } from '../domain/tally.ts';
import type { Lang, Text } from '../domain/text.ts';
import { formatCount } from '../text/numbers.ts';
import * as m from '../text/paraglide/messages.js';
import { inEvery, outcomeWord } from '../text/words.ts';

/** A faction whose delegates in the hall are not as many as in history. */
export interface Difference {
  readonly faction: string;
  readonly now: number;
  readonly history: number;
}

const MOST_NAMED = 3;

/** The name of a faction or wing; its id where there is none. */
export const nameOf = (course: Course, id: string, lang: Lang): string =>
  (course.forest.byId.get(id) ?? (course.scenario.wings ?? []).find((wing) => wing.id === id))?.name[lang] ??
  id;

/** Why a division or a body is simulated, in words. */
export const because = {
  presence: (differences: readonly Difference[], since: Text | null, course: Course): Text =>
    inEvery((locale) => {
      const named = [...differences]
        .sort((a, b) => Math.abs(b.now - b.history) - Math.abs(a.now - a.history))
        .slice(0, MOST_NAMED)
        .map(({ faction, now, history }) =>
          m.because_count(
            {
              faction: nameOf(course, faction, locale),
              now: formatCount(now),
              history: formatCount(history),
            },
            { locale },
          ),
        );
      const more = differences.length > MOST_NAMED ? ['…'] : [];
      const list = [...named, ...more].join('; ');
      return since
        ? m.because_presence_since({ list, title: since[locale] }, { locale })
        : m.because_presence({ list }, { locale });
    }),
  lines: (factions: readonly string[], course: Course): Text =>
    inEvery((locale) =>
      m.because_lines({ list: factions.map((id) => nameOf(course, id, locale)).join(', ') }, { locale }),
    ),
  rule: (rule: string, history: string, course: Course): Text =>
    inEvery((locale) =>
      m.because_rule(
        { rule: ruleTitle(rule, course, locale), history: ruleTitle(history, course, locale) },
        { locale },
      ),
    ),
  quorum: (): Text => inEvery((locale) => m.because_quorum({}, { locale })),
  mandates: (now: number, history: number): Text =>
    inEvery((locale) =>
      m.because_mandates({ now: formatCount(now), history: formatCount(history) }, { locale }),
    ),
  shift: (): Text => inEvery((locale) => m.because_shift({}, { locale })),
  pin: (outcome: Outcome): Text =>
    inEvery((locale) => m.because_pin({ outcome: outcomeWord(outcome, locale) }, { locale })),
  method: (): Text => inEvery((locale) => m.because_method({}, { locale })),
  notInHistory: (): Text => inEvery((locale) => m.because_not_in_history({}, { locale })),
  model: (): Text => inEvery((locale) => m.because_model({}, { locale })),
};
