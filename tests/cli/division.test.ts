import { describe, expect, it } from 'vitest';
import { InputError, UsageError, type Call } from '../../src/cli/command.ts';
import { division } from '../../src/cli/commands/division.ts';
import { printed } from '../support/printed.ts';

/** What the command prints for these words of the command line. */
const run = (words: readonly string[], how: Partial<Pick<Call, 'json' | 'lang'>> = {}): string =>
  printed(division, words, how);

const asked = (words: readonly string[]) => JSON.parse(run(words, { json: true }));
const HALF = ['--rule', 'simple', '--bloc', '2:0.5/0.25/0.25/0'];

describe('division --json', () => {
  it('answers in the shape of the contract', () => {
    // Two delegates: for 1/2, against 1/4, abstaining 1/4. Carried: 4/16 + 2 × 2/16; tied: 2 × 2/16 + 1/16.
    expect(asked([...HALF, '--distribution'])).toEqual({
      probability: 0.5,
      rule: 'simple',
      needed: 2,
      expected: { for: 1, against: 0.5, abstaining: 0.5, notVoting: 0 },
      for: { min: 0, max: 2, p05: 0, median: 1, p95: 2 },
      outcomes: { carried: 0.5, lost: 0.1875, tied: 0.3125, inquorate: 0 },
      present: 2,
      mandates: 2,
      distribution: [
        [0, 0.25],
        [1, 0.5],
        [2, 0.25],
      ],
    });
  });

  it('leaves the distribution out unless asked', () => {
    expect(asked(HALF)).not.toHaveProperty('distribution');
  });

  it('takes chances of single delegates', () => {
    // 0.5 × 1 × 0.25: two or three ayes of three.
    expect(asked(['--rule', 'present', '--each', '0.5, 1, .25'])).toMatchObject({
      probability: 0.625,
      rule: 'present',
      needed: 2,
      expected: { for: 1.75, against: 1.25, abstaining: 0, notVoting: 0 },
      for: { min: 1, max: 3, median: 2 },
    });
  });

  it('moves a bloc together with cohesion 1, and counts mandates that are not there', () => {
    const bloc = ['--bloc', '100:0.75/0.25/0/0@1'];
    expect(asked(['--rule', 'all', ...bloc]).probability).toBeCloseTo(0.75, 12);
    expect(asked(['--rule', 'all', ...bloc, '--mandates', '200'])).toMatchObject({
      probability: 0,
      needed: 101,
      mandates: 200,
    });
  });

  it('needs no number of ayes in an empty house, where nobody can carry anything', () => {
    const empty = ['--rule', 'simple', '--bloc', '0:1/0/0/0'];
    expect(asked(empty)).toMatchObject({ needed: null, present: 0, probability: 0 });
    expect(run(empty)).toContain('Present with a vote: 0; no number of ayes would do');
    expect(asked([...empty, '--rule', 'all', '--mandates', '5']).needed).toBeNull();
  });

  it('is inquorate when too few are there', () => {
    expect(asked([...HALF, '--quorum', '3'])).toMatchObject({ probability: 0, outcomes: { inquorate: 1 } });
    expect(asked([...HALF, '--quorum', '2'])).toMatchObject({ probability: 0.5 });
  });

  it('reads shares, gives them their shortest name, and keeps the far tail', () => {
    const far = ['--bloc', '337:0.05/0.93/0.01/0.01', '--bloc', '87:0.55/0.4/0.03/0.02'];
    const answer = asked(['--rule', '>2/4 of for-against', ...far]);
    expect(answer.rule).toBe('simple');
    expect(answer.probability).toBeGreaterThan(2.1e-88);
    expect(answer.probability).toBeLessThan(2.11e-88);
    expect(asked(['--rule', '>=4/10 of cast', ...far]).rule).toBe('>=2/5 of cast');
  });

  it('is one line', () => {
    expect(run(HALF, { json: true }).split('\n')).toHaveLength(2);
  });
});

