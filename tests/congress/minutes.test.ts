import { describe, expect, test } from 'vitest';
import { sourceLine } from '../../src/congress/citations.ts';
import { minutesOf, type Entry } from '../../src/congress/minutes.ts';
import { replay } from '../../src/congress/replay.ts';
import { LANGS, type Lang } from '../../src/domain/text.ts';
import { formatWhen } from '../../src/text/dates.ts';
import { BUILT_IN, builtIn, courseFrom } from '../support/read.ts';

const entryText = ({ id, at, title, text, sources }: Entry, lang: Lang): string => {
  const cited = sources.map((source) => (typeof source === 'string' ? source : source.id)).join(' ');
  return `${id} | ${at ? formatWhen(at, lang) : ''} | ${title[lang]}\n${text[lang]}\n[${cited}]\n`;
};

describe('the minutes of a session, word for word', () => {
  test.each(BUILT_IN.flatMap((name) => LANGS.map((lang) => [name, lang] as const)))(
    '%s in %s',
    async (name, lang) => {
      const course = courseFrom(builtIn(name), {});
      const minutes = minutesOf(replay(course), course);
      await expect(minutes.map((entry) => entryText(entry, lang)).join('\n')).toMatchFileSnapshot(
        `../golden/minutes/${name}.${lang}.txt`,
      );
    },
  );

  test('the same session gives the same minutes, byte for byte', () => {
    const twice = [0, 1].map(() => {
      const course = courseFrom(builtIn('02-second'), {});
      return JSON.stringify(minutesOf(replay(course), course));
    });
    expect(twice[0]).toBe(twice[1]);
  });
});

describe('the line of a source', () => {
  test('has one full stop after an author who brings one along', () => {
    const { scenario } = courseFrom(builtIn('02-second'), {});
    const [known] = Object.values(scenario.sources);
    if (!known) throw new Error('the Second has sources');
    const bse = { ...known, author: 'Great Soviet Encyclopedia, 3rd ed.', title: 'Soviets', year: 1976 };
    const line = sourceLine('bse', { ...scenario, sources: { bse } }, 'en');
    expect(line).toMatch(/^\[bse\] Great Soviet Encyclopedia, 3rd ed\. Soviets \(1976\)\./);
  });

  test.each(BUILT_IN)('never ends a phrase twice: %s', (name) => {
    const { scenario } = courseFrom(builtIn(name), {});
    for (const id of Object.keys(scenario.sources))
      for (const lang of LANGS) expect(sourceLine(id, scenario, lang)).not.toMatch(/\.\.(?!\.)/);
  });
});
