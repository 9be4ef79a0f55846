import { expect, test } from 'vitest';
import { bibtex, wikitext } from '../../src/congress/cite.ts';
import { replay } from '../../src/congress/replay.ts';
import type { View } from '../../src/congress/tables.ts';
import type { Lang } from '../../src/domain/text.ts';
import { builtIn, courseFrom } from '../support/read.ts';

function viewOf(name: string, step: string, lang: Lang): View {
  const course = courseFrom(builtIn(name));
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

test('the page of a picture says what a ring is where there is one', () => {
  expect(wikitext(viewOf('09-ninth', 'approval', 'en'), '#')).toContain('A ring is a delegate');
  expect(wikitext(viewOf('02-second', 'appeal', 'en'), '#')).not.toContain('A ring is a delegate');
});
