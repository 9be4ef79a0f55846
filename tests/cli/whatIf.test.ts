import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const CODE = '1.second_1.v_factions-649-split.c_walkout.2jqg';
const smolny = (words: string, input = '') => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['tools/smolny.mjs', ...words.split(' ')], {
    cwd: root,
    encoding: 'utf8',
    input,
  });
  return { status, stdout, stderr };
};

test('a fork is run from a file, says what cannot hold, and runs the rest', () => {
  const changes = '[{do: cancel, id: walkout}, {do: pin, id: nowhere, outcome: lost}]';
  const { status, stdout, stderr } = smolny('replay second --what-if - --seed 7 --json', changes);
  expect([status, stderr]).toEqual([0, 'what-if: intervention 2: there is no proceeding “nowhere”\n']);
  const told = JSON.parse(stdout);
  expect(told).toMatchObject({ seed: 7, interventions: [{ do: 'cancel', id: 'walkout' }, { do: 'pin' }] });
  expect(told.steps.find((step: { id: string }) => step.id === 'walkout').status).toBe('cancelled');
});

test('a file that was made for another revision says so', () => {
  const { status, stderr } = smolny(
    'replay second --what-if - --json',
    '{scenario: second, revision: 900, changes: [{do: cancel, id: walkout}]}',
  );
  expect(status).toBe(0);
  expect(stderr).toMatch(/^what-if: made for revision 900 of "second", which is now at revision \d+/);
});

test('readable answers say first which changes are in force', () => {
  const { stdout } = smolny(`minutes second --what-if ${CODE}`);
  expect(stdout).toMatch(/^What if:\n- Mensheviks and Right SRs leave: does not happen\n\n/);
});

test('a fork becomes a code and a link, and the code the same session', () => {
  const shared = JSON.parse(smolny('share second --what-if - --json', '[{do: cancel, id: walkout}]').stdout);
  expect(shared.code).toBe(CODE);
  expect(shared.link).toContain(`fork=${CODE}`);
  expect(JSON.parse(smolny(`share --decode ${CODE} --json`).stdout).session).toEqual(shared.session);
});

test.each([
  [`replay first --what-if ${CODE}`, 1, 'found changes to another scenario, "second"'],
  [`replay second --what-if ${CODE.slice(0, -1)}`, 1, 'cut off or mistyped'],
  ['list --what-if x.yaml', 2, 'runs no session'],
  ['division --rule simple --bloc 3:1/0/0/0 --seed 4', 2, 'runs no session'],
  ['replay second --seed x', 2, 'expected --seed with a whole number'],
  ['replay second --what-if -', 1, '<stdin>:1:1: '],
])('smolny %s is refused with a sentence', (words, code, said) => {
  const { status, stderr, stdout } = smolny(words);
  expect([status, stdout]).toEqual([code, '']);
  expect(stderr).toContain(said);
});
