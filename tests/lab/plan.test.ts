import { describe, expect, test } from 'vitest';
import { courseOf, isCourse, type Course } from '../../src/congress/course.ts';
import { replay } from '../../src/congress/replay.ts';
import { presentInAll } from '../../src/congress/house.ts';
import { forkFrom } from '../../src/lab/fork.ts';
import { planFor } from '../../src/lab/interventions.ts';
import { groupsOf, lineIn } from '../../src/lab/lines.ts';
import type { Intervention } from '../../src/scenario/types.ts';
import { BUILT_IN, builtIn } from '../support/read.ts';
import { courseOfSmall, opened, vote } from '../support/smallAssembly.ts';

const course = (name: string, variant?: string, readings?: Record<string, string>): Course => {
  const made = courseOf(builtIn(name), { variant, readings });
  if (!isCourse(made)) throw new Error(made.code);
  return made;
};

describe('changes to history', () => {
  const forks = BUILT_IN.flatMap((name) =>
    (builtIn(name).forks ?? []).map((fork) => [`${name} ${fork.id}`, name, fork] as const),
  );

  test.each(forks)('every change of the ready-made fork %s holds', (_, name, fork) => {
    const { plan } = forkFrom(course(name, fork.variant, fork.readings), fork.changes);
    expect(plan.complaints).toEqual([]);
  });

  test('a change that cannot hold says why at itself, and the rest is in force', () => {
    const changes: Intervention[] = [
      { do: 'cancel', id: 'no-such-step' },
      { do: 'cancel', id: 'men-int-leave' },
      { do: 'cancel', id: 'men-int-leave' },
      { do: 'shift', id: 'appeal', votes: 3, from: 'for', to: 'against' },
      { do: 'rule', rule: 'most of them' },
      { do: 'line', faction: 'left-sr', split: [0.5, 0.5, 0.5, 0] },
    ];
    const plan = planFor(course('02-second'), changes);
    expect(plan.complaints.map(({ index }) => index)).toEqual([0, 2, 3, 4, 5]);
    expect(plan.complaints[2]?.why.en).toMatch(/against is not recorded/);
    expect(plan.cancelled).toEqual(new Set(['men-int-leave']));
  });

  test('cohesion holds only where a vote meant states a line', () => {
    const why = (name: string, also: { readonly faction?: string; readonly at?: string }) =>
      planFor(course(name), [{ do: 'cohesion', rho: 1, ...also }]).complaints.map(({ why }) => why.en);
    const nobody = 'no line is stated there, so cohesion changes nothing';
    expect(why('17-seventeenth', { faction: 'unaccounted', at: 'constitution' })).toEqual([
      'no line is stated there for party not named, so cohesion changes nothing',
    ]);
    expect(why('17-seventeenth', {})).toEqual([nobody]);
    expect(why('17-seventeenth', { at: 'constitution' })).toEqual([nobody]);
    expect(why('02-second', { at: 'walkout' })).toEqual([
      'no vote is taken on “Mensheviks and Right SRs leave”',
    ]);
    for (const also of [{}, { faction: 'bolshevik' }, { faction: 'sr', at: 'appeal' }])
      expect(why('02-second', also)).toEqual([]);
  });

  test('a line set anew keeps the cohesion that the group had, its own or of the group that it followed', () => {
    const lines = {
      a: { split: [0.5, 0.5, 0, 0], cohesion: 0.4 },
      b: { as: 'a' },
      c: { as: 'a', cohesion: 1 },
    };
    const small = courseOfSmall({
      houses: [{ a: 6, b: 3, c: 2 }],
      proceedings: opened(vote('text', 'carried', {}, { lines })),
    });
    const cohesionOf = (faction: string): number | undefined => {
      const changed = planFor(small, [{ do: 'line', faction, split: [0.25, 0.75, 0, 0] }]).course;
      const put = changed.proceedings.find(({ id }) => id === 'text');
      return put && lineIn(put, faction, changed)?.cohesion;
    };
    expect(['a', 'b', 'c'].map(cohesionOf)).toEqual([0.4, 0.4, 1]);
  });

  test.each<Intervention>([
    { do: 'line', faction: 'bolshevik', split: [1, 0, 0, 0], at: 'walkout' },
    { do: 'rule', rule: 'simple', at: 'walkout' },
    { do: 'quorum', quorum: { atLeast: 600 }, at: 'walkout' },
    { do: 'pin', id: 'walkout', outcome: 'lost' },
  ])('$do is set only where a vote is taken', (change) => {
    const [complaint] = planFor(course('02-second'), [change]).complaints;
    expect(complaint?.why.en).toBe('no vote is taken on “Mensheviks and Right SRs leave”');
  });

  test('a method can give the seats only of a body whose size is recorded', () => {
    const changes: Intervention[] = [{ do: 'method', id: 'presidium', method: 'dhondt' }];
    const [complaint] = planFor(course('01-first'), changes).complaints;
    expect(complaint?.why.en).toMatch(/not recorded/);
    expect(planFor(course('02-second'), changes).complaints).toEqual([]);
  });

  test('a delegation of another size sits in the house that follows', () => {
    const { course: changed } = planFor(course('02-second'), [
      { do: 'size', faction: 'bolshevik', mandates: 300 },
    ]);
    const seats = replay(changed).find(({ id }) => id === 'seats');
    expect(seats && presentInAll(seats.house)).toBe(649 - 90);
  });

  test('a rule or quorum for every vote also holds for one that is put in later', () => {
    const added: Intervention = {
      do: 'add',
      after: 'appeal',
      proceeding: {
        id: 'one-more',
        kind: 'motion',
        title: { en: 'One more', ru: 'Ещё одно' },
        text: { en: 'One more.', ru: 'Ещё одно.' },
        division: { motion: { en: 'One more.', ru: 'Ещё одно.' }, outcome: 'unknown' },
      },
    };
    const all: Intervention[] = [
      { do: 'rule', rule: '>=2/3 of present' },
      { do: 'quorum', quorum: { atLeast: 600 } },
    ];
    for (const changes of [
      [...all, added],
      [added, ...all],
    ]) {
      const { plan, steps } = forkFrom(course('02-second'), changes);
      expect(plan.complaints).toEqual([]);
      const of = (id: string) => steps.find((step) => step.id === id)?.division;
      expect(of('one-more')?.rule.id).toBe('two-thirds-present');
      expect(of('one-more')?.rule).toEqual(of('appeal')?.rule);
      expect([of('one-more')?.outcome, of('appeal')?.outcome]).toEqual(['inquorate', 'inquorate']);
    }
  });

  test('history itself is not changed', () => {
    const before = course('02-second');
    planFor(before, [{ do: 'resize', id: 'walkout', size: 10 }]);
    expect(replay(before)).toEqual(replay(course('02-second')));
  });
});

describe('the lines of those in the hall', () => {
  const presidium = (() => {
    const made = course('02-second');
    const steps = replay(made);
    const index = steps.findIndex(({ id }) => id === 'seats');
    const house = steps[index]?.house;
    const proceeding = made.proceedings.find(({ id }) => id === 'presidium');
    if (!house || !proceeding) throw new Error('the Second has no presidium');
    return groupsOf(proceeding, house, made);
  })();

  test('an undivided caucus takes its children’s mean by the vote of 92 to 60 [felsh]', () => {
    const srs = presidium.find(({ faction }) => faction === 'sr')?.model?.line;
    expect(srs?.for).toBeCloseTo((92 * 0.97 + 60 * 0.05) / 152, 12);
    expect(srs?.against).toBeCloseTo((60 * 0.4) / 152, 12);
  });

  test('the groups are everyone in the hall', () => {
    expect(presidium.reduce((sum, { size }) => sum + size, 0)).toBe(649);
  });
});
