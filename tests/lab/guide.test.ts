import { describe, expect, test } from 'vitest';
import { forkFrom, forkOf } from '../../src/lab/fork.ts';
import type { Answers } from '../../src/lab/guide/form.ts';
import { objectionTo, offersAt } from '../../src/lab/guide/guide.ts';
import type { Point } from '../../src/lab/guide/point.ts';
import { encodeSession } from '../../src/lab/sessionCode.ts';
import { decodeSession } from '../../src/lab/shareCode.ts';
import type { Intervention } from '../../src/scenario/types.ts';
import { BUILT_IN, builtIn, courseFrom } from '../support/read.ts';

const pointOf = (name: string, step: string, changes: readonly Intervention[] = []): Point => {
  const fork = forkFrom(courseFrom(builtIn(name)), changes);
  return { fork, at: fork.steps.findIndex(({ id }) => id === step) };
};
const offer = (point: Point, id: string) => {
  const found = offersAt(point).find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no offer ${id}`);
  return found;
};
const made = (point: Point, id: string, answers: Answers = {}) => offer(point, id).form(answers).made;

describe('every kind of change is offered, or it is said why not', () => {
  test.each(BUILT_IN)('%s: what is offered holds, and travels in a link', (name) => {
    const fork = forkFrom(courseFrom(builtIn(name)), []);
    const { scenario, variant } = fork.history.course;
    for (const at of [0, Math.floor(fork.steps.length / 2), fork.steps.length - 1])
      for (const { id, why, form } of offersAt({ fork, at })) {
        if (why !== null) continue;
        const change = form({ title: 'A motion of one’s own' }).made;
        if (!change) throw new Error(`${id} at ${at} makes nothing`);
        expect([id, at, objectionTo({ fork, at }, [], change)]).toEqual([id, at, null]);
        const session = {
          scenario: scenario.id,
          revision: scenario.revision,
          variant,
          readings: {},
          interventions: [change],
          seed: null,
        };
        expect(decodeSession(encodeSession(session) ?? '')).toEqual({ kind: 'session', session });
      }
  });

  test('a congress without walkouts says that there is none to cancel, and who could leave', () => {
    const point = pointOf('10-tenth', 'close');
    const at = { ...point, at: point.fork.steps.length - 2 };
    expect(offer(at, 'stay').why?.en).toMatch(/^Nobody leaves/);
    expect(offer(at, 'add').why).toBeNull();
  });

  test.each(BUILT_IN)('%s: what a reader adds at the close or in a recess is held', (name) => {
    const fork = forkFrom(courseFrom(builtIn(name)), []);
    const points = fork.steps.flatMap(({ phase }, at): Point[] =>
      phase === 'closed' || phase === 'recess' ? [{ fork, at }] : [],
    );
    expect(points.at(-1)?.at).toBe(fork.steps.length - 1);
    for (const point of points)
      for (const { id, why, form } of offersAt(point)) {
        if (why !== null || (id !== 'add' && id !== 'insert')) continue;
        const change = form({ title: 'A motion of one’s own' }).made;
        if (change?.do !== 'add') throw new Error(`${id} at ${point.at} adds nothing`);
        const added = forkOf(fork.history, [change]).steps.find((step) => step.id === change.proceeding.id);
        expect([id, point.at, added?.why]).toEqual([id, point.at, null]);
      }
  });

  test('at the close it comes before the close, in the order it is made', () => {
    const point = pointOf('06-sixth', 'close');
    const first = made(point, 'insert', { title: 'First' });
    const second = made(point, 'add', { kind: 'exclusion' });
    if (!first || !second) throw new Error('nothing is added');
    const { steps } = forkOf(point.fork.history, [first, second]);
    expect(steps.slice(-3).map(({ id }) => id)).toEqual(['motion-1', 'exclusion-1', 'close']);
  });

  test('in a recess nobody walks out and nothing is put, which is said', () => {
    const point = pointOf('05-fifth', 'sitting-broken-off');
    expect(offer(point, 'insert').why?.en).toMatch(/in recess/);
    const [kind] = offer(point, 'add').form({}).fields;
    expect(kind?.kind === 'choice' && kind.options.map(({ id }) => id)).not.toContain('walkout');
  });

  test('before anybody sits, nobody can leave', () => {
    expect(offer(pointOf('02-second', 'opening'), 'add').why?.en).toMatch(/^Nobody with a vote/);
  });
});

describe('what a form makes', () => {
  const appeal = pointOf('02-second', 'appeal');

  test('the nearest movement from the step on comes first; those before it are marked', () => {
    const [field] = offer(appeal, 'stay').form({}).fields;
    if (field?.kind !== 'choice') throw new Error('no choice of a step');
    const walkout = field.options.find(({ id }) => id === 'walkout');
    expect(walkout).toMatchObject({ earlier: true });
    expect(made(appeal, 'stay', { step: 'walkout' })).toEqual({ do: 'cancel', id: 'walkout' });
  });

  test('a part of a walkout is asked for by group, with at most those in the hall', () => {
    const form = offer(appeal, 'partly').form({
      step: 'walkout',
      'n-menshevik': '10',
      'n-right-sr': '100000',
    });
    expect(form.made).toEqual({
      do: 'resize',
      id: 'walkout',
      size: { each: { 'right-sr': 60, menshevik: 10 } },
    });
  });

  test('a movement that moves nobody is not offered for another number', () => {
    for (const [name, variant] of [
      ['02-second', 'trotsky-650'],
      ['ca-1918', 'elected-766'],
    ] as const)
      for (const [at, { kind }] of forkFrom(courseFrom(builtIn(name), { variant }), []).steps.entries()) {
        if (kind !== 'walkout') continue;
        const { why, form } = offer(
          { fork: forkFrom(courseFrom(builtIn(name), { variant }), []), at },
          'partly',
        );
        if (why === null) expect(form({}).made, `${name} ${String(at)}`).not.toBeNull();
      }
  });

  test('the size that is offered for a group is the one that it has: taken as it is, nobody comes or goes', () => {
    const course = courseFrom(builtIn('09-ninth'), { variant: 'editors-1993' });
    const present = (changes: readonly Intervention[]): unknown =>
      forkFrom(course, changes).steps.map(({ house }) => house.delegations);
    const point = { fork: forkFrom(course, []), at: 0 };
    for (const { id } of course.scenario.factions) {
      const change = offer(point, 'size').form({ faction: id }).made;
      if (change) expect(present([change]), id).toEqual(present([]));
    }
  });

  test('a line is in per cent, and what is left of a hundred does not vote', () => {
    expect(made(appeal, 'line', { faction: 'left-sr', for: '20', against: '50', abstaining: '10' })).toEqual({
      do: 'line',
      faction: 'left-sr',
      split: [0.2, 0.5, 0.1, 0.2],
      at: 'appeal',
    });
  });

  test('answers that cannot be give way to the usual ones', () => {
    expect(made(appeal, 'pin', { step: 'nowhere', outcome: 'unknown' })).toEqual({
      do: 'pin',
      id: 'appeal',
      outcome: 'lost',
    });
  });

  test('a motion needs words, and is put after the step with the lines given', () => {
    expect(made(appeal, 'insert')).toBeNull();
    expect(made(appeal, 'insert', { title: ' Adjourn ', 'line-bolshevik': 'against' })).toMatchObject({
      do: 'add',
      after: 'appeal',
      proceeding: {
        kind: 'motion',
        title: { en: 'Adjourn', ru: 'Adjourn' },
        lines: { bolshevik: 'against' },
      },
    });
  });

  test('votes are shifted only between counts that are recorded', () => {
    const second = offer(pointOf('02-second', 'opening'), 'shift').form({});
    const step = second.fields.find(({ id }) => id === 'step');
    const options = step?.kind === 'choice' ? step.options.map(({ id }) => id) : [];
    expect(options).not.toContain('appeal');
    expect(made(pointOf('04-fourth', 'opening'), 'shift', { n: '5' })).toMatchObject({
      do: 'shift',
      votes: 5,
    });
  });

  test('cohesion is asked for only of groups whose line is stated', () => {
    expect(offer(pointOf('17-seventeenth', 'constitution'), 'cohesion').why?.en).toMatch(/is not stated/);
    const given: Intervention = {
      do: 'line',
      faction: 'unaccounted',
      split: [0.5, 0.5, 0, 0],
      at: 'constitution',
    };
    const [votes, groups] = offer(pointOf('17-seventeenth', 'opening', [given]), 'cohesion').form({}).fields;
    const ids = (field: typeof votes) => (field?.kind === 'choice' ? field.options.map(({ id }) => id) : []);
    expect(ids(votes)).toEqual(['constitution', '*']);
    expect(ids(groups)).toEqual(['*', 'unaccounted']);
  });

  test('a change that comes to nothing after others says why', () => {
    const cancel: Intervention = { do: 'cancel', id: 'walkout' };
    expect(objectionTo(appeal, [cancel], cancel)?.en).toMatch(/is cancelled already/);
  });
});
