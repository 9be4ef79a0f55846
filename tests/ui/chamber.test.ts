import { describe, expect, test } from 'vitest';
import { placesOf } from '../../src/congress/benches.ts';
import { groupsIn } from '../../src/congress/groups.ts';
import { replay } from '../../src/congress/replay.ts';
import { factionSentences, hallColumns, hallRows, hallSentence, sittingsOf } from '../../src/ui/chamber.ts';
import { seenFrom } from '../../src/ui/state/seen.ts';
import { BUILT_IN, builtIn, courseFrom } from '../support/read.ts';

function seenAt(name: string, id: string | null, choice = {}) {
  const course = courseFrom(builtIn(name), choice);
  const steps = replay(course);
  const at = id === null ? steps.length - 1 : steps.findIndex((step) => step.id === id);
  return seenFrom(course, steps, placesOf(course, steps), at);
}
/** Thin and unbroken spaces as plain ones. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe('a house where some have a voice and no vote', () => {
  const seen = seenAt('09-ninth', 'approval');

  test('the hall tells both apart, and nobody is missing', () => {
    expect(plain(hallSentence(seen, seen.step, 'en'))).toMatch(
      /^Hall, 1 993 delegates: 1 631 present with a vote, 362 with a voice only\./,
    );
    expect(plain(hallSentence(seen, seen.step, 'ru'))).toMatch(
      /^Зал: 1 993 делегата, присутствуют с решающим голосом 1 631, только с совещательным 362\./,
    );
  });

  test('a share is of those with a vote, and a group without one says so', () => {
    const said = [...factionSentences(seen, 'en').values()].map(plain);
    expect(said).toContainEqual(
      expect.stringMatching(
        /^Communists \(.*, 1 522 of 1 522 present with a vote, 93\.3% of all votes; \d+ with a voice only\. \d of 6\.$/,
      ),
    );
    expect(said.filter((one) => /^[^,]+, \d+ with a voice and no vote\. \d of 6\.$/.test(one))).toHaveLength(
      4,
    );
  });

  test('the table has a row for every group and a column for its voices', () => {
    const voice = hallColumns(seen.step, 'en').findIndex(({ id }) => id === 'voice');
    const rows = hallRows(seen, seen.step, 'en');
    expect(rows).toHaveLength(6);
    expect(rows.reduce((sum, { cells }) => sum + Number(cells[voice]?.text), 0)).toBe(362);
  });
});

test('a source that does not tell voices from votes gives no number of voices', () => {
  const seen = seenAt('02-second', 'walkout');
  const voice = hallColumns(seen.step, 'en').findIndex(({ id }) => id === 'voice');
  for (const { cells } of hallRows(seen, seen.step, 'en')) expect(cells[voice]?.text).toBe('—');
});

test('what a source gives as about is about wherever it is counted', () => {
  const seen = seenAt('02-second', 'walkout');
  const row = hallRows(seen, seen.step, 'en').find(({ id }) => id === 'left-sr');
  expect(row?.cells.map(({ text }) => plain(text))).toEqual([
    'Left SRs',
    '≈ 100',
    '0',
    '0',
    '0',
    '—',
    '≈ 19.3%',
  ]);
  const said = (lang: 'en' | 'ru') => plain(factionSentences(seen, lang).get('left-sr') ?? '');
  expect(said('en')).toMatch(/^Left SRs \(approximate\), 100 of 100 present, 15\.4% of delegates\./);
  expect(said('ru')).toMatch(/^.+ \(примерно\): присутствуют 100 из 100, 15,4 % делегатов\./);
});

test('sittings are named where the file numbers them, and nowhere else', () => {
  const of = (name: string): string[] => sittingsOf(seenAt(name, null).steps, 'en').map(({ label }) => label);
  expect(of('09-ninth')).toEqual([]);
  expect(of('other/reichstag-1933')).toEqual([]);
  expect(of('02-second')).toEqual(['Sitting 1', 'Sitting 2']);
});

test.each(BUILT_IN)('whoever sits in %s has a sentence, a row and a place in the count', (name) => {
  for (const variant of Object.keys(builtIn(name).variants)) {
    const last = seenAt(name, null, { variant });
    for (const step of last.steps) {
      const seated = [...new Set((last.places.steps[step.n - 1] ?? []).map(({ faction }) => faction))].sort();
      const told = [...factionSentences({ ...last, step }, 'en')];
      expect(told.map(([id]) => id).sort(), step.id).toEqual(seated);
      expect(told.map(([, said]) => /(\d+) of \d+\.$/.exec(said)?.[1])).toEqual(
        told.map((_, i) => String(i + 1)),
      );
      expect(
        hallRows(last, step, 'en')
          .map(({ id }) => id)
          .sort(),
      ).toEqual(seated);
      expect(
        groupsIn(step.house)
          .map(({ faction }) => faction)
          .sort(),
      ).toEqual(seated);
    }
  }
});

test('where a source splits a vote by group the table says how each voted', () => {
  const seen = seenAt('other/reichstag-1933', 'enabling-act');
  const columns = hallColumns(seen.step, 'en').map(({ label }): string => label);
  const row = hallRows(seen, seen.step, 'en').find(({ id }) => id === 'spd');
  expect(columns).toContain('Against');
  expect(row?.cells[columns.indexOf('Against')]?.text).toBe('94');
  const untold = seenAt('02-second', 'appeal');
  expect(hallColumns(untold.step, 'en').map(({ label }) => label)).not.toContain('For');
});
