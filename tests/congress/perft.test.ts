import { describe, expect, test } from 'vitest';
import { createActor, transition } from 'xstate';
import { congressMachine, type SessionEvent } from '../../src/congress/congressMachine.ts';
import { divisionOf } from '../../src/congress/division.ts';
import { courseOfSmall, event, opened, vote, walkout, type Small } from '../support/smallAssembly.ts';

const ASSEMBLIES: Readonly<Record<string, Small>> = {
  'a vote': {
    houses: [{ a: 5, b: 4 }],
    proceedings: opened(vote('text', 'carried'), event('close', { id: 'end' })),
  },
  'a walkout and a return': {
    houses: [{ a: 5, b: 4 }],
    proceedings: opened(
      walkout(['b'], 'all', { id: 'go' }),
      event('return', { id: 'back', factions: ['b'], size: 'all' }),
      vote('text', 'carried'),
    ),
  },
  'a text, its amendment and a recess': {
    houses: [{ a: 3, b: 2 }],
    proceedings: opened(
      event('motion', { id: 'text' }),
      event('amendment', { id: 'change', to: 'text', division: { outcome: 'lost' } }),
      event('division', { id: 'on-text', on: 'text', division: { outcome: 'carried' } }),
      event('recess', { id: 'night' }),
      event('resume', { id: 'morning' }),
      event('close', { id: 'end' }),
    ),
  },
  'a split and an election': {
    factions: ['a', { id: 'p', ratio: { c: 2, d: 1 } }, { id: 'c', parent: 'p' }, { id: 'd', parent: 'p' }],
    houses: [{ a: 4, p: 6 }],
    proceedings: opened(
      event('split', { id: 'parting', faction: 'p' }),
      walkout(['d'], 'all', { id: 'go' }),
      event('elect-cec', { id: 'cec', by: 'agreement', total: 3, seats: { a: 1, c: 2 } }),
    ),
  },
};

/** How many sequences of 1 to `depth` events are in order, each event to be had again and again. */
function sequences(small: Small, depth: number): number[] {
  const course = courseOfSmall(small);
  const events = course.proceedings.map((proceeding): SessionEvent => ({
    type: proceeding.kind,
    proceeding,
    outcome: divisionOf(proceeding)?.outcome ?? null,
    course,
  }));
  let reached = [createActor(congressMachine, { input: course }).getSnapshot()];
  return Array.from({ length: depth }, () => {
    reached = reached.flatMap((snapshot) =>
      events
        .filter((candidate) => snapshot.can(candidate))
        .map((candidate) => transition(congressMachine, snapshot, candidate)[0]),
    );
    return reached.length;
  });
}

describe('the number of event sequences in order to depth 1 to 5', () => {
  test('is what it was', async () => {
    const counts = Object.fromEntries(
      Object.entries(ASSEMBLIES).map(([name, small]) => [name, sequences(small, 5)]),
    );
    await expect(`${JSON.stringify(counts, null, 2)}\n`).toMatchFileSnapshot('../golden/perft.json');
  });

  test('a vote, by hand: first the opening; then seats, vote or close; delegates are seated once, and nothing follows the close', () => {
    const [one, two, three] = sequences(ASSEMBLIES['a vote'] ?? { houses: [], proceedings: [] }, 3);
    expect([one, two, three]).toEqual([1, 3, 2 + 3]);
  });
});
