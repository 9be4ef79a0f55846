import { expect, test } from 'vitest';
import { assumptionWords } from '../../src/lab/assumptionWords.ts';
import { numbersOf } from '../../src/congress/division.ts';
import { carriedOf } from '../../src/lab/ballot.ts';
import { ballotAt, bothWays } from '../../src/lab/ballotAt.ts';
import { bodyMethods } from '../../src/lab/bodyMethods.ts';
import { forkFrom } from '../../src/lab/fork.ts';
import { cohesionIn, decidingBy, sweepLine } from '../../src/lab/lineSweep.ts';
import { lineWith, turnOf } from '../../src/lab/lineTurn.ts';
import type { Intervention } from '../../src/scenario/types.ts';
import { builtIn, courseFrom } from '../support/read.ts';

const forkOf = (name: string, changes: readonly Intervention[] = [], variant?: string) =>
  forkFrom(courseFrom(builtIn(name), { variant }), changes);
const ballot = (fork: ReturnType<typeof forkOf>, id: string) => {
  const made = ballotAt(fork, id);
  if (!made) throw new Error(`no vote at ${id}`);
  return made;
};

/** What a group can make of a vote of a built-in scenario. */
function turn(
  name: string,
  at: string,
  faction: string,
  { changes = [], variant }: { changes?: readonly Intervention[]; variant?: string } = {},
) {
  const fork = forkOf(name, changes, variant);
  const made = turnOf(fork, changes, at, faction);
  if (!made) throw new Error(`no ${faction} at ${at}`);
  const after = (ayes: number) => forkOf(name, made.changes(ayes), variant);
  return { ...made, after };
}

test('a sweep goes from nobody to everybody, and never falls under a majority rule', () => {
  const { chances } = sweepLine(turn('02-second', 'appeal', 'bolshevik'));
  expect(chances[0]?.ayes).toBe(0);
  expect(chances.at(-1)?.ayes).toBe(390);
  const low = chances.map(({ carried }) => carried.low);
  expect(low.every((chance, i) => i === 0 || chance >= (low[i - 1] ?? 0) - 1e-12)).toBe(true);
});

test('where it tips, one delegate fewer makes it unlikelier than not', () => {
  const made = turn('02-second', 'appeal', 'bolshevik');
  const { tips } = sweepLine(made);
  expect(tips).not.toBeNull();
  expect(made.carried(tips ?? 0).low).toBeGreaterThan(0.5);
  expect(made.carried((tips ?? 0) - 1).low).toBeLessThanOrEqual(0.5 + 1e-9);
});

test('a group without a line stands nowhere, and could leave the vote anywhere between its ends', () => {
  const title = { en: 'Peace', ru: 'Мир' };
  const changes: Intervention[] = [
    {
      do: 'add',
      after: 'appeal',
      proceeding: {
        kind: 'motion',
        id: 'peace',
        title,
        text: title,
        division: { motion: title, outcome: 'unknown' },
        lines: { 'left-sr': 'for' },
      },
    },
  ];
  const made = turn('02-second', 'peace', 'bolshevik', { changes });
  expect(made.now).toBeNull();
  const { chances } = sweepLine(made);
  expect(made.carried(null)).toEqual({
    low: chances[0]?.carried.low,
    high: chances.at(-1)?.carried.high,
  });
  expect(turn('02-second', 'appeal', 'bolshevik').now).toBe(390);
});

test.each([
  ['alone', '02-second', 'appeal', 'left-sr', {}],
  [
    'with others who vote as it does',
    '01-first',
    'offensive-first',
    'menshevik',
    { variant: 'sympathisers-777' },
  ],
] as const)(
  'every point of a sweep is what the change of the line makes: %s',
  (_, name, at, faction, choice) => {
    const made = turn(name, at, faction, choice);
    for (const ayes of [0, Math.floor(made.voters / 2), made.voters])
      expect(carriedOf(ballot(made.after(ayes), at))).toEqual(made.carried(ayes));
  },
);

test('who votes as a group does goes along with it, and is named', () => {
  const choice = { variant: 'sympathisers-777' };
  expect(turn('01-first', 'offensive-first', 'menshevik', choice).along).toEqual(['men-symp']);
  expect(turn('01-first', 'offensive-first', 'bolshevik', choice).along).toEqual([]);
  const made = turn('01-first', 'offensive-first', 'menshevik', choice);
  expect(sweepLine(made).tips).not.toBeNull();
});

test('the chance as things stand is that of the vote, whatever points a sweep has', () => {
  const sr = turn('01-first', 'offensive-first', 'sr', { variant: 'full-1090' });
  expect(sr.carried(null)).toEqual(carriedOf(ballot(forkOf('01-first', [], 'full-1090'), 'offensive-first')));
  const avilov = bothWays(forkOf('02-second', [], 'pipes-650'), 'avilov-vote', []);
  expect(turn('02-second', 'avilov-vote', 'bolshevik', { variant: 'pipes-650' }).carried(null)).toEqual({
    low: avilov?.alone.low.carried,
    high: avilov?.alone.high.carried,
  });
});

