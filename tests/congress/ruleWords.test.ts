import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ruleTitle, ruleWord } from '../../src/congress/words.ts';
import { LANGS } from '../../src/domain/text.ts';
import { BASES, NAMED_RULES } from '../../src/voting/majority.ts';
import { parseRule, ruleText } from '../../src/voting/ruleText.ts';
import { BUILT_IN, builtIn, courseFrom } from '../support/read.ts';

const read = (text: string) => {
  const rule = parseRule(text);
  if (!rule) throw new Error(`no rule ${text}`);
  return rule;
};
const inWords = (text: string) => {
  const rule = read(text);
  const [en = '', ru = ''] = LANGS.map((lang) => ruleWord(rule, lang));
  return { en, ru };
};

/** Every text that stands at a key `rule`, however deep. */
function rulesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    key === 'rule' && typeof inner === 'string' ? [inner] : rulesIn(inner),
  );
}

describe('a majority rule in words', () => {
  test.each([
    ['>=2/3 of all', 'at least 2/3 of all mandates', 'не менее 2/3 всех мандатов'],
    ['≥ 6/8 of all', 'at least 3/4 of all mandates', 'не менее 3/4 всех мандатов'],
    ['>3/5 of present', 'more than 3/5 of those present', 'больше 3/5 присутствующих'],
    ['>1/2 of cast', 'more than 1/2 of votes cast', 'больше 1/2 поданных голосов'],
    ['>=4/5 of for-against', 'at least 4/5 of those for or against', 'не менее 4/5 голосов «за» и «против»'],
    ['>=1/1 of present', 'at least 100% of those present', 'не менее 100\u00a0% присутствующих'],
    [
      '>0/7 of for-against',
      'more than 0% of those for or against',
      'больше 0\u00a0% голосов «за» и «против»',
    ],
    ['>1/2 of for-against', 'more for than against', 'больше «за», чем «против»'],
    ['>=4/6 of present', 'two thirds of those present', 'две трети присутствующих'],
  ])('%s', (text, en, ru) => {
    expect(inWords(text)).toEqual({ en, ru });
  });

  test('whatever can be read: no signs, Russian in Russian, and other words for another rule', () => {
    const share = fc
      .tuple(fc.integer({ min: 0, max: 999_999 }), fc.integer({ min: 1, max: 999_999 }))
      .map(([a, b]) => `${Math.min(a, b)}/${Math.max(a, b)}`);
    const few = fc.constantFrom('0/1', '1/3', '1/2', '2/3', '3/4', '1/1');
    const form = fc
      .tuple(fc.constantFrom('>', '>=', '≥'), fc.oneof(few, share), fc.constantFrom(...BASES))
      .map(([sign, part, base]) => `${sign}${part} of ${base}`);
    const written = fc.oneof(form, fc.constantFrom(...NAMED_RULES.map(({ id }) => id)));
    fc.assert(
      fc.property(written, written, (text, other) => {
        const { en, ru } = inWords(text);
        expect(en).not.toMatch(/[<>=≥]/);
        expect(ru).toMatch(/^[^<>=≥a-z]+$/i);
        expect(inWords(other).en === en).toBe(ruleText(read(other)) === ruleText(read(text)));
      }),
    );
  });

  test.each(BUILT_IN)('%s: every rule of the file has words', (name) => {
    const course = courseFrom(builtIn(name));
    for (const id of [...rulesIn(course.scenario), ...course.rules.keys()]) {
      expect(ruleTitle(id, course, 'en')).not.toMatch(/[<>=≥]|^[a-z]+(-[a-z0-9]+)+$/);
      expect(ruleTitle(id, course, 'ru')).toMatch(/^[^<>=≥a-z]+$/i);
    }
  });
});
