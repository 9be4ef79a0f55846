import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { Course } from '../../src/congress/course.ts';
import { emptyHouse, presentInAll, type House, type HouseView } from '../../src/congress/house.ts';
import { enter } from '../../src/congress/procedures.ts';
import { replay, type Step } from '../../src/congress/replay.ts';
import { openSession, resumeSession } from '../../src/congress/session.ts';
import { mandates, RIGHTS, seated, type Roll } from '../../src/domain/mandate.ts';
import { PARTS } from '../../src/domain/tally.ts';
import { smallScenario } from '../support/arbitraries.ts';
import { BUILT_IN, builtIn, courseFrom } from '../support/read.ts';
import { courseOfSmall, event, type Small } from '../support/smallAssembly.ts';

vi.setConfig({ testTimeout: 120_000 });
const RUNS = { numRuns: 60 };

const forAll = (law: (course: Course, small: Small) => void): void =>
  fc.assert(
    fc.property(smallScenario, (small) => law(courseOfSmall(small), small)),
    RUNS,
  );
const allBuiltIn = BUILT_IN.flatMap((name) =>
  Object.keys(builtIn(name).variants).map((variant) => [name, variant] as const),
);

const rolls = (house: HouseView): Roll[] =>
  Object.values(house.delegations).flatMap((delegation) => RIGHTS.map((right) => delegation[right]));
const everybody = (house: HouseView): number => rolls(house).reduce((sum, roll) => sum + seated(roll), 0);
const outcomeOf = (step: Step) => step.division?.outcome ?? null;

const NOBODY = emptyHouse([], 'simple', null, ['decisive', 'unsplit']);

/** Delegates come by credentials, arrivals and mergers alone; nobody is counted twice or below nothing. */
function conserved(steps: readonly Step[]): void {
  let before = 0;
  for (const step of steps) {
    const now = everybody(step.house);
    if (!['credentials', 'arrival', 'merge'].includes(step.kind)) expect(now).toBe(before);
    if (step.kind === 'arrival' || step.kind === 'merge') {
      const adds = 'adds' in step.proceeding && step.proceeding.adds;
      if (adds) expect(now).toBeGreaterThanOrEqual(before);
    }
    for (const roll of rolls(step.house)) {
      for (const n of Object.values(roll)) expect(Number.isSafeInteger(n) && n >= 0).toBe(true);
      expect(roll.annulled).toBeLessThanOrEqual(roll.excluded);
      expect(mandates(roll)).toBeGreaterThanOrEqual(0);
    }
    before = now;
  }
}

describe('conservation of delegates', () => {
  test('in any assembly nobody is created or lost but by credentials, arrival or merger', () => {
    forAll((course) => conserved(replay(course)));
  });

  test.each(allBuiltIn)('%s by the count %s', (name, variant) => {
    conserved(replay(courseFrom(builtIn(name), { variant })));
  });

  test('a walkout and a whole return leave the voters as they were', () => {
    forAll((_, small) => {
      const ends = [
        event('walkout', { id: 'go', factions: ['reds'], size: 'all' }),
        event('return', { id: 'come', factions: ['reds'], size: 'all' }),
      ];
      const nobodyOut = small.proceedings.filter(
        ({ kind }) => !['walkout', 'recess', 'close'].includes(String(kind)),
      );
      const steps = replay(courseOfSmall({ ...small, proceedings: [...nobodyOut, ...ends] }));
      const [before, , after] = steps.slice(-3);
      expect(presentInAll(after?.house ?? NOBODY)).toBe(presentInAll(before?.house ?? NOBODY));
    });
  });
});

describe('a complete tally', () => {
  test('that sums to those present fits the house, and one more vote does not', () => {
    fc.assert(
      fc.property(
        smallScenario,
        fc.array(fc.nat(9), { minLength: 4, maxLength: 4 }),
        fc.nat(3),
        (small, weights, extra) => {
          const counted = new Map(
            replay(courseOfSmall(small)).map((step) => [step.id, step.division?.present ?? 0]),
          );
          const withTallies = (more: number): Small => ({
            ...small,
            proceedings: small.proceedings.map((proceeding) => {
              const { division, id } = proceeding;
              if (typeof division !== 'object' || division === null) return proceeding;
              let rest = counted.get(String(id)) ?? 0;
              const tally: Record<string, number> = {};
              PARTS.forEach((part, i) => {
                tally[part] = part === 'notVoting' ? rest : Math.min(rest, weights[i] ?? 0);
                rest -= tally[part] ?? 0;
              });
              const part = PARTS[extra] ?? 'for';
              tally[part] = (tally[part] ?? 0) + more;
              return { ...proceeding, division: { ...division, tally } };
            }),
          });
          for (const { division, house } of replay(courseOfSmall(withTallies(0)))) {
            if (!division) continue;
            const sum = PARTS.reduce(
              (all, part) =>
                all + (division.tally[part].kind === 'exact' ? division.tally[part].value : Number.NaN),
              0,
            );
            expect(sum).toBe(division.present);
            expect(sum).toBe(presentInAll(house));
            expect(division.fits).toBe(true);
          }
          for (const { division } of replay(courseOfSmall(withTallies(1))))
            if (division) expect(division.fits).toBe(false);
        },
      ),
      RUNS,
    );
  });

  test.each(allBuiltIn)(
    '%s by the count %s: wherever all four parts are recorded they sum to those present',
    (name, variant) => {
      for (const { division } of replay(courseFrom(builtIn(name), { variant }))) {
        if (!division || PARTS.some((part) => division.tally[part].kind !== 'exact')) continue;
        const sum = PARTS.reduce(
          (all, part) => all + (division.tally[part].kind === 'exact' ? division.tally[part].value : 0),
          0,
        );
        expect(division.fits).toBe(sum <= division.present);
      }
    },
  );
});

