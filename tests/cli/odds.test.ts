import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { event, opened, vote, words, written } from '../support/smallAssembly.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const smolny = (words: string, input = '') =>
  spawnSync(process.execPath, ['tools/smolny.mjs', ...words.split(' ')], {
    cwd: root,
    encoding: 'utf8',
    input,
  });

test('gives every division, the likeliest roads and the rest, which sum to 1', () => {
  const told = JSON.parse(smolny('odds second --paths 2 --json').stdout);
  const appeal = told.divisions.find(({ id }: { id: string }) => id === 'appeal');
  expect(appeal).toMatchObject({ exact: true, rule: 'simple', recorded: 'carried', held: 1 });
  expect(appeal.probability).toBeCloseTo(1, 9);
  const listed = told.paths.reduce((sum: number, path: { probability: number }) => sum + path.probability, 0);
  expect(told.paths).toHaveLength(2);
  expect(listed + told.rest).toBeCloseTo(1, 9);
  const ends = told.nodes.filter(({ proceeding }: { proceeding: string | null }) => proceeding === null);
  expect(ends.reduce((sum: number, end: { probability: number }) => sum + end.probability, 0)).toBeCloseTo(
    1,
    9,
  );
});

test('what is neither certain nor impossible is never rounded to it', () => {
  const { stdout } = smolny('odds second --paths 0');
  expect(stdout).toMatch(/^avilov-vote +\d\.\de-\d+ %/m);
});

test('a pin without a chance is put there by force, and said so', () => {
  const { status, stdout, stderr } = smolny('odds second --pin appeal=inquorate --json');
  expect([status, stderr]).toEqual([
    0,
    'odds: the model gives what is pinned no chance; it was put there by force\n',
  ]);
  expect(JSON.parse(stdout).forced).toBe(true);
});

test('says what the odds are conditional on, whether pinned here or by a change', () => {
  const { stdout } = smolny('odds village-committee --pin well=carried');
  expect(stdout).toMatch(/^Given that: .+: carried\.$/m);
  const pinned = '[{do: pin, id: well, outcome: carried}]';
  const told = JSON.parse(smolny('odds village-committee --what-if - --json', pinned).stdout);
  expect(told.given).toEqual({ well: 'carried' });
  expect(smolny('odds village-committee').stdout).not.toContain('Given');
  const against = smolny('odds village-committee --what-if - --pin well=lost', pinned);
  expect([against.status, against.stdout]).toEqual([2, '']);
  expect(against.stderr).toContain('found both carried and lost');
});

test('speaks of no draw, since nothing is drawn', () => {
  const { status, stdout } = smolny('odds village-committee --seed 3');
  expect([status, stdout]).toEqual([0, smolny('odds village-committee').stdout]);
});

test('a tally that no lines could give is reported, and so is a line that nobody states', () => {
  const text = written({
    houses: [{ a: 6, b: 2 }],
    proceedings: opened(
      vote(
        'too-many',
        'carried',
        { tally: { for: 9 } },
        { title: words('Too many'), lines: { a: 'for', b: 'for' } },
      ),
      vote('unstated', 'carried', { tally: { for: 6 } }, { title: words('Unstated'), lines: { a: 'for' } }),
    ),
  });
  const { stdout } = smolny('odds -', text);
  expect(stdout).toMatch(/^No lines of those in the hall could give .* of: Too many\./m);
  expect(stdout).toMatch(/^Not fitted to the record, .*: Unstated\.$/m);
  const { divisions } = JSON.parse(smolny('odds - --json', text).stdout);
  expect(divisions.map(({ calibration }: { calibration: string }) => calibration)).toEqual([
    'infeasible',
    'no-line',
  ]);
});

test('a change of the rules is judged by the rule before it', () => {
  const text = written({
    houses: [{ a: 6, b: 2 }],
    proceedings: opened(
      event('amend-rules', {
        id: 'stricter',
        rule: 'all',
        division: { outcome: 'carried' },
        lines: { a: 'for', b: 'for' },
      }),
      vote('later', 'carried', {}, { lines: { a: 'for', b: 'for' } }),
    ),
  });
  const { divisions } = JSON.parse(smolny('odds - --json', text).stdout);
  expect(divisions.map(({ id, rule }: { id: string; rule: string }) => [id, rule])).toEqual([
    ['stricter', 'simple'],
    ['later', 'all'],
  ]);
});

test('--robust gives one verdict a division, with the walkout that decides it', () => {
  const { divisions, partial } = JSON.parse(smolny('odds village-committee --robust --json').stdout);
  expect(partial).toBe(false);
  const well = divisions.find(({ id }: { id: string }) => id === 'well');
  expect(well).toMatchObject({ recorded: 'lost', outcome: 'lost', verdict: 'depends', cases: 2 });
  expect(well.otherwise).toMatchObject([{ without: ['road-leaves'], result: 'carried', probability: 1 }]);
});

test.each([
  ['odds second --robust --paths 2', 2, '--robust'],
  ['odds second --pin appeel=carried', 1, 'did you mean "appeal"'],
  ['odds second --pin appeal=won', 2, 'carried, lost, tied or inquorate'],
  ['odds second --paths -1', 2, 'paths'],
  ['odds second --pin appeal=lost --pin appeal=carried', 2, 'found both lost and carried'],
])('smolny %s is refused in one line', (words, status, expected) => {
  const answer = smolny(words);
  expect(answer.status).toBe(status);
  expect(answer.stderr).toContain(expected);
  expect(answer.stderr.trimEnd().split('\n')).toHaveLength(1);
});
