import { describe, expect, it } from 'vitest';
import { power } from '../../src/cli/commands/power.ts';
import { printed } from '../support/printed.ts';
import { InputError, UsageError, type Call } from '../../src/cli/command.ts';

/** What the command prints for these words of the command line. */
const run = (words: readonly string[], how: Partial<Pick<Call, 'json' | 'lang'>> = {}): string =>
  printed(power, words, how);

const EEC = ['--quota', '12', '--weights', '4,4,4,2,2,1'];

describe('power --json', () => {
  it('answers in the shape of the contract', () => {
    expect(JSON.parse(run(EEC, { json: true }))).toMatchObject({
      quota: 12,
      players: ['1', '2', '3', '4', '5', '6'],
      weights: [4, 4, 4, 2, 2, 1],
      banzhaf: [5 / 21, 5 / 21, 5 / 21, 1 / 7, 1 / 7, 0],
      banzhafAbsolute: [10 / 32, 10 / 32, 10 / 32, 6 / 32, 6 / 32, 0],
      shapleyShubik: [14 / 60, 14 / 60, 14 / 60, 9 / 60, 9 / 60, 0],
      minimalWinning: 4,
      vetoPlayers: [],
      dictator: null,
      dummies: ['6'],
    });
  });

  it('names players, and says of each group how it was counted', () => {
    const words = ['--quota', '3', '--weights', '2, 3x1', '--names', 'bloc,single'];
    expect(JSON.parse(run(words, { json: true }))).toMatchObject({
      players: ['bloc', 'single.1', 'single.2', 'single.3'],
      weights: [2, 1, 1, 1],
      groups: [
        { name: 'bloc', counted: 'bloc', players: 1 },
        { name: 'single', counted: 'members', players: 3 },
      ],
    });
  });

  it('is one line of JSON', () => {
    expect(run(EEC, { json: true }).split('\n')).toHaveLength(2);
  });
});

describe('power', () => {
  it('prints a table, and who has no power', () => {
    expect(run([...EEC, '--names', 'DE,FR,IT,BE,NL,LU'])).toBe(
      [
        'Quota 12 of 17',
        '',
        'Player  Weight  Banzhaf  absolute  Shapley–Shubik',
        'DE           4   0.2381    0.3125          0.2333',
        'FR           4   0.2381    0.3125          0.2333',
        'IT           4   0.2381    0.3125          0.2333',
        'BE           2   0.1429    0.1875          0.1500',
        'NL           2   0.1429    0.1875          0.1500',
        'LU           1   0.0000    0.0000          0.0000',
        '',
        'Minimal winning coalitions: 4',
        'Never decide anything: LU',
        '',
      ].join('\n'),
    );
  });

  it('prints it in Russian, with the decimal comma', () => {
    const printed = run(['--quota', '325', '--weights', '390,259x1'], { lang: 'ru' });
    expect(printed).toContain('Квота 325 из 649');
    expect(printed).toContain('2, каждый из 259');
    expect(printed).toContain('1,0000');
    expect(printed).toContain('Решает в одиночку: 1');
  });

  it('runs the example of its help', () => {
    const example = power.help.split('\n').at(-1)?.split(' ').slice(2) ?? [];
    expect(run(example)).toContain('Luxembourg');
  });
});

describe('power of a session', () => {
  it('weighs the factions in the hall after a step, by the rule of that step', () => {
    expect(JSON.parse(run(['second', '--at', 'seats'], { json: true }))).toMatchObject({
      scenario: 'second',
      variant: 'factions-649-split',
      step: 'seats',
      rule: 'simple',
      quota: 325,
      dictator: 'bolshevik',
    });
    expect(JSON.parse(run(['second', '--at', 'walkout'], { json: true }))).toMatchObject({ quota: 259 });
  });

  it('names the step, and the factions in the language asked for', () => {
    const printed = run(['second', '--at', 'appeal'], { lang: 'ru' });
    expect(printed.split('\n').slice(0, 2).join(' ')).toMatch(/съезд.*Квота 256 из 511/);
    expect(printed).toContain('Решает в одиночку: большевики');
  });

  it('takes the last step unless told', () => {
    expect(JSON.parse(run(['second'], { json: true }))).toMatchObject({ step: 'closing' });
  });

  it('refuses a step that there is not, and names the nearest', () => {
    expect(caught(['second', '--at', 'appel']).message).toContain('did you mean "appeal"?');
  });
});

describe('power refuses, with one clear line,', () => {
  it.each([
    ['no quota', ['--weights', '3,2']],
    ['no weights', ['--quota', '3']],
    ['a quota that is no number', ['--quota', 'NaN', '--weights', '3,2']],
    ['a negative quota', ['--quota=-3', '--weights', '3,2']],
    ['a negative weight', ['--quota', '3', '--weights', '3,-2']],
    ['a weight that is no number', ['--quota', '3', '--weights', '3,many']],
    ['half a vote', ['--quota', '3', '--weights', '3,2.5']],
    ['a weight left out', ['--quota', '3', '--weights', '3,,2']],
    ['a session and a game at once', ['second', '--quota', '3']],
    ['a step of no session', ['--at', 'appeal', '--quota', '3', '--weights', '3,2']],
    ['names that do not match', ['--quota', '3', '--weights', '3,2', '--names', 'one']],
  ])('wrong usage: %s', (_, words) => {
    const complaint = caught(words);
    expect(complaint).toBeInstanceOf(UsageError);
    expect(complaint.message).toMatch(/^.+$/);
  });

  it.each([
    ['an empty list of weights', ['--quota', '3', '--weights', '']],
    ['a quota of 0', ['--quota', '0', '--weights', '3,2']],
    ['a quota above the sum', ['--quota', '6', '--weights', '3,2']],
    ['a million members', ['--quota', '6', '--weights', '1000000x1']],
    ['weights past 2^53', ['--quota', '6', '--weights', '9007199254740993,1']],
    ['a game too large to count', ['--quota', '9000000000', '--weights', '60x1000000007,1,2']],
  ])('wrong input: %s', (_, words) => {
    const complaint = caught(words);
    expect(complaint).toBeInstanceOf(InputError);
    expect(complaint.message).toMatch(/^.+$/);
  });
});

function caught(words: readonly string[]): Error {
  try {
    run(words);
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error('it was not refused');
}