describe('division as a table', () => {
  it('is readable in English', () => {
    expect(run(['--rule', 'simple', '--each', '0.5,0.5,0.25', '--distribution']).split('\n')).toEqual([
      'Rule: more for than against',
      'Present with a vote: 3; ayes needed if all vote for or against: 2',
      '',
      'Outcome  Chance',
      'carried  37.50%',
      'falls    62.50%',
      '',
      'Tally       expected',
      'for              1.3',
      'against          1.8',
      'abstaining       0.0',
      'not voting       0.0',
      '',
      'Ayes: median 1, 5th to 95th percentile 0 to 3, possible 0 to 3',
      '',
      'Ayes  Chance  so many or fewer',
      '0     18.75%            18.75%',
      '1     43.75%            62.50%',
      '2     31.25%            93.75%',
      '3      6.25%           100.00%',
      '',
    ]);
  });

  it('is readable in Russian', () => {
    const text = run(HALF, { lang: 'ru' });
    expect(text).toContain('Правило: больше «за», чем «против»');
    expect(text).toMatch(/^принято +50,00/m);
    expect(text).toMatch(/^воздержались +0,5$/m);
  });

  it('shows a chance too small for a percentage as what it is', () => {
    const text = run([
      '--rule',
      'simple',
      '--bloc',
      '337:0.05/0.93/0.01/0.01',
      '--bloc',
      '87:0.55/0.4/0.03/0.02',
    ]);
    expect(text).toMatch(/^carried +2\.103e-88$/m);
    expect(text).toMatch(/^falls +>99\.99%$/m);
  });

  it('prints the example of its help', () => {
    const example = division.help.trim().split('\n').at(-1)!;
    const words = example.split(' ').slice(2);
    expect(run(words)).toContain('Rule: two thirds of those for or against');
  });
});

describe('division refuses', () => {
  it.each([
    [['--rule', 'simple']],
    [['--bloc', '1:1/0/0/0']],
    [['--rule', 'simple', '--bloc', '1:1/0/0/0', '--each', '1']],
    [['--rule', 'plurality', '--each', '1']],
    [['--rule', '>3/2 of cast', '--each', '1']],
    [['--rule', 'simple', '--bloc', '1:1/0/0']],
    [['--rule', 'simple', '--bloc=-1:1/0/0/0']],
    [['--rule', 'simple', '--bloc', '1.5:1/0/0/0']],
    [['--rule', 'simple', '--bloc', '1:-1/2/0/0']],
    [['--rule', 'simple', '--bloc', '1:NaN/0/0/0']],
    [['--rule', 'simple', '--bloc', '1:1/0/0/0@x']],
    [['--rule', 'simple', '--each', '1', '--mandates', 'many']],
    [['--rule', 'simple', '--each', '1', '--quorum=-1']],
    [['--rule', 'simple', '--each', '1', 'second']],
  ])('other words: %j', (words) => {
    expect(() => run(words)).toThrow(UsageError);
  });

  it.each([
    [
      ['--bloc', '10:0.5/0.4/0/0'],
      ['--bloc 10:0.5/0.4/0/0: the four parts are chances from 0 to 1 and sum to 1, not to 0.9'],
    ],
    [['--bloc', '1:1/0/0/0@1.5'], ['--bloc 1:1/0/0/0@1.5: the cohesion after @ is from 0 to 1']],
    [
      ['--bloc', '1:1/1/0/0', '--bloc', '1:1/0/0/0@2'],
      [/sum to 1, not to 2$/, /cohesion/],
    ],
    [
      ['--bloc', '1000000:1/0/0/0'],
      ['1000000 delegates are more than can be reckoned here; the most is 50000'],
    ],
    [['--bloc', '5:1/0/0/0', '--mandates', '4'], ['--mandates 4: fewer than the 5 who vote']],
    [
      ['--each', '0.5,NaN,2,-1'],
      [/number 2, “NaN”/, /number 3, “2”/, /number 4, “-1”/],
    ],
    [['--each', ''], [/number 1, “”/]],
  ])('other figures, each complaint a line: %j', (words, complaints) => {
    try {
      run(['--rule', 'simple', ...words]);
      expect.unreachable();
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      expect(error.complaints).toEqual(
        complaints.map((line) => (typeof line === 'string' ? line : expect.stringMatching(line))),
      );
    }
  });

  it('a fraction too fine for so many delegates', () => {
    const words = ['--rule', '>=6667/10000 of cast', '--bloc', '40000:0.5/0.2/0.2/0.1'];
    expect(() => run(words)).toThrow(InputError);
  });
});
