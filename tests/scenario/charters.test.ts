import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseCharter } from '../../src/scenario/charter.ts';
import { CHARTERS, charterOn, clausesOn } from '../../src/scenario/charters.ts';
import * as limits from '../../src/scenario/limits.ts';

const FOLDER = new URL('../../scenarios/rules/', import.meta.url);
const FILES = readdirSync(FOLDER).map((name) => name.replace(/\.yaml$/, ''));
const textOf = (name: string): string => readFileSync(new URL(`${name}.yaml`, FOLDER), 'utf8');

const stated = (day: string, topic: 'cadence' | 'cec'): number | null => {
  const charter = charterOn(day);
  if (!charter) return null;
  const numbers = clausesOn(charter, topic).flatMap(({ clause }) =>
    clause.topic === 'cadence' ? (clause.months ?? []) : (clause.atMost ?? []),
  );
  return numbers[0] ?? null;
};

describe('the rules that congresses stood under', () => {
  test('every file of rules is read, and stands in the list by its own name', () => {
    for (const name of FILES) {
      const parsed = parseCharter(textOf(name));
      expect(parsed.kind === 'charter' ? parsed.charter.id : parsed.problems).toBe(name);
    }
    expect(CHARTERS.map(({ id }) => id).sort()).toEqual([...FILES].sort());
  });

  test('stand in the order of their days, and amend only earlier ones', () => {
    const days = CHARTERS.map(({ from }) => from);
    expect(days).toEqual([...days].sort());
    CHARTERS.forEach(({ amends }, i) => {
      if (amends !== undefined) expect(CHARTERS.slice(0, i).map(({ id }) => id)).toContain(amends);
    });
  });

  test.each([
    // Third Congress, 15 (28) January 1918; Constitution of 1918, art. 26; Ninth Congress; Constitution of 1925.
    ['1917-10-01', null],
    ['1918-01-27', null],
    ['1918-01-28', 3],
    ['1918-07-10', 6],
    ['1920-12-29', 6],
    ['1921-12-28', 12],
    ['1925-05-11', 12],
  ])('on %s a congress was due every so many months: %s', (day, months) => {
    expect(stated(day, 'cadence')).toBe(months);
  });

  test.each([
    // Constitution of 1918, art. 28: 200. Recalled: 300 by the Eighth Congress, 386 by the Ninth. None found for 1925.
    ['1918-03-16', null],
    ['1918-11-09', 200],
    ['1920-12-28', 200],
    ['1920-12-29', 300],
    ['1922-12-27', 386],
    ['1925-05-16', null],
  ])('on %s the executive could have at most: %s', (day, most) => {
    expect(stated(day, 'cec')).toBe(most);
  });

  test('before the First Congress there were none', () => {
    expect(charterOn('1917-06-15')).toBeNull();
  });

  test('what is only recalled is nowhere called documented', () => {
    const wrong = CHARTERS.flatMap(({ id, clauses }) =>
      clauses
        .filter(({ memory, certainty }) => memory === true && certainty === 'documented')
        .map((clause) => `${id}: ${clause.id}`),
    );
    expect(wrong).toEqual([]);
  });

  test('every clause has a source and a certainty, and every source is cited', () => {
    for (const { clauses, sources, id } of CHARTERS) {
      expect(
        clauses.filter(({ certainty, sources: cited = [] }) => !certainty || cited.length === 0),
      ).toEqual([]);
      const cited = new Set(
        clauses.flatMap((clause) =>
          (clause.sources ?? []).map((one) => (typeof one === 'string' ? one : one.id)),
        ),
      );
      expect([id, Object.keys(sources).filter((source) => !cited.has(source))]).toEqual([id, []]);
    }
  });
});

describe('a faulty file of rules is refused with line and column', () => {
  const written = (clauses: string, top = ''): string =>
    [
      'format: smolny-rules/1',
      'id: january-1918',
      'title: {en: T, ru: Т}',
      'from: "1918-01-28"',
      ...(top === '' ? [] : [top]),
      'sources:',
      '  book: {author: null, title: Book, year: null, url: null, kind: invented, seen: text}',
      'clauses:',
      clauses,
    ].join('\n');
  const good = '  - {topic: cadence, id: often, months: 3, text: {en: T, ru: Т}, sources: [book]}';

  const refusal = (text: string): unknown => {
    const parsed = parseCharter(text);
    return parsed.kind === 'charter'
      ? null
      : parsed.problems.map(({ line, column, code }) => [line, column, code]);
  };

  test.each([
    ['nothing, where all is well', written(good), null],
    ['an unknown source', written(good.replace('[book]', '[bok]')), [[8, 76, 'unknown-source']]],
    ['a clause twice', written(`${good}\n${good}`), [[9, 22, 'duplicate-id']]],
    ['an unknown topic', written(good.replace('cadence', 'cadance')), [[8, 6, 'unknown-kind']]],
    ['a key of another topic', written(good.replace('months: 3', 'atMost: 3')), [[8, 33, 'unknown-key']]],
    [
      'a share of more than the whole',
      written('  - {topic: extraordinary, id: a, demand: "4/3", text: {en: T, ru: Т}}'),
      [[8, 35, 'bad-value']],
    ],
    ['an amendment of itself', written(good, 'amends: january-1918'), [[5, 1, 'refers-forward']]],
    ['a reserved word', written(good, '__proto__: {}'), [[5, 1, 'reserved-key']]],
  ])('%s', (_, text, expected) => {
    expect(refusal(text)).toEqual(expected);
  });

  test('garbage is refused, not thrown', () => {
    for (const text of ['', '[]', '{', 'a: *b', `a: ${'['.repeat(5000)}`, 'x'.repeat(300_000)])
      expect(parseCharter(text).kind).toBe('problems');
  });
});

test.each(CHARTERS.map(({ id }) => id))('the limits of %s are those of the whole', (id) => {
  const whole = CHARTERS.find((charter) => charter.id === id);
  if (!whole) throw new Error(id);
  const slim = limits.charterNamed(id);
  const cadence = (clauses: readonly { clause: { months?: number | undefined } }[]) =>
    clauses.flatMap(({ clause }) => clause.months ?? []);
  const most = (clauses: readonly { clause: { atMost?: number | undefined } }[]) =>
    clauses.flatMap(({ clause }) => clause.atMost ?? []);
  expect(cadence(limits.clausesOn(slim, 'cadence'))).toEqual(cadence(clausesOn(whole, 'cadence')));
  expect(most(limits.clausesOn(slim, 'cec'))).toEqual(most(clausesOn(whole, 'cec')));
  expect(limits.charterOn(whole.from)?.id).toBe(charterOn(whole.from)?.id);
});
