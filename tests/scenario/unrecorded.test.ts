import { describe, expect, test } from 'vitest';
import { minutesOf } from '../../src/congress/minutes.ts';
import { replay } from '../../src/congress/replay.ts';
import {
  courseOfSmall,
  event,
  opened,
  scenarioOf,
  stepOf,
  vote,
  words,
  type Fields,
} from '../support/smallAssembly.ts';

describe('what no source tells is not made up', () => {
  const ballot = (division: Fields, also: Fields = {}) =>
    courseOfSmall({
      houses: [{ left: 6, right: 4 }],
      proceedings: opened(vote('road', 'carried', division)),
      also,
    });

  test.each<[string, Fields, Fields, string]>([
    ['nothing is said', {}, {}, 'not-recorded'],
    ['the file has a default', {}, { defaults: { method: 'show-of-hands' } }, 'show-of-hands'],
    [
      'a vote says otherwise',
      { method: 'not-recorded' },
      { defaults: { method: 'show-of-hands' } },
      'not-recorded',
    ],
    ['a ballot was secret', { method: 'secret-ballot' }, {}, 'secret-ballot'],
  ])('the method of a vote where %s', (_, division, also, expected) => {
    expect(stepOf(replay(ballot(division, also)), 'road').division?.method).toBe(expected);
  });

  test('the minutes say so in both languages', () => {
    const said = (division: Fields) => {
      const course = ballot(division);
      return minutesOf(replay(course), course).at(-1)?.text;
    };
    expect(said({})?.en).toContain('Division by a method not recorded');
    expect(said({})?.ru).toContain('Голосование неуказанным способом');
    expect(said({ method: 'secret-ballot' })?.en).toContain('Division by secret ballot');
    expect(said({ method: 'secret-ballot' })?.ru).toContain('Голосование тайной подачей голосов');
  });
});

describe('what happened outside the hall', () => {
  const outside = (where: Fields) => () =>
    scenarioOf({
      houses: [{ left: 6, right: 4 }],
      proceedings: opened(event('close', { id: 'close' })),
      also: { outside: [{ id: 'band', title: words('A band'), text: words('It plays.'), ...where }] },
    });

  test('is told before a proceeding, or after one, as after the close', () => {
    expect(outside({ before: 'close' })).not.toThrow();
    expect(outside({ after: 'close' })().outside?.[0]?.after).toBe('close');
  });

  test.each<[string, Fields, RegExp]>([
    ['neither', {}, /bad-value: outside\.0: expected one of before and after, found neither/],
    ['both', { before: 'close', after: 'seats' }, /found both/],
    ['a proceeding that isn’t there', { after: 'clse' }, /unknown-proceeding: outside\.0\.after/],
  ])('is refused with %s', (_, where, complaint) => {
    expect(outside(where)).toThrow(complaint);
  });
});
