import { describe, expect, test } from 'vitest';
import { parseFork } from '../../src/scenario/forkFile.ts';

const complaints = (text: string): string[] => {
  const parsed = parseFork(text);
  return parsed.kind === 'problems'
    ? parsed.problems.map(({ line, column, code }) => `${line}:${column} ${code}`)
    : [];
};

describe('a file of changes', () => {
  test('is a bare list', () => {
    expect(parseFork('- {do: cancel, id: walkout}\n- {do: pin, id: appeal, outcome: lost}\n')).toEqual({
      kind: 'fork',
      fork: {
        scenario: null,
        variant: null,
        readings: {},
        seed: null,
        changes: [
          { do: 'cancel', id: 'walkout' },
          { do: 'pin', id: 'appeal', outcome: 'lost' },
        ],
      },
    });
  });

  test('or says what the changes are made to, in YAML or in JSON alike', () => {
    const yaml = 'scenario: second\nvariant: a\nreadings: {appeal: forms}\nseed: 7\nchanges: []\n';
    const json = '{"scenario":"second","variant":"a","readings":{"appeal":"forms"},"seed":7,"changes":[]}';
    expect(parseFork(yaml)).toEqual(parseFork(json));
    expect(parseFork(json)).toMatchObject({ fork: { scenario: 'second', seed: 7, changes: [] } });
  });
});

describe('a faulty file is refused with the place of each fault', () => {
  test.each([
    ['an unknown key', '- do: cancel\n  id: walkout\n  whom: all\n', ['3:3 unknown-key']],
    ['a mistyped key', 'changes: []\nscenari: second\n', ['2:1 unknown-key']],
    ['an unknown kind', '- {do: cancel, id: a}\n- {do: cancle, id: b}\n', ['2:4 unknown-kind']],
    ['two faults', '- {do: size, faction: A, mandates: -1}\n', ['1:14 bad-value', '1:26 bad-value']],
    ['a missing list', 'scenario: second\n', ['1:1 missing-key']],
    ['a seed that is no number', '{seed: x, changes: []}', ['1:2 wrong-type']],
    ['a reserved name', '{changes: [], constructor: 1}', ['1:15 reserved-key']],
    ['no YAML', '- {do: cancel', ['1:14 yaml-syntax']],
    ['nothing', '', ['1:1 wrong-type']],
  ])('%s', (_, text, expected) => {
    expect(complaints(text)).toEqual(expected);
  });

  test('fifty changes are read, fifty-one are not', () => {
    const many = (n: number): string => '- {do: cancel, id: walkout}\n'.repeat(n);
    expect(complaints(many(50))).toEqual([]);
    expect(complaints(many(51))).toEqual(['1:1 bad-value']);
  });

  test('more than 64 KB is not read at all', () => {
    expect(complaints(`# ${'x'.repeat(65_536)}\n[]`)).toEqual(['1:1 too-large']);
  });
});