test('a number of voters is of those who vote for or against, and is what the tally gives', () => {
  const made = turn('02-second', 'martov-vote', 'menshevik');
  expect([made.size, made.voters, made.now]).toEqual([72, 32, 32]);
  const { division } = made.after(32).steps.find(({ id }) => id === 'martov-vote') ?? {};
  expect(division?.byFaction?.menshevik).toMatchObject({ for: 32, against: 0 });
  const chair = turn('ca-1918', 'chair', 'sr');
  const all = forkOf('ca-1918').steps.find(({ id }) => id === 'chair')?.division;
  expect(all && numbersOf(all.tally).for).toBeGreaterThanOrEqual(Math.floor(chair.now ?? 0));
});

test('those who abstain stay aside while the rest turns', () => {
  const line = { for: 0.5, against: 0.25, abstaining: 0.25, notVoting: 0 };
  expect(lineWith(line, 1, 4)).toEqual({ for: 0.1875, against: 0.5625, abstaining: 0.25, notVoting: 0 });
  expect(lineWith({ ...line, for: 0, against: 0, abstaining: 1 }, 4, 4)).toEqual({
    for: 1,
    against: 0,
    abstaining: 0,
    notVoting: 0,
  });
});

test('groups that are sure of themselves vote the same alone and as one', () => {
  const both = bothWays(forkOf('02-second'), 'appeal', []);
  expect(both?.alone.low.carried).toBeGreaterThan(0.999);
  expect(bothWays(forkOf('02-second'), 'walkout', [])).toBeNull();
});

test('the assumptions name every group in the hall, and what was set', () => {
  const fork = forkOf('02-second', [{ do: 'line', faction: 'left-sr', split: [0, 1, 0, 0], at: 'appeal' }]);
  const step = fork.steps.find(({ id }) => id === 'appeal');
  const said = assumptionWords(step?.division?.assumptions ?? [], fork.plan.course).en;
  expect(said).toMatch(/^Assumed: Bolsheviks /);
  expect(said).toMatch(/Left SRs against \(set by you\)/);
});

test('the Second Congress’s VTsIK: D’Hondt in the last house gives 78, 20, 2, 1, 0', () => {
  const bodies = bodyMethods(forkOf('02-second', [], 'factions-649-split'));
  const cec = bodies.find(({ id }) => id === 'cec');
  const dhondt = cec?.history.find(({ method }) => method === 'dhondt');
  expect(Object.values(dhondt?.seats ?? {}).sort((a, b) => b - a)).toEqual([78, 20, 2, 1]);
  expect(Object.values(cec?.real ?? {}).sort((a, b) => b - a)).toEqual([62, 29, 6, 3, 1]);
  expect(dhondt?.moved).toBe(9 + 4 + 2 + 1);
  // Least squares over the 390, 100, 14 and 7 in the last house and the seats above.
  const gallagher = (seats: readonly number[]) => {
    const here = [390, 100, 14, 7, 0];
    const far = here.map((n, i) => ((100 * n) / 511 - (100 * (seats[i] ?? 0)) / 101) ** 2);
    return Math.sqrt(far.reduce((sum, n) => sum + n) / 2);
  };
  expect(dhondt?.disproportion).toBeCloseTo(gallagher([78, 20, 2, 1]), 9);
  expect(cec?.disproportion.history).toBeCloseTo(gallagher([62, 29, 6, 3, 1]), 9);
});

test('how a group decides is a change only where it differs from what stands without one', () => {
  const everywhere: Intervention[] = [{ do: 'cohesion', rho: 1 }];
  const fork = forkOf('02-second', everywhere);
  expect(cohesionIn(ballot(fork, 'appeal'))).toBe(1);
  expect(decidingBy(1, fork, everywhere, 'appeal', 'bolshevik')).toEqual(everywhere);
  const alone = decidingBy(0, fork, everywhere, 'appeal', 'bolshevik');
  expect(alone).toEqual([...everywhere, { do: 'cohesion', rho: 0, faction: 'bolshevik', at: 'appeal' }]);
  const made = ballot(forkOf('02-second', alone), 'appeal');
  expect([cohesionIn(made, 'bolshevik'), cohesionIn(made, 'left-sr'), cohesionIn(made)]).toEqual([
    0,
    1,
    null,
  ]);
  expect(decidingBy(1, fork, alone, 'appeal', 'bolshevik')).toEqual(everywhere);
});

test('a group whose line is the mean of its wings’ decides as one when told to, and the mean stays', () => {
  const whole: Intervention[] = [{ do: 'cancel', id: 'sr-split' }];
  const group = (changes: readonly Intervention[]) =>
    ballot(forkOf('02-second', changes, 'factions-649'), 'peace-decree').groups.find(
      ({ faction }) => faction === 'sr',
    );
  const [before, after] = [
    group(whole),
    group([...whole, { do: 'cohesion', rho: 1, faction: 'sr', at: 'peace-decree' }]),
  ];
  expect(before?.cohesion).toBe(0);
  expect(after).toEqual({ ...before, cohesion: 1, origin: 'changed' });
});