const prefixHolds = (course: Course, length: number): void => {
  const steps = replay(course);
  const prefix = replay({ ...course, proceedings: course.proceedings.slice(0, length) });
  expect(prefix).toEqual(steps.slice(0, length));
};

describe('a prefix of a replay is the replay of the prefix', () => {
  test('in any assembly', () => {
    forAll((course) => prefixHolds(course, Math.floor(course.proceedings.length / 2)));
  });

  test.each(BUILT_IN)('%s', (name) => {
    const course = courseFrom(builtIn(name));
    for (const length of [1, 2, 5, 12, 20, course.proceedings.length - 1]) prefixHolds(course, length);
  });
});

describe('the same session', () => {
  test('twice is deeply equal', () => {
    forAll((course) => {
      expect(replay(course)).toEqual(replay(course));
    });
  });

  test.each(allBuiltIn)('twice is byte for byte the same: %s by the count %s', (name, variant) => {
    const course = courseFrom(builtIn(name), { variant });
    expect(JSON.stringify(replay(course))).toBe(JSON.stringify(replay(course)));
  });

  test('stepping back and forth changes no snapshot: each is as it was, and frozen', () => {
    forAll((course) => {
      const steps = replay(course);
      const copies = steps.map(({ house }) => structuredClone(house));
      replay(course);
      for (const cursor of [...steps.keys(), ...[...steps.keys()].reverse()])
        expect(steps[cursor]?.house).toEqual(copies[cursor]);
      for (const { house } of steps.slice(1)) {
        expect(Object.isFrozen(house)).toBe(true);
        expect(Reflect.set(house.outcomes, 'forged', 'carried')).toBe(false);
      }
    });
  });
});

function sameFuture(course: Course, at: number): void {
  const steps = replay(course);
  const first = openSession(course);
  const sendAll = (session: typeof first, part: readonly Step[]) =>
    part.map((step) => {
      const held = step.status === 'held';
      const refused = held ? session.send(step.proceeding, outcomeOf(step)) : null;
      const remarks = held ? session.remarks : [];
      return { refused, house: session.house, phase: session.phase, remarks };
    });
  sendAll(first, steps.slice(0, at));
  const persisted: ReturnType<typeof first.persist> = JSON.parse(JSON.stringify(first.persist()));
  const second = openSession(course, persisted);
  expect(second.house).toEqual(first.house);
  expect(second.phase).toBe(first.phase);
  const third = resumeSession(course, first);
  expect(third.house).toEqual(first.house);
  expect(third.phase).toBe(first.phase);
  const future = steps.slice(at);
  const went = sendAll(first, future);
  expect(sendAll(second, future)).toEqual(went);
  expect(sendAll(third, future)).toEqual(went);
  expect(second.phase).toBe(steps.at(-1)?.phase);
}

describe('a session that was persisted as JSON and restored, or taken up where it stands, has the same future', () => {
  test('in any assembly', () => {
    forAll((course) => sameFuture(course, Math.floor(course.proceedings.length / 2)));
  });

  test.each(BUILT_IN)('%s', (name) => {
    const course = courseFrom(builtIn(name));
    for (const at of [0, 1, 3, 10, 17, course.proceedings.length - 1]) sameFuture(course, at);
  });
});

describe('a refused proceeding changes nothing', () => {
  test('whatever is sent, in any assembly', () => {
    forAll((course) => {
      const session = openSession(course);
      for (const proceeding of course.proceedings) {
        for (const candidate of course.proceedings) {
          const { house, phase, remarks } = session;
          // Probes on a session of their own where they are in order.
          const probe = openSession(course, session.persist());
          if (probe.send(candidate, candidate.kind === 'motion' ? 'lost' : null) === null) continue;
          expect(session.send(candidate, candidate.kind === 'motion' ? 'lost' : null)).not.toBeNull();
          expect(session.house).toBe(house);
          expect(session.phase).toBe(phase);
          expect(session.remarks).toBe(remarks);
        }
        session.send(proceeding, proceeding.kind === 'motion' ? 'carried' : null);
      }
    });
  });

  test('a struck step has the house, and the phase, of the step before', () => {
    forAll((course) => {
      const steps = replay(course);
      steps.forEach((step, i) => {
        if (step.status === 'held') return;
        expect(step.house).toBe(steps[i - 1]?.house);
        expect(step.phase).toBe(steps[i - 1]?.phase);
        expect(step.why).not.toBeNull();
      });
    });
  });
});

function enginesAgree(course: Course): void {
  const steps = replay(course);
  steps.forEach((step, i) => {
    const before = steps[i - 1]?.house;
    if (!before || step.status !== 'held') return;
    const copy: House = JSON.parse(JSON.stringify(before));
    expect(enter(copy, step.proceeding, outcomeOf(step), course)).toEqual(step.remarks);
    expect(copy).toEqual(step.house);
  });
}

describe('the two engines: a procedure on a private copy does what the machine does with immer, event by event', () => {
  test('in any assembly', () => {
    forAll(enginesAgree);
  });

  test.each(allBuiltIn)('%s by the count %s', (name, variant) => {
    enginesAgree(courseFrom(builtIn(name), { variant }));
  });
});
