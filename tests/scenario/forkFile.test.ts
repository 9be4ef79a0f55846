import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseFork, titleOfFork, writeFork } from '../../src/scenario/forkFile.ts';
import { KINDS_OF_CHANGE, sessionWith } from '../support/interventions.ts';
import { BUILT_IN, builtIn } from '../support/read.ts';

describe('a file of changes reads back as it was written', () => {
  test.each(Object.entries(KINDS_OF_CHANGE))('with changes of the kind %s', (_, change) => {
    fc.assert(
      fc.property(sessionWith(change), ({ interventions, ...made }) => {
        const fork = { ...made, changes: interventions };
        expect(parseFork(writeFork(fork, 'a fork'))).toEqual({ kind: 'fork', fork });
      }),
      { numRuns: 40 },
    );
  });

  test('with every ready-made fork', () => {
    for (const name of BUILT_IN)
      for (const { title, changes, variant = null, readings = {} } of builtIn(name).forks ?? []) {
        const { id: scenario, revision } = builtIn(name);
        const fork = { scenario, revision, variant, readings, seed: null, changes };
        const text = writeFork(fork, title.ru);
        expect(parseFork(text)).toEqual({ kind: 'fork', fork });
        expect(titleOfFork(text)).toBe(title.ru);
      }
  });
});

test('a title cannot become a part of the file', () => {
  const fork = { scenario: null, revision: null, variant: null, readings: {}, seed: null, changes: [] };
  const text = writeFork(fork, 'one\nscenario: other\r\n# three');
  expect(parseFork(text)).toEqual({ kind: 'fork', fork });
  expect(titleOfFork(text)).toBe('one scenario: other # three');
});

test.each([
  ['', 'nothing'],
  ['# only a title\n', 'nothing'],
  ['cancel', '"cancel"'],
])('a file without changes is told what to begin with: %j', (text, found) => {
  expect(parseFork(text)).toMatchObject({
    problems: [
      { message: `expected a list of changes, found ${found}`, hint: 'begin the file with "- do:"' },
    ],
  });
});

test('a vote is not set to an outcome that nobody knows', () => {
  const [problem] = Object.values(parseFork('- {do: pin, id: appeal, outcome: unknown}'))[1] as readonly {
    readonly message: string;
  }[];
  expect(problem?.message).toMatch(/carried.*inquorate.*found "unknown"/);
});

test.each([
  ['0', 'a revision of 1 or more'],
  ['-1', 'a number that is not negative'],
  ['1.5', 'a whole number'],
  ['1e300', 'a number of at most 100,000'],
  ['.nan', 'a whole number'],
  ['"1"', 'a whole number'],
  ['[1]', 'a whole number'],
])('a revision that none can be is refused with its place: %s', (revision, expected) => {
  const read = parseFork(`scenario: second\nrevision: ${revision}\nchanges: []\n`);
  if (read.kind === 'fork') throw new Error('was read');
  expect(read.problems[0]).toMatchObject({ line: 2, message: expect.stringContaining(expected) });
});

test('a file without a comment has no title', () => {
  expect(titleOfFork('changes: []\n# later')).toBe(null);
  expect(titleOfFork('')).toBe(null);
});
