import { describe, expect, test } from 'vitest';
import { holds } from '../../src/congress/condition.ts';
import { replay, type Driver } from '../../src/congress/replay.ts';
import { asRecorded } from '../../src/congress/division.ts';
import type { Condition } from '../../src/scenario/schema/condition.ts';
import {
  after,
  courseOfSmall,
  event,
  lastOf,
  opened,
  stepOf,
  vote,
  walkout,
} from '../support/smallAssembly.ts';

const small = {
  factions: [
    'reds',
    { id: 'greens', ratio: { moss: 2, fern: 1 } },
    { id: 'moss', parent: 'greens' },
    { id: 'fern', parent: 'greens' },
    'blues',
    'absentees',
  ],
  houses: [{ reds: 50, greens: 30, blues: 20 }],
  proceedings: opened(
    vote('won', 'carried'),
    vote('lost', 'lost'),
    vote('even', 'tied'),
    vote('empty', 'inquorate'),
    vote('dark', 'unknown'),
    event('split', { faction: 'greens' }),
    walkout(['fern']),
    walkout(['blues'], 15),
    event('motion', { id: 'later' }),
  ),
};
const course = courseOfSmall(small);
// moss 20, fern 10 (left), blues 5 (15 left), reds 50: 75 present
const { house } = lastOf(replay(course));

describe('a condition on what came before', () => {
  const truths: [string, Condition, boolean | null][] = [
    ['a motion that carried has carried', { carried: 'won' }, true],
    ['a lost one has not', { carried: 'lost' }, false],
    ['a tied one has not carried', { carried: 'even' }, false],
    ['whether an unknown one carried is unknown', { carried: 'dark' }, null],
    ['one that was not put has not carried', { carried: 'later' }, false],
    ['one that was not put was not lost', { lost: 'later' }, false],
    ['lost includes lost', { lost: 'lost' }, true],
    ['lost includes tied', { lost: 'even' }, true],
    ['lost includes inquorate', { lost: 'empty' }, true],
    ['a carried one is not lost', { lost: 'won' }, false],
    ['whether an unknown one was lost is unknown', { lost: 'dark' }, null],
    ['left: at least one is out by walkout', { left: 'blues' }, true],
    ['left: nobody of them is', { left: 'reds' }, false],
    ['left includes descendants', { left: 'greens' }, true],
    ['present: at least one sits', { present: 'blues' }, true],
    ['present: none sits', { present: 'fern' }, false],
    ['present includes descendants', { present: 'greens' }, true],
    ['present: a faction that was never seated', { present: 'absentees' }, false],
    ['share: 50 of 75 present are two thirds', { share: { faction: 'reds', atLeast: '2/3' } }, true],
    ['share: 20 of 75 are less than three tenths', { share: { faction: 'greens', atLeast: '3/10' } }, false],
    ['not turns true', { not: { carried: 'lost' } }, true],
    ['not leaves unknown unknown', { not: { carried: 'dark' } }, null],
    ['all of true and true', { all: [{ carried: 'won' }, { present: 'reds' }] }, true],
    ['all of true and unknown is unknown', { all: [{ carried: 'won' }, { carried: 'dark' }] }, null],
    ['all of false and unknown is false', { all: [{ carried: 'dark' }, { carried: 'lost' }] }, false],
    ['any of false and true', { any: [{ carried: 'lost' }, { carried: 'won' }] }, true],
    ['any of true and unknown is true', { any: [{ carried: 'dark' }, { carried: 'won' }] }, true],
    ['any of false and unknown is unknown', { any: [{ carried: 'lost' }, { carried: 'dark' }] }, null],
    ['any of false and false', { any: [{ carried: 'lost' }, { left: 'reds' }] }, false],
  ];
  test.each(truths)('%s', (_, when, truth) => {
    expect(holds(when, house, course)).toBe(truth);
  });

  test('of a house that all have left nobody has a share', () => {
    const step = lastOf(
      after(
        { reds: 5, greens: 5 },
        walkout(['reds', 'greens']),
        event('speech', { when: { share: { faction: 'reds', atLeast: '1/4' } } }),
      ),
    );
    expect(step.status).toBe('struck');
  });

  test('left is by walkout, not by exclusion or absence', () => {
    const step = lastOf(
      after(
        { reds: 5, greens: 5 },
        event('exclusion', { factions: ['greens'], size: 2, mandates: 'kept' }),
        event('absence', { factions: ['greens'], size: 3, excused: true }),
        event('speech', { when: { left: 'greens' } }),
      ),
    );
    expect(step.status).toBe('struck');
  });
});

describe('a proceeding with a condition', () => {
  test('is held where it is true', () => {
    expect(
      lastOf(after({ reds: 5 }, vote('m', 'carried'), event('speech', { when: { carried: 'm' } }))).status,
    ).toBe('held');
  });

  test('is struck where it is not, with the reason, and changes nothing', () => {
    const steps = after(
      { reds: 5 },
      vote('m', 'lost'),
      walkout(['reds'], 'all', { id: 'w', when: { carried: 'm' } }),
    );
    expect(stepOf(steps, 'w')).toMatchObject({ status: 'struck', why: { code: 'condition' }, remarks: [] });
    expect(stepOf(steps, 'w').house).toBe(stepOf(steps, 'm').house);
    expect(stepOf(steps, 'w').phase).toBe(stepOf(steps, 'm').phase);
  });

  test.each([
    [true, 'held'],
    [false, 'struck'],
  ])('does what history did where it is unknown: history held it – %s', (held, status) => {
    const unknown = courseOfSmall({
      houses: [{ reds: 5 }],
      proceedings: opened(vote('m', 'unknown'), event('speech', { id: 's', when: { carried: 'm' } })),
    });
    const driver: Driver = { decide: asRecorded, heldInHistory: () => held };
    expect(stepOf(replay(unknown, driver), 's').status).toBe(status);
  });

  test('a struck division has no outcome for those that look back at it', () => {
    const steps = after(
      { reds: 5 },
      vote('m', 'lost'),
      vote('n', 'carried', {}, { when: { carried: 'm' } }),
      event('speech', { id: 's', when: { carried: 'n' } }),
    );
    expect(stepOf(steps, 'n').division).toBeNull();
    expect(stepOf(steps, 's').status).toBe('struck');
  });
});
