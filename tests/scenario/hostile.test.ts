import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { parseScenario } from '../../src/scenario/parse.ts';
import { courseOf, isCourse } from '../../src/congress/course.ts';
import { PROBLEM_CODES } from '../../src/scenario/problem.ts';
import { builtIn, BUILT_IN, textOf } from '../support/read.ts';
import { opened, scenarioOf, vote, written } from '../support/smallAssembly.ts';

vi.setConfig({ testTimeout: 60_000 });

const codesOf = (text: string): string[] => {
  const parsed = parseScenario(text);
  return parsed.kind === 'problems' ? parsed.problems.map(({ code }) => code) : [];
};

/** Every answer is a scenario, or at least one complaint with a place inside the text. */
function answers(text: string): void {
  const parsed = parseScenario(text);
  if (parsed.kind === 'scenario') return;
  expect(parsed.problems.length).toBeGreaterThan(0);
  const lines = text.split('\n').length;
  for (const { line, column, code, message, hint } of parsed.problems) {
    expect(PROBLEM_CODES).toContain(code);
    expect(message).toMatch(/expected .+, found .+/s);
    expect(hint).not.toBe('');
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(lines + 1);
    expect(column).toBeGreaterThanOrEqual(1);
  }
}

describe('files that no reader should take', () => {
  test('10 MB are refused unread', () => {
    expect(codesOf(`about: ${'x'.repeat(10_000_000)}`)).toEqual(['too-large']);
  });

  test.each([
    ['flow lists', () => '['.repeat(20_000)],
    ['flow maps', () => '{a: '.repeat(20_000)],
    ['block lists', () => '- '.repeat(20_000)],
    ['block maps', () => Array.from({ length: 1_200 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
    ['closed lists', () => '['.repeat(20_000) + ']'.repeat(20_000)],
    [
      'a condition',
      () =>
        `format: smolny/1\nproceedings: [{kind: speech, when: ${'{not: '.repeat(5_000)}{carried: a}${'}'.repeat(5_000)}}]`,
    ],
  ])('%s nested without end are refused, not a crash', (_, make) => {
    const text = make();
    answers(text);
    expect(codesOf(text).length).toBeGreaterThan(0);
  });

  test('aliases that multiply are refused unopened', () => {
    const levels = Array.from(
      { length: 12 },
      (_, i) =>
        `l${i}: &l${i} [${Array.from({ length: 9 }, () => (i === 0 ? 'x' : `*l${i - 1}`)).join(', ')}]`,
    );
    expect(codesOf(levels.join('\n'))).toEqual(['alias-bomb']);
  });

  test('a list that contains itself is refused', () => {
    answers('a: &a [*a]\n');
    expect(codesOf('a: &a [*a]\n').length).toBeGreaterThan(0);
  });

  test.each(['__proto__', 'constructor', 'prototype'])(
    'the key %s is refused wherever it stands, and reaches no prototype',
    (key) => {
      for (const text of [
        `${key}: {polluted: yes}`,
        `factions: [{${key}: {polluted: yes}}]`,
        `? ${key}\n: {polluted: yes}`,
        `"${key}": 1`,
      ])
        expect(codesOf(text)).toContain('reserved-key');
      expect(Reflect.get({}, 'polluted')).toBeUndefined();
    },
  );

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'])(
    'the name %s stands for nothing in a file',
    (name) => {
      const base = { houses: [{ reds: 5 }], proceedings: opened(vote('m', 'carried')) };
      const file = written(base);
      for (const text of [
        file.replace('"defaultVariant":"only"', `"defaultVariant":"${name}"`),
        file.replace('"outcome":"carried"', `"outcome":"carried","rule":"${name}"`),
        file.replace('"composition":"next"', `"composition":"${name}"`),
        file.replace('"outcome":"carried"', `"outcome":"carried","sources":["${name}"]`),
      ]) {
        expect(text).not.toBe(file);
        expect(codesOf(text).length).toBeGreaterThan(0);
      }
    },
  );

  test.each(['constructor', '__proto__', 'toString'])(
    'the variant and the reading %s do not exist',
    (name) => {
      const scenario = scenarioOf({ houses: [{ reds: 5 }], proceedings: opened() });
      const variant = courseOf(scenario, { variant: name });
      expect(isCourse(variant) || variant.code).toBe('unknown-variant');
      const readings = courseOf(builtIn('02-second'), { readings: { appeal: name } });
      expect(isCourse(readings) || readings.code).toBe('unknown-reading');
    },
  );

  test.each([
    ['nothing', ''],
    ['a word', 'hello'],
    ['a list', '[]'],
    ['null', 'null'],
    ['two documents', 'a: 1\n---\nb: 2'],
    ['a tag', 'a: !!js/function "x"'],
    ['a binary tag', 'id: !!binary aGVsbG8='],
    ['not a number', 'revision: .nan'],
    ['infinity', 'revision: .inf'],
    ['a number beyond all', 'revision: 1e400'],
    ['a map as a key', '? {a: 1}\n: 2'],
    ['a NUL', 'id: a\u0000b'],
    ['half a surrogate', 'id: \ud800'],
  ])('%s is refused', (_, text) => {
    answers(text);
    expect(codesOf(text).length).toBeGreaterThan(0);
  });

  test('no more than two hundred complaints are made', () => {
    const many = Array.from({ length: 1_000 }, () => '  - {kind: nonsense}').join('\n');
    expect(codesOf(`proceedings:\n${many}`)).toHaveLength(200);
  });

  test('every unknown key of a map is complained of, not the first alone', () => {
    const file = written({ houses: [{ reds: 5 }], proceedings: opened(), also: { kolour: 1, flavour: 2 } });
    expect(codesOf(file)).toEqual(['unknown-key', 'unknown-key']);
  });
});

describe('files that differ only in how they were saved', () => {
  test.each([
    ['a byte order mark', (text: string) => `\ufeff${text}`],
    ['carriage returns', (text: string) => text.replaceAll('\n', '\r\n')],
    ['no last line end', (text: string) => text.trimEnd()],
  ])('%s changes nothing', (_, saved) => {
    const again = parseScenario(saved(textOf('03-third')));
    expect(again.kind === 'scenario' && again.scenario).toEqual(builtIn('03-third'));
  });
});

describe('whatever is thrown at it', () => {
  test('random text never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), answers), { numRuns: 300 });
  });

  test('random scraps of YAML never throw', () => {
    const scrap = fc.constantFrom(
      'a',
      'id',
      ': ',
      '- ',
      '\n',
      '  ',
      '[',
      ']',
      '{',
      '}',
      ',',
      '&x ',
      '*x',
      '!',
      '|',
      '>',
      '"',
      "'",
      '#',
      '?',
      '__proto__',
      '<<',
      '0x1',
      '~',
      '%',
      '@',
      '---\n',
      '\t',
      '\r',
    );
    fc.assert(
      fc.property(
        fc.array(scrap, { maxLength: 60 }).map((all) => all.join('')),
        answers,
      ),
      { numRuns: 500 },
    );
  });

  test('random values in the shape of a scenario never throw', () => {
    const file = written({ houses: [{ reds: 5 }], proceedings: opened(vote('m', 'carried')) });
    const keys = [
      'factions',
      'compositions',
      'variants',
      'proceedings',
      'sources',
      'defaultVariant',
      'wings',
      'forks',
      'rules',
      'seating',
      'title',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.jsonValue({ maxDepth: 4 }), (key, value) => {
        const whole: unknown = JSON.parse(file);
        answers(JSON.stringify({ ...(typeof whole === 'object' ? whole : {}), [key]: value }));
      }),
      { numRuns: 300 },
    );
  });

  test('a built-in file with a piece cut out or doubled never throws', () => {
    const texts = BUILT_IN.map(textOf).map((text) => text.slice(0, 40_000));
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.nat(39_000),
        fc.nat(60),
        fc.boolean(),
        (text, from, length, doubled) => {
          const to = from + length;
          answers(doubled ? text.slice(0, to) + text.slice(from) : text.slice(0, from) + text.slice(to));
        },
      ),
      { numRuns: 25 },
    );
  });
});
