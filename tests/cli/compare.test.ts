import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { encodeSession } from '../../src/lab/sessionCode.ts';
import type { Intervention, SavedSession } from '../../src/scenario/types.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const smolny = (...words: string[]) =>
  spawnSync(process.execPath, ['tools/smolny.mjs', ...words], { cwd: root, encoding: 'utf8' });

/** The code of changes to the village committee, or to the Second Congress. */
const code = (changes: readonly Intervention[], of: Partial<SavedSession> = {}): string => {
  const made = encodeSession({
    scenario: 'village-committee',
    revision: 1,
    variant: 'nineteen',
    readings: {},
    seed: null,
    interventions: [...changes],
    ...of,
  });
  if (made === null) throw new Error('too long');
  return made;
};

const stay = code([{ do: 'cancel', id: 'road-leaves' }]);

describe('smolny compare', () => {
  test('sets history, its model and the fork side by side', () => {
    const { stdout, status } = smolny('compare', 'village-committee', '--what-if', stay, '--json');
    expect(status).toBe(0);
    const { firstDifference, outcomes, sentence, history, fork } = JSON.parse(stdout);
    expect(firstDifference).toBe('road-leaves');
    expect(outcomes.find(({ id }: { id: string }) => id === 'well')).toEqual({
      id: 'well',
      history: 'lost',
      modelOfHistory: 'lost',
      fork: 'carried',
      modelOfFork: 'carried',
    });
    expect([history.interventions, fork.interventions]).toEqual([[], [{ do: 'cancel', id: 'road-leaves' }]]);
    expect(sentence.en).toContain('“The well” falls → carried');
    expect(sentence.en).toMatch(/The power to decide changes most at “.+”: .+ \d+(\.\d)?% → \d/);
    expect(sentence.ru).toMatch(/«.+» не принято → принято/);
  });

  test('gives the committee by each method against the real one', () => {
    const all = code([{ do: 'cancel', id: 'walkout' }], {
      scenario: 'second',
      variant: 'factions-649-split',
    });
    const { bodies, sentence } = JSON.parse(smolny('compare', 'second', '--what-if', all, '--json').stdout);
    const cec = bodies.methods.find(({ id }: { id: string }) => id === 'cec');
    expect(cec.real).toMatchObject({ bolshevik: 62, 'left-sr': 29 });
    const dhondt = (in_: { method: string; seats: object }[]) =>
      in_.find(({ method }) => method === 'dhondt')?.seats;
    expect(dhondt(cec.history)).toMatchObject({ bolshevik: 78, 'left-sr': 20, 'united-int': 2 });
    expect(dhondt(cec.fork)).toMatchObject({ bolshevik: 62, 'left-sr': 16, 'right-sr': 9 });
    expect(sentence.en).toContain('Left SRs 29 → 16');
  });

  test('sets two forks side by side', () => {
    const lost = code([
      { do: 'cancel', id: 'road-leaves' },
      { do: 'pin', id: 'well', outcome: 'lost' },
    ]);
    const words = ['compare', 'village-committee', '--what-if', lost, '--with', stay];
    const { firstDifference, outcomes, other } = JSON.parse(smolny(...words, '--json').stdout);
    expect(firstDifference).toBe('well');
    expect(outcomes.find(({ id }: { id: string }) => id === 'well')).toMatchObject({
      other: 'carried',
      fork: 'lost',
    });
    expect(other.interventions).toHaveLength(1);
    expect(smolny('compare', 'village-committee', '--what-if', stay, '--with', stay).stdout).toContain(
      'The two forks do not differ.',
    );
  });

  test('two forks of different counts are refused', () => {
    const of = { scenario: 'second', revision: 1 };
    const [one, two] = ['factions-649', 'trotsky-650'].map((variant) =>
      code([{ do: 'cancel', id: 'walkout' }], { ...of, variant }),
    );
    const { status, stderr } = smolny('compare', 'second', '--what-if', one ?? '', '--with', two ?? '');
    expect(status).toBe(1);
    expect(stderr).toContain('two forks of one history');
  });

  test('without a fork there is nothing to compare', () => {
    expect(smolny('compare', 'second').status).toBe(2);
  });
});

describe('a fork made for another revision', () => {
  test('is run, with a warning that says so', () => {
    const old = code([{ do: 'cancel', id: 'road-leaves' }], { revision: 7 });
    const { status, stderr, stdout } = smolny('compare', 'village-committee', '--what-if', old);
    expect([status, stderr]).toEqual([
      0,
      'what-if: made for revision 7 of "village-committee", which is now at revision 1; results may differ\n',
    ]);
    expect(stdout).toContain('The first difference');
  });

  test('says which of its changes no longer hold', () => {
    const old = code([{ do: 'cancel', id: 'gone' }], { revision: 7 });
    const { stderr } = smolny('replay', 'village-committee', '--what-if', old);
    expect(stderr.split('\n')[1]).toBe('what-if: intervention 1: there is no proceeding “gone”');
  });
});

describe('smolny tip', () => {
  test('gives the fewest of each faction who turn it', () => {
    const told = JSON.parse(smolny('tip', 'constituent', '--division', 'chair', '--json').stdout);
    expect(told).toMatchObject({ division: 'chair', basis: 'recorded' });
    const by = new Map(
      told.byFaction.map((point: { faction: string; switch: number | null }) => [
        point.faction,
        point.switch,
      ]),
    );
    expect(by.get('bolshevik')).toBe(46);
  });

  test.each([
    [['tip', 'constituent'], 2, '--division'],
    [['tip', 'second', '--division', 'walkout'], 1, 'no vote was taken'],
    [['tip', 'second', '--division', 'appeel'], 1, 'did you mean "appeal"'],
  ] as const)('smolny %j is refused in one line', (words, status, said) => {
    const answer = smolny(...words);
    expect([answer.status, answer.stdout]).toEqual([status, '']);
    expect(answer.stderr).toContain(said);
  });
});

test('the link in a picture of a fork carries the fork', () => {
  const words = ['village-committee', '--what-if', stay, '--what', 'hall', '--format', 'svg', '--at', 'well'];
  const { stdout } = smolny('export', ...words);
  expect(stdout).toContain(`fork=${stay}`);
  expect(stdout).toContain('#/village-committee/well');
});
