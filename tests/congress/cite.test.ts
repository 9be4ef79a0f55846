import { expect, test } from 'vitest';
import { bibtex, citation, wikitext } from '../../src/congress/cite.ts';
import type { Choice } from '../../src/congress/course.ts';
import { replay } from '../../src/congress/replay.ts';
import type { View } from '../../src/congress/tables.ts';
import type { Lang } from '../../src/domain/text.ts';
import { builtIn, courseFrom } from '../support/read.ts';

function viewOf(name: string, step: string, lang: Lang, choice: Choice = {}): View {
  const course = courseFrom(builtIn(name), choice);
  const steps = replay(course);
  const at = steps.find(({ id }) => id === step);
  if (!at) throw new Error(`no step ${step}`);
  return { course, steps, at, lang };
}

test('the note of an entry for BibTeX is in one language, whatever that of its title', () => {
  const note = (lang: Lang): string | undefined =>
    /^ {2}note = .*$/m.exec(bibtex(viewOf('02-second', 'appeal', lang), '#', '2026-01-01'))?.[0];
  expect(note('ru')).toBe(note('en'));
  expect(note('ru')).toContain('; disputed; accessed 2026-01-01');
});

test('what is cited names the readings in force', () => {
  const view = viewOf('02-second', 'appeal', 'en', { readings: { appeal: 'forms' } });
  for (const text of [
    citation(view, '#', '2026-01-01'),
    bibtex(view, '#', '2026-01-01'),
    wikitext(view, '#'),
  ])
    expect(text).toMatch(/appeal:forms/);
});

test('the page of a picture says what a ring is where there is one', () => {
  expect(wikitext(viewOf('09-ninth', 'approval', 'en'), '#')).toContain('A ring is a delegate');
  expect(wikitext(viewOf('02-second', 'appeal', 'en'), '#')).not.toContain('A ring is a delegate');
});

test('a tally larger than the house is marked wherever it is cited', () => {
  const cited = (view: View): string[] => [
    citation(view, '#', '2026-01-01'),
    bibtex(view, '#', '2026-01-01'),
    wikitext(view, '#'),
  ];
  for (const text of cited(viewOf('02-second', 'appeal', 'en', { variant: 'rabgazeta-562' })))
    expect(text).toContain('; does not fit this count');
  for (const text of cited(viewOf('02-second', 'appeal', 'en'))) expect(text).not.toContain('fit this count');
});
