import { expect, test } from 'vitest';
import { KINDS } from '../../src/domain/proceeding.ts';
import { LANGS } from '../../src/domain/text.ts';
import { GLOSSARY } from '../../src/text/glossary/glossary.ts';
import { SECTIONS } from '../../src/text/glossary/ids.ts';
import { KIND_TERM } from '../../src/ui/glossary/explained.ts';

const terms = Object.values(GLOSSARY);
/** Letters of an explanation that still fits a phone without scrolling. */
const LONGEST = 220;

test('the sections list every word of the glossary once', () => {
  const listed: string[] = Object.values(SECTIONS).flat();
  expect([...listed].sort()).toEqual(Object.keys(GLOSSARY).sort());
  expect(new Set(listed).size).toBe(listed.length);
});

test.each(LANGS)('in %s no two words have one name or one meaning', (lang) => {
  expect(new Set(terms.map(({ name }) => name[lang])).size).toBe(terms.length);
  expect(new Set(terms.map(({ means }) => means[lang])).size).toBe(terms.length);
});

test('explanations are short whole sentences, in the letters of their language', () => {
  const faults = terms.flatMap(({ name, means }) =>
    [
      LANGS.every((lang) => means[lang].length <= LONGEST) || 'long',
      LANGS.every((lang) => /^[\p{Lu}\d].*\.$/u.test(means[lang])) || 'no sentence',
      !/[а-яё]/i.test(name.en + means.en) || 'Cyrillic in English',
      !/[a-z]/i.test(name.ru + means.ru) || 'Latin in Russian',
    ].flatMap((fault) => (fault === true ? [] : [`${name.en}: ${fault}`])),
  );
  expect(faults).toEqual([]);
});

test('what an explanation says of a kind of proceeding is said of no unlike one', () => {
  const shared = KINDS.filter((kind) =>
    KINDS.some((other) => other !== kind && KIND_TERM[other] === KIND_TERM[kind]),
  );
  expect(shared).toEqual(['report', 'speech', 'greeting', 'recess', 'resume']);
});
