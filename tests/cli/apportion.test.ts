import { parseArgs } from 'node:util';
import { describe, expect, test } from 'vitest';
import { type Call, InputError, UsageError } from '../../src/cli/command.ts';
import { apportion } from '../../src/cli/commands/apportion.ts';

/** What the command prints for these words, as the shell would pass them. */
function run(words: string, lang: Call['lang'] = 'en'): string {
  const { json, args } = {
    json: words.includes('--json'),
    args: words.split(' ').filter((word) => word !== '--json'),
  };
  const { values, positionals } = parseArgs({ args, options: apportion.options, allowPositionals: true });
  let printed = '';
  const call: Call = {
    values,
    args: positionals,
    json,
    lang,
    io: {
      out: (text) => (printed += text),
      err: (text) => (printed += text),
      readText: () => '',
      progress: false,
      interrupted: new AbortController().signal,
    },
  };
  expect(apportion.run(call)).toBe(0);
  return printed;
}

const answer = (words: string): unknown => JSON.parse(run(`${words} --json`));

function seatsOf(words: string): unknown {
  const { seats }: { seats: unknown } = JSON.parse(run(`${words} --json`));
  return seats;
}

function complaint(words: string, lang: Call['lang'] = 'en'): { error: unknown; text: string } {
  try {
    run(words, lang);
  } catch (error) {
    return { error, text: error instanceof Error ? error.message : '' };
  }
  throw new Error('nothing was wrong');
}

describe('the answer as JSON', () => {
  test('a settled apportionment has exactly the shape of the contract', () => {
    expect(run('--method dhondt --seats 8 --votes 100000,80000,30000,20000 --json')).toBe(
      '{"kind":"settled","method":"dhondt","seats":[4,3,1,0]}\n',
    );
  });

  test('a tied one too', () => {
    expect(run('--method hagenbach-bischoff --seats 8 --votes 28,28,28 --json')).toBe(
      '{"kind":"tied","method":"hagenbach-bischoff","seats":[2,2,2],"contested":2,"between":[0,1,2]}\n',
    );
  });

  test('an alias answers under the id of the method', () => {
    expect(answer('--method jefferson --seats 3 --votes 5,3')).toEqual({
      kind: 'settled',
      method: 'dhondt',
      seats: [2, 1],
    });
  });

  test.each(['5%', '0.05', '1/20', '.05', '5.0%', '50'])(
    'a threshold of %s of 1,000 votes is one and the same',
    (threshold) => {
      expect(answer(`--method dhondt --seats 10 --votes 601,350,49 --threshold ${threshold}`)).toEqual({
        kind: 'settled',
        method: 'dhondt',
        seats: [6, 4, 0],
        excluded: [2],
      });
      expect(answer(`--method dhondt --seats 10 --votes 600,350,50 --threshold ${threshold}`)).toMatchObject({
        excluded: [],
      });
    },
  );

  test('minimum seats say who has them by the minimum', () => {
    expect(answer('--method dhondt --seats 10 --votes 92,7,1 --min-seats 1')).toEqual({
      kind: 'settled',
      method: 'dhondt',
      seats: [8, 1, 1],
      raised: [1, 2],
    });
  });

  test('a tie policy says what it did', () => {
    expect(answer('--method dhondt --seats 2 --votes 12,6,5 --ties smallest')).toEqual({
      kind: 'settled',
      method: 'dhondt',
      seats: [1, 1, 0],
      tieBreaks: [{ policy: 'smallest', between: [0, 1], winners: [1], each: 1 }],
    });
    expect(answer('--method dhondt --seats 2 --votes 12,6,5 --names A,B,C --ties C,B,A')).toMatchObject({
      seats: [1, 1, 0],
      tieBreaks: [{ policy: 'dictated' }],
    });
  });

  test('a lot is drawn by its seed: the same one again, and by enough seeds every list wins it', () => {
    const words = '--method dhondt --seats 2 --votes 12,6,6 --ties lot --seed';
    expect(answer(`${words} 7`)).toMatchObject({
      kind: 'settled',
      tieBreaks: [{ policy: 'lot', between: [0, 1, 2], each: 1 }],
      seed: 7,
    });
    expect(run(`${words} 7`)).toBe(run(`${words} 7`));
    const results = new Set(
      Array.from({ length: 40 }, (_, seed) => JSON.stringify(seatsOf(`${words} ${seed}`))),
    );
    expect([...results].sort()).toEqual(['[1,0,1]', '[1,1,0]', '[2,0,0]']);
  });

  test('several ties are told apart', () => {
    expect(answer('--method quota --seats 8 --votes 720,720,120,120')).toEqual({
      kind: 'tied',
      method: 'quota',
      seats: [3, 3, 0, 0],
      contested: 2,
      between: [0, 1, 2, 3],
      ties: [
        { contested: 1, between: [2, 3], each: 1 },
        { contested: 1, between: [0, 1], each: 1 },
      ],
    });
  });

  test('joint lists share first together, then among themselves', () => {
    expect(answer('--method dhondt --seats 5 --votes 50,41,10 --names A,B,C --joint B+C')).toEqual({
      kind: 'settled',
      method: 'dhondt',
      seats: [2, 3, 0],
      contenders: { called: ['A', 'B+C'], seats: [2, 3] },
      alliances: [{ lists: [1, 2], seats: [3, 0] }],
    });
  });

  test('--explain adds the comparison that gave each seat', () => {
    expect(answer('--method hamilton --seats 3 --votes 5,3 --explain')).toEqual({
      kind: 'settled',
      method: 'hamilton',
      seats: [2, 1],
      quota: { numerator: 8, denominator: 3 },
      awards: [
        { by: 'whole-quota', list: 0, held: 0 },
        { by: 'whole-quota', list: 1, held: 0 },
        { by: 'remainder', list: 0, held: 1, rival: { list: 1, held: 1, level: false } },
      ],
    });
  });
});

