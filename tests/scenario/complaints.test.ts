import { describe, expect, test, vi } from 'vitest';
import { parseScenario } from '../../src/scenario/parse.ts';
import { refusedText } from '../support/read.ts';

/** The file of the refused ones with its only fault mended. */
const SOUND = refusedText('unknown-key.yaml').replace('sorces', 'sources');

function complaintsOf(text: string): string[] {
  const parsed = parseScenario(text);
  if (parsed.kind === 'scenario') return [];
  return parsed.problems.map(({ line, column, message, hint }) => `${line}:${column} ${message} (${hint})`);
}

/** The complaints about the sound file with one passage replaced, each with its place and how to mend it. */
function complaintsAfter(passage: string, replacement: string): string[] {
  expect(SOUND).toContain(passage);
  return complaintsOf(SOUND.replace(passage, replacement));
}

test('the sound file is read', () => {
  expect(complaintsOf(SOUND)).toEqual([]);
});

describe('a slip of YAML is told once, in our own words', () => {
  test.each([
    [
      '    kind: motion',
      '    kind: @motion',
      '32:11 expected text that begins with a letter or a digit, found "@motion" (put the whole text in quotation marks)',
    ],
    [
      '    kind: motion',
      '    kind: motion: x',
      '32:11 expected one value after the key, found a second colon on the same line (if it is one text, put the whole text in quotation marks; if not, begin a new line)',
    ],
    [
      'title: {en: A vote, ru',
      'title: {en: A: vote, ru',
      '33:17 expected one value after the key, found a second colon on the same line (if it is one text, put the whole text in quotation marks; if not, begin a new line)',
    ],
    [
      'ru: Голосование}',
      'ru: Голосование',
      '34:5 expected a closing }, found "text:" (close the { that stands before it)',
    ],
    [
      'sources: [reed]',
      'sources: [reed',
      '37:5 expected a closing ], found "division:" (close the [ that stands before it)',
    ],
    [
      'sources: [reed]',
      'sources: [reed]]',
      '36:20 expected the value to end here, found "]" (take it out, or put the whole text in quotation marks)',
    ],
    [
      'sources: [reed]',
      'sources: [reed,,reed]',
      '36:20 expected an item, found a comma without one before it (take the comma out)',
    ],
    [
      'sources: [reed]',
      'sources: !own [reed]',
      '36:14 expected a value without a tag, found the tag "!own" (take it out; if it is text, put the whole text in quotation marks)',
    ],
    [
      '"1917-10-26"}\n    sources',
      '"1917-10-26}\n    sources',
      '35:26 expected a closing ", found none (write " where the text ends; inside it, write ’ or “ ”)',
    ],
    [
      '"1917-10-26"}\n    sources',
      '"1917\\q"}\n    sources',
      '35:19 expected an escape that YAML knows, like \\n, found "\\q" (double the backslash, or take it out)',
    ],
    [
      'proceedings:',
      '---\nproceedings:',
      '28:1 expected one scenario in a file, found a second one after --- (take --- out, or split the file)',
    ],
    [
      'kind: motion',
      'kind:motion',
      '32:5 expected a key and its colon on one line, found a line without "key: " (write a space after the colon; if it is text, put the whole text in quotation marks)',
    ],
    [
      'kind: motion',
      'kind: "motion"#x',
      '32:19 expected a space before #, found "#x" (write the space, or put the whole text in quotation marks)',
    ],
    [
      '    kind: motion',
      '    kind: *',
      '32:11 expected a name after & or *, found "*" (name it; if it is text, put the whole text in quotation marks)',
    ],
    [
      'sources: [reed]',
      '{a: b}: c',
      '36:5 expected a word as a key, found "{a:" (write a word before the colon; text in brackets goes in quotation marks)',
    ],
  ])('%s → %s', (passage, replacement, complaint) => {
    expect(complaintsAfter(passage, replacement)).toEqual([complaint]);
  });

  test('a line out of its column is not told again for each of its siblings', () => {
    const places = complaintsAfter('    kind: motion', '   kind: motion').map((told) => told.split(' ')[0]);
    expect(places).toEqual(['32:1', '34:1']);
  });

  test('an anchor inside itself is refused where it is used', () => {
    expect(complaintsOf('a: &a [*a]\n')).toEqual([
      '1:8 expected *a outside of &a, found it inside (take it out)',
    ]);
  });

  test('the anchor that is used too often is named, with its place', () => {
    const uses = Array.from({ length: 501 }, () => '*often').join(', ');
    expect(complaintsOf(`few: &few x\nmany: &often y\nlist: [*few, ${uses}]\n`)).toEqual([
      '2:7 expected at most 500 uses of an anchor, found &often used 501 times once all is written out (write the text out where it is needed)',
    ]);
  });

  test('a list for a key is refused without a word to the console', () => {
    const warned = vi.spyOn(process, 'emitWarning');
    complaintsAfter('    sources: [reed]', '    ? [a]\n    : b');
    expect(warned).not.toHaveBeenCalled();
    warned.mockRestore();
  });
});

