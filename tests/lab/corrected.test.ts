import { describe, expect, test } from 'vitest';
import { correctionOf } from '../../src/lab/corrected.ts';
import { forkFrom } from '../../src/lab/fork.ts';
import type { SavedSession, Scenario } from '../../src/scenario/types.ts';
import { builtIn, courseFrom } from '../support/read.ts';

const second = builtIn('02-second');
const session: SavedSession = {
  scenario: 'second',
  revision: second.revision,
  variant: second.defaultVariant,
  readings: { appeal: 'forms' },
  interventions: [
    { do: 'cancel', id: 'walkout' },
    { do: 'cancel', id: 'martov-leaves' },
  ],
  seed: null,
};
const made = (scenario: Scenario, of = session) =>
  correctionOf(of, forkFrom(courseFrom(scenario), of.interventions));

describe('a session made for another revision', () => {
  const corrected: Scenario = {
    ...second,
    revision: second.revision + 1,
    proceedings: second.proceedings.filter(({ id }) => id !== 'martov-leaves'),
  };

  test('says which revision it was made for, and which of its changes no longer hold', () => {
    expect(made(corrected)).toMatchObject({
      made: second.revision,
      now: second.revision + 1,
      dropped: [{ why: { en: expect.stringContaining('martov-leaves') } }],
      gone: [],
    });
  });

  test('says what was set right since, as it stood and as it stands, and nothing older', () => {
    const figure = (revision: number, was: string, now: string) => ({
      revision,
      at: 'appeal',
      was: { en: was, ru: was },
      now: { en: now, ru: now },
    });
    const later = {
      ...second,
      revision: second.revision + 1,
      corrections: [
        figure(second.revision, '500 for', '505 for'),
        figure(second.revision + 1, '505 for', '503 for'),
      ],
    };
    expect(made(later)?.figures).toMatchObject([
      {
        at: { en: 'Transfer of power to the soviets' },
        was: { en: '505 for' },
        now: { en: '503 for' },
      },
    ]);
  });

  test('loses nothing where all of its changes still hold', () => {
    expect(made({ ...second, revision: second.revision + 1 })).toMatchObject({ dropped: [], gone: [] });
  });

  test('names the count and the reading that are gone', () => {
    const from = { ...session, variant: 'nobody-700', readings: { appeal: 'never', walkout: 'reed' } };
    expect(made(corrected, from)?.gone).toEqual(['nobody-700', 'appeal:never']);
  });
});

test('a session made for the revision that is here is not corrected', () => {
  expect(made(second)).toBe(null);
});
