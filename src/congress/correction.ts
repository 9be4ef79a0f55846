import type { Lang } from '../domain/text.ts';
import type { Citation } from '../scenario/types.ts';
import * as m from '../text/paraglide/messages.js';
import { citationsOf, idOf, sourceLine } from './citations.ts';
import { readingsIn } from './cite.ts';
import type { Course } from './course.ts';
import type { Step } from './replay.ts';
import { voteSentence } from './words.ts';

/** A figure as the page gives it, and who is cited for it. */
export interface CitedFigure {
  readonly figure: string;
  readonly sources: readonly Citation[];
}

/** Where a figure stands: the session, and the step if it belongs to one. */
interface Place {
  readonly course: Course;
  readonly step: Step | null;
  readonly lang: Lang;
}

/** What a step says, and its sources. */
export const figureOfStep = (step: Step, lang: Lang): CitedFigure => ({
  figure: voteSentence(step, lang) || step.text[lang],
  sources: citationsOf(step),
});

/** A report of a mistake in a figure, prepared up to the lines that only the reader can fill in. */
export function correctionText({ course, step, lang }: Place, cited: CitedFigure, link: string): string {
  const { scenario } = course;
  const locale = { locale: lang };
  return [
    m.correct_scenario(
      {
        scenario: scenario.id,
        revision: String(scenario.revision),
        variant: course.variant,
        readings: readingsIn(course) || '—',
      },
      locale,
    ),
    ...(step ? [m.correct_step({ id: step.id, title: step.title[lang] }, locale)] : []),
    m.correct_figure({ figure: cited.figure }, locale),
    ...cited.sources.flatMap((citation) => {
      const { where, gives } = typeof citation === 'string' ? {} : citation;
      const source = sourceLine(idOf(citation), scenario, lang);
      return [
        m.correct_from({ source, where: where === undefined ? '' : `, ${where}` }, locale),
        ...(gives ? [m.correct_gives({ text: gives[lang] }, locale)] : []),
      ];
    }),
    m.correct_link({ link }, locale),
    '',
    m.correct_said({}, locale),
    m.correct_where({}, locale),
    '',
  ].join('\n');
}