describe('the answer as a table', () => {
  test('has a line for each list, with shares of votes and seats', () => {
    expect(run('--method dhondt --seats 8 --votes 100000,80000,30000,20000 --names A,B,C,D')).toBe(
      [
        'D’Hondt (Jefferson), highest averages. Seats: 8. Votes: 230,000.',
        '',
        'list    votes     %  seats     %',
        'A     100,000  43.5      4  50.0',
        'B      80,000  34.8      3  37.5',
        'C      30,000  13.0      1  12.5',
        'D      20,000   8.7      0   0.0',
        '',
        'Gallagher index: 7.9.',
        '',
      ].join('\n'),
    );
  });

  test('says what is tied, and between whom', () => {
    const text = run('--method dhondt --seats 3 --votes 12,6,6 --names A,B,C');
    expect(text).toContain('Tied: seats that equal claims contest: 2, between A, B, C.');
    expect(text).toContain('The seats above are those that are certain.');
    expect(text).not.toContain('Gallagher');
  });

  test('explains each seat', () => {
    const text = run('--method dhondt --seats 3 --votes 90,60,20 --names A,B,C --explain');
    expect(text.split('\n').slice(-5)).toEqual([
      'seat  list  why',
      '   1  A     average 90, before B 60',
      '   2  B     average 60, before A 45',
      '   3  A     average 45, before B 30',
      '',
    ]);
    expect(run('--method droop --seats 8 --votes 38,12,6 --names A,B,C --explain')).toContain(
      '7  C     6 votes left, before B 5',
    );
    expect(run('--method adams --seats 2 --votes 5,3 --names A,B --explain')).toContain(
      'A     average ∞, before B ∞',
    );
  });

  test('speaks Russian', () => {
    const text = run('--method webster --seats 1000 --votes 100000,80000 --names А,Б', 'ru');
    expect(text).toContain(
      'Сент-Лагю (Уэбстер), наибольшие средние. Мест: 1\u00a0000. Голосов: 180\u00a0000.',
    );
    expect(text).toContain('список');
  });

  test('tells of joint lists, of those below the threshold and of the minimum', () => {
    const text = run(
      '--method dhondt --seats 9 --votes 51,30,9,8,2 --names A,B,C,D,E --joint B+C --threshold 5 --min-seats 1',
    );
    expect(text).toContain('Joint list B+C: 3.');
    expect(text).toContain('Below the threshold: E.');
    expect(text).toContain('By the guaranteed minimum: D.');
    expect(run('--method dhondt --seats 10 --votes 92,7,1 --min-seats 1')).toContain(
      'By the guaranteed minimum: 2, 3.',
    );
    expect(run('--method dhondt --seats 2 --votes 12,6,5 --ties largest')).toContain(
      'Tie between 1, 2, broken for the larger list: 1.',
    );
    expect(run('--method dhondt --seats 2 --votes 12,6,5 --ties lot --seed 3')).toContain(
      'The lot was drawn with seed 3.',
    );
  });
});