describe('what is not of the format is told with what is', () => {
  test.each([
    [
      'ru: Голосование}',
      'ru: Голосование, начало}',
      '33:42 proceedings.2.title.начало: expected a key of the format, found "начало" without a value (if it belongs to the text before the comma, put that text in quotation marks; known here: en, ru)',
    ],
    [
      'kind: motion',
      'kind: zzz',
      '32:5 proceedings.2.kind: expected one of convene, credentials, presidium, report, speech, greeting, motion, amendment, … (23 in all), found "zzz" (write one of convene, credentials, presidium, report, speech, greeting, motion, amendment, division, walkout, return, split, merge, arrival, exclusion, absence, recess, resume, amend-rules, elect-cec, form-government, resolve, close)',
    ],
    [
      '    kind: motion\n',
      '',
      '31:5 proceedings.2.kind: expected "kind", found nothing (add kind: with one of convene, credentials, presidium, report, speech, greeting, motion, amendment, division, walkout, return, split, merge, arrival, exclusion, absence, recess, resume, amend-rules, elect-cec, form-government, resolve, close)',
    ],
    [
      'title: {en: A vote, ru: Голосование}',
      'title: [a, b]',
      '33:5 proceedings.2.title: expected a map with en, ru, found a list of 2 (write it like {en: …, ru: …})',
    ],
    [
      'title: {en: A vote, ru: Голосование}',
      'title:',
      '33:5 proceedings.2.title: expected a map with en, ru, found nothing (write it like {en: …, ru: …})',
    ],
    [
      'title: {en: A vote,',
      'title: {en: "",',
      '33:13 proceedings.2.title.en: expected some text, found "" (write it, or leave out the key that holds it)',
    ],
    [
      'sources: [reed]',
      'sources: reed',
      '36:5 proceedings.2.sources: expected a list, found "reed" (write it in brackets: [a, b], or as lines that begin with "- ")',
    ],
    [
      'sources: [reed]',
      'memory: yep',
      '36:5 proceedings.2.memory: expected true or false, found "yep" (write true or false, without quotation marks)',
    ],
    [
      'sources: [reed]',
      'certainty: often',
      '36:5 proceedings.2.certainty: expected one of documented, secondary, estimated, disputed, found "often" (write one of these)',
    ],
    [
      'sources: [reed]',
      'chance: 2',
      '36:5 proceedings.2.chance: expected a number between 0 and 1, found 2 (write it like 0.5)',
    ],
    [
      'sources: [reed]',
      'when: {caried: vote}',
      '36:12 proceedings.2.when.caried: expected a key of the format, found "caried" (did you mean "carried"?)',
    ],
    [
      'outcome: carried',
      'outcome: caried',
      '37:16 proceedings.2.division.outcome: expected one of carried, lost, tied, inquorate, unknown, found "caried" (did you mean "carried"?)',
    ],
    [
      '{for: 60}',
      '{for: -60}',
      '37:42 proceedings.2.division.tally.for: expected a number that is not negative, found -60 (write 0 or more)',
    ],
    [
      'total: 100',
      'total: 1000000',
      '20:5 compositions.first.total: expected a number of at most 100,000, found 1000000 (look for a digit too many)',
    ],
    [
      'revision: 1',
      'revision: 0',
      '4:1 revision: expected a revision of 1 or more, found 0 (revisions count from 1)',
    ],
    [
      'id: vote',
      'id: constructor',
      '31:5 proceedings.2.id: expected an id that is no reserved word, found "constructor" (choose another name)',
    ],
    [
      'year: 1919',
      'year: spring',
      '10:44 sources.reed.year: expected a year, found "spring" (write it in digits like 1919, or null where it is not known)',
    ],
    [
      'lineage: null',
      'lineage: green',
      '12:69 factions.0.lineage: expected a code of the palette, found "green" (write one to three capitals like B, M or SR, or null)',
    ],
    [
      'chain: [first]',
      'chain: []',
      '23:11 variants.usual.chain: expected at least the opening house, found a list of 0 (name a composition)',
    ],
  ])('%s → %s', (passage, replacement, complaint) => {
    expect(complaintsAfter(passage, replacement)).toEqual([complaint]);
  });

  test.each([
    ['', 'nothing'],
    ['hello', '"hello"'],
    ['- a', 'a list of 1'],
  ])('a file that is no map is told of once: %j', (text, found) => {
    expect(complaintsOf(text)).toEqual([
      `1:1 expected a map of keys, found ${found} (begin the file with format:)`,
    ]);
  });
});
