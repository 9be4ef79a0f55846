import { expect, test } from 'vitest';
import { assumptionWords } from '../../src/lab/assumptionWords.ts';
import { chancesOf } from '../../src/lab/ballot.ts';
import { ballotAt, bothWays } from '../../src/lab/ballotAt.ts';
import { bodyMethods } from '../../src/lab/bodyMethods.ts';
import { forkFrom } from '../../src/lab/fork.ts';
import { cohesionIn, decidingBy, lineWith, reachOf, sweepLine } from '../../src/lab/lineSweep.ts';
import type { Intervention } from '../../src/scenario/types.ts';
import { builtIn, courseFrom } from '../support/read.ts';

const forkOf = (name: string, changes: readonly Intervention[] = [], variant?: string) =>
  forkFrom(courseFrom(builtIn(name), { variant }), changes);
const ballot = (fork: ReturnType<typeof forkOf>, id: string) => {
  const made = ballotAt(fork, id);
  if (!made) throw new Error(`no vote at ${id}`);
  return made;
};

test('a sweep goes from nobody to everybody, and never falls under a majority rule', () => {
  const sweep = sweepLine(ballot(forkOf('02-second'), 'appeal'), 'bolshevik');
  expect(sweep?.chances[0]?.ayes).toBe(0);
  expect(sweep?.chances.at(-1)?.ayes).toBe(390);
  const low = sweep?.chances.map(({ carried }) => carried.low) ?? [];
  expect(low.every((chance, i) => i === 0 || chance >= (low[i - 1] ?? 0) - 1e-12)).toBe(true);
});

test('where it tips, one delegate fewer makes it unlikelier than not', () => {
  const made = ballot(forkOf('02-second'), 'appeal');
  const { tips, size } = sweepLine(made, 'bolshevik') ?? { tips: null, size: 0 };
  const chance = (ayes: number): number =>
    chancesOf({
      ...made,
      groups: made.groups.map((group) =>
        group.faction === 'bolshevik' ? { ...group, line: lineWith(group.line, ayes, size) } : group,
      ),
    }).low.carried;
  expect(tips).not.toBeNull();
  expect(chance(tips ?? 0)).toBeGreaterThan(0.5);
  expect(chance((tips ?? 0) - 1)).toBeLessThanOrEqual(0.5 + 1e-9);
});

test('a group without a line stands nowhere, and could leave the vote anywhere between its ends', () => {
  const made = ballot(forkOf('02-second'), 'appeal');
  const groups = made.groups.map((group) =>
    group.faction === 'bolshevik' ? { ...group, line: null } : group,
  );
  const sweep = sweepLine({ ...made, groups }, 'bolshevik');
  expect(sweep?.now).toBeNull();
  expect(sweep && reachOf(sweep)).toEqual({
    low: sweep?.chances[0]?.carried.low,
    high: sweep?.chances.at(-1)?.carried.high,
  });
  expect(sweepLine(made, 'bolshevik')?.now).toBe(390);
});

test('a point of the sweep is what the change of the line makes', () => {
  const fork = forkOf('02-second', [{ do: 'cancel', id: 'walkout' }]);
  const made = ballot(fork, 'appeal');
  const line = lineWith(made.groups.find(({ faction }) => faction === 'left-sr')?.line ?? null, 0, 100);
  const changed = ballotAt(fork, 'appeal', [{ do: 'cancel', id: 'walkout' }], {
    do: 'line',
    faction: 'left-sr',
    split: [line.for, line.against, line.abstaining, line.notVoting],
    at: 'appeal',
  });
  const swept = sweepLine(made, 'left-sr')?.chances[0]?.carried.low;
  expect(changed && chancesOf(changed).low.carried).toBeCloseTo(swept ?? -1, 12);
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