describe('what is wrong is said in one line', () => {
  test.each([
    ['--seats 5 --votes 1,2', 'needs --method'],
    ['--method dhondt --votes 1,2', 'needs --method'],
    ['--method dhondt --seats 5', 'needs --method'],
    ['--method dhondt --seats 5 --votes 1,2 more', 'needs --method'],
    ['--method dhont --seats 5 --votes 1,2', 'no method “dhont”'],
    ['--method dhondt --seats=-5 --votes 1,2', '--seats -5'],
    ['--method dhondt --seats NaN --votes 1,2', '--seats NaN'],
    ['--method dhondt --seats 2.5 --votes 1,2', '--seats 2.5'],
    ['--method dhondt --seats 1e3 --votes 1,2', '--seats 1e3'],
    ['--method dhondt --seats 1000000 --votes 1,2', 'from 0 to 100000'],
    ['--method dhondt --seats 5 --votes=', 'no lists'],
    ['--method dhondt --seats 5 --votes=-1,2', 'number 1, “-1”'],
    ['--method dhondt --seats 5 --votes 1,2.5', 'number 2, “2.5”'],
    ['--method dhondt --seats 5 --votes 1,,3', 'number 2, “”'],
    ['--method dhondt --seats 5 --votes 1,NaN', 'number 2, “NaN”'],
    ['--method dhondt --seats 5 --votes 1,Infinity', 'number 2, “Infinity”'],
    ['--method dhondt --seats 5 --votes 9007199254740991,1', '2^53'],
    ['--method dhondt --seats 5 --votes 99999999999999999999,1', '2^53'],
    ['--method dhondt --seats 5 --votes 1,2 --threshold 101%', '--threshold 101%'],
    ['--method dhondt --seats 5 --votes 1,2 --threshold 1.5', '--threshold 1.5'],
    ['--method dhondt --seats 5 --votes 1,2 --threshold 1/0', '--threshold 1/0'],
    ['--method dhondt --seats 5 --votes 1,2 --threshold=-1', '--threshold -1'],
    ['--method dhondt --seats 5 --votes 1,2 --threshold %', '--threshold %'],
    ['--method dhondt --seats 5 --votes 1,2 --threshold five', '--threshold five'],
    ['--method dhondt --seats 5 --votes 1,2 --min-seats=-1', '--min-seats -1'],
    ['--method dhondt --seats 5 --votes 1,2 --min-seats half', '--min-seats half'],
    ['--method dhondt --seats 5 --votes 1,2 --names A', '1 names for 2 lists'],
    ['--method dhondt --seats 5 --votes 1,2 --names A,A', '“A” is there twice'],
    ['--method dhondt --seats 5 --votes 1,2 --joint 1+3', '--joint: no list is called “3”'],
    ['--method dhondt --seats 5 --votes 1,2 --joint 1+2 --joint 2', '--joint: “2” is there twice'],
    ['--method dhondt --seats 5 --votes 1,2 --ties lot', 'needs --seed'],
    ['--method dhondt --seats 5 --votes 1,2 --ties lot --seed=-1', '--seed -1'],
    ['--method dhondt --seats 5 --votes 1,2 --ties lot --seed half', '--seed half'],
    ['--method dhondt --seats 5 --votes 1,2 --ties largest --seed 1', '--seed is for --ties lot'],
    ['--method dhondt --seats 5 --votes 1,2 --ties oldest', '--ties: no list is called “oldest”'],
  ])('%s is wrong usage', (words, part) => {
    const { error, text } = complaint(words);
    expect(error).toBeInstanceOf(UsageError);
    expect(text).toContain(part);
    expect(text).not.toContain('\n');
    expect(complaint(words, 'ru').text).toMatch(/[а-я]/);
  });

  test.each([
    ['--method dhondt --seats 5 --votes 0,0', 'nobody has a vote'],
    ['--method dhondt --seats 5 --votes 1,1,1 --threshold 50%', 'no list reaches the threshold'],
    ['--method dhondt --seats 5 --votes 3,2,1 --min-seats 2', 'more seats than there are'],
    ['--method dhondt --seats 5 --votes 0,0,0 --names A,B,C --joint A+B', 'nobody has a vote'],
  ])('%s is wrong input', (words, part) => {
    const { error, text } = complaint(words);
    expect(error).toBeInstanceOf(InputError);
    expect(text).toContain(part);
    expect(text).not.toContain('\n');
    expect(complaint(words, 'ru').text).toMatch(/[а-я]/);
  });
});

describe('help', () => {
  test('names every method, and ends in an example that runs', () => {
    for (const name of ['dhondt|jefferson', 'quota', 'macau', 'winner-takes-all'])
      expect(apportion.help).toContain(name);
    const example = apportion.help.split('\n').at(-1) ?? '';
    expect(example.startsWith('smolny apportion ')).toBe(true);
    expect(run(example.replace('smolny apportion ', ''))).toContain('Gallagher index');
  });
});
