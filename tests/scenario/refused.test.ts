import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseScenario } from '../../src/scenario/parse.ts';
import { PROBLEM_CODES, type Problem } from '../../src/scenario/problem.ts';
import { refusedText } from '../support/read.ts';

const FILES = readdirSync(new URL('../refused/', import.meta.url)).sort();

/** What the first line of a file says of it: the code of the complaint and where it stands. */
function announced(text: string): { code: string; line: number; column: number } {
  const [, code = '', line, column] = /^# refused: ([a-z-]+) (\d+):(\d+)\n/.exec(text) ?? [];
  return { code, line: Number(line), column: Number(column) };
}

const problemsOf = (text: string): readonly Problem[] => {
  const parsed = parseScenario(text);
  return parsed.kind === 'problems' ? parsed.problems : [];
};

describe('a file with one fault is refused for that fault, at its place', () => {
  test.each(FILES)('%s', (file) => {
    const text = refusedText(file);
    const [problem, ...others] = problemsOf(text);
    expect(others).toEqual([]);
    expect({ code: problem?.code, line: problem?.line, column: problem?.column }).toEqual(announced(text));
    expect(problem?.message).toMatch(/expected .+, found .+/);
    expect(problem?.hint).not.toBe('');
  });

  test('every code has a file, but for those that a file cannot show', () => {
    // Two need files of millions of characters, made in hostile.test.ts; two are found by a rehearsal, one beside other files, not by the reader; one refuses nothing.
    const elsewhere = [
      'too-large',
      'too-deep',
      'outcome-mismatch',
      'out-of-order',
      'unknown-scenario',
      'no-colour-left',
    ];
    const shown = FILES.map((file) => announced(refusedText(file)).code);
    expect([...new Set([...shown, ...elsewhere])].sort()).toEqual([...PROBLEM_CODES].sort());
  });
});

describe('a file with several faults', () => {
  test('is refused for all of them at once, in the order of the file', () => {
    const text = refusedText('unknown-key.yaml')
      .replace('revision: 1', 'revision: one')
      .replace('defaultVariant: usual', 'defaultvariant: usual');
    expect(problemsOf(text).map(({ code, line }) => `${line} ${code}`)).toEqual([
      '2 missing-key',
      '4 wrong-type',
      '25 unknown-key',
      '36 unknown-key',
    ]);
  });

  test('whose names are all wrong gets a complaint for each', () => {
    const text = refusedText('unknown-source.yaml')
      .replace('defaultVariant: usual', 'defaultVariant: usuall')
      .replace('why: habit', 'why: habbit');
    expect(problemsOf(text).map(({ code }) => code)).toEqual([
      'unknown-variant',
      'unknown-source',
      'unknown-reason',
    ]);
  });
});

describe('how to mend it', () => {
  test.each([
    ['unknown-key.yaml', 'did you mean "sources"?'],
    ['unknown-faction.yaml', 'did you mean "greens"?'],
    ['unknown-source.yaml', 'did you mean "reed"?'],
    ['unknown-proceeding.yaml', 'did you mean "vote"?'],
    ['unknown-composition.yaml', 'did you mean "first"?'],
    ['unknown-variant.yaml', 'did you mean "usual"?'],
    ['unknown-rule.yaml', 'did you mean "simple"?'],
    ['unknown-reason.yaml', 'did you mean "habit"?'],
  ])('%s: %s', (file, hint) => {
    expect(problemsOf(refusedText(file))[0]?.hint).toBe(hint);
  });
});
