import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { swingsByBigint } from '../../../src/voting/power/bruteForce.ts';
import { groupOf, powerOfGroups, type Group, type PowerOfGroups } from '../../../src/voting/power/groups.ts';

function powerOf(quota: number, groups: readonly Group[]): Extract<PowerOfGroups, { kind: 'power' }> {
  const answer = powerOfGroups(quota, groups);
  if (answer.kind === 'refused') throw new Error(answer.problem);
  return answer;
}

/** The Second Congress by the bureau of factions, 649, with the SRs divided 100 to 60: an estimate. */
const SECOND: readonly (readonly [string, number])[] = [
  ['bolshevik', 390],
  ['left-sr', 100],
  ['right-sr', 60],
  ['menshevik', 72],
  ['united-int', 14],
  ['men-int', 6],
  ['ukr-soc', 7],
];

describe('a faction counted as a bloc', () => {
  it('of 390 in a house of 649 has all the power, and the rest none', () => {
    const { groups } = powerOf(
      325,
      SECOND.map(([name, members]) => groupOf(name, members, 'bloc')),
    );
    expect(groups.map(({ together }) => together.shapleyShubik)).toEqual([1, 0, 0, 0, 0, 0, 0]);
  });
});

describe('a faction counted as its members', () => {
  it('has no more power in each of them than a member of any other, and 390 times that together', () => {
    const { groups } = powerOf(
      325,
      SECOND.map(([name, members]) => groupOf(name, members, 'members')),
    );
    expect(new Set(groups.map(({ each }) => each.shapleyShubik))).toEqual(new Set([1 / 649]));
    expect(groups[0]?.together.shapleyShubik).toBeCloseTo(390 / 649, 12);
  });

  it('leaves the others, as blocs, the power that 390 players of weight 1 beside them leave', () => {
    const { game, banzhaf, groups } = powerOf(
      325,
      SECOND.map(([name, members]) => groupOf(name, members, name === 'bolshevik' ? 'members' : 'bloc')),
    );
    expect(game.weights).toEqual([...new Array<number>(390).fill(1), 100, 60, 72, 14, 6, 7]);
    expect(banzhaf.swings[390]).toBe(swingsByBigint(game, 390));
    expect(groups[0]?.each.banzhaf).toBe(banzhaf.normalized[389]);
  });
});

describe('groups', () => {
  it('say how each was counted, and together have all the power', () => {
    const someGroups = fc.array(fc.record({ members: fc.integer({ min: 1, max: 30 }), bloc: fc.boolean() }), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(someGroups, (made) => {
        const asked = made.map(({ members, bloc }, index) =>
          groupOf(`${index}`, members, bloc ? 'bloc' : 'members'),
        );
        const votes = made.reduce((sum, { members }) => sum + members, 0);
        const { groups } = powerOf(Math.floor(votes / 2) + 1, asked);
        expect(groups.map(({ counted, players }) => ({ counted, players }))).toEqual(
          made.map(({ members, bloc }) =>
            bloc ? { counted: 'bloc', players: 1 } : { counted: 'members', players: members },
          ),
        );
        const total = groups.reduce((sum, { together }) => sum + together.banzhaf, 0);
        expect(total).toBeCloseTo(1, 12);
      }),
    );
  });

  it('are refused where there is no game, or too many members', () => {
    expect(powerOfGroups(10, [groupOf('a', 9, 'bloc')])).toEqual({
      kind: 'refused',
      problem: 'quota-above-sum',
    });
    expect(powerOfGroups(10, [groupOf('a', 1e6, 'members')])).toEqual({
      kind: 'refused',
      problem: 'too-many-players',
    });
  });
});
