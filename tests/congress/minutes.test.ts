import { describe, expect, test } from 'vitest';
import { sourceLine } from '../../src/congress/citations.ts';
import { minutesOf, type Entry } from '../../src/congress/minutes.ts';
import { replay, type Step } from '../../src/congress/replay.ts';
import { LANGS, type Lang } from '../../src/domain/text.ts';
import { KINDS } from '../../src/domain/proceeding.ts';
import { forkFrom } from '../../src/lab/fork.ts';
import { formatWhen } from '../../src/text/dates.ts';
import { BUILT_IN, builtIn, courseFrom } from '../support/read.ts';
import { courseOfSmall, event, words } from '../support/smallAssembly.ts';

const entryText = ({ id, at, title, text, sources }: Entry, lang: Lang): string => {
  const cited = sources.map((source) => (typeof source === 'string' ? source : source.id)).join(' ');
  return `${id} | ${at ? formatWhen(at, lang) : ''} | ${title[lang]}\n${text[lang]}\n[${cited}]\n`;
};

const EVERY_KIND = courseOfSmall({
  factions: [
    'reds',
    { id: 'greens', ratio: { moss: 1, fern: 1 } },
    { id: 'moss', parent: 'greens' },
    { id: 'fern', parent: 'greens' },
  ],
  houses: [
    { reds: 6, greens: 5 },
    { reds: 8, greens: 5 },
  ],
  proceedings: [
    event('convene'),
    event('credentials', { composition: 'next' }),
    event('presidium', { by: 'agreement', offered: { reds: 2, greens: 1 }, declined: { greens: 1 } }),
    event('report'),
    event('speech'),
    event('greeting'),
    event('motion', { id: 'text' }),
    event('amendment', { id: 'change', to: 'text' }),
    event('division', { on: 'change', division: { outcome: 'lost', tally: { for: 4, against: 7 } } }),
    event('division', {
      on: 'text',
      division: { outcome: 'carried', method: 'roll-call', tally: { for: 6, against: 4, abstaining: 1 } },
    }),
    event('absence', { factions: ['greens'], size: 1, excused: true }),
    event('walkout', { factions: ['greens'], size: 'all' }),
    event('recess', { until: { os: '1917-10-26' } }),
    event('resume', { sitting: 2 }),
    event('return', { factions: ['greens'], size: 2 }),
    event('split', { faction: 'greens' }),
    event('exclusion', { factions: ['moss'], size: 1, mandates: 'annulled' }),
    event('arrival', { composition: 'next' }),
    event('merge', { with: words('Another'), adds: { reds: 3 } }),
    event('amend-rules', { rule: 'all', division: { outcome: 'carried', tally: { for: 9, against: 1 } } }),
    event('elect-cec', { by: 'agreement', total: 3, seats: { reds: 2, fern: 1 } }),
    event('form-government', {
      posts: [
        { id: 'chairman', title: words('Chairman'), holder: words('Someone'), faction: 'reds', chair: true },
        { id: 'railways', title: words('Railways'), holder: null },
      ],
    }),
    event('resolve', {
      adopts: [words('A decree')],
      division: { outcome: 'carried', method: 'acclamation' },
    }),
    event('close'),
  ],
});

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

  test.each(LANGS)('a step of every kind in %s', async (lang) => {
    const minutes = minutesOf(replay(EVERY_KIND), EVERY_KIND);
    expect(new Set(EVERY_KIND.proceedings.map(({ kind }) => kind))).toEqual(new Set(KINDS));
    await expect(minutes.map((entry) => entryText(entry, lang)).join('\n')).toMatchFileSnapshot(
      `../golden/minutes/every-kind.${lang}.txt`,
    );
  });

  test('the same session gives the same minutes, byte for byte', () => {
    const twice = [0, 1].map(() => {
      const course = courseFrom(builtIn('02-second'), {});
      return JSON.stringify(minutesOf(replay(course), course));
    });
    expect(twice[0]).toBe(twice[1]);
  });
});

test('minutes of a fork say which words are of the record, and tell no other count beside a reckoned one', () => {
  const scenario = builtIn('other/reichstag-1933');
  const changes = scenario.forks?.find(({ id }) => id === 'coalition-only')?.changes ?? [];
  const course = courseFrom(scenario);
  const told = (steps: readonly Step[]): string =>
    minutesOf(steps, course).find(({ id }) => id === 'enabling-act')?.text.en ?? '';
  expect(told(replay(course))).toMatch(/^In the evening .* Also told: /);
  const reckoned = told(forkFrom(course, changes).steps);
  expect(reckoned).toMatch(
    /^The record says: In the evening .* Here it is reckoned anew\. .*340 for, 198 against/,
  );
  expect(reckoned).not.toContain('Also told');
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
