import type { Step } from '../../src/congress/replay.ts';
import { describe, expect, test } from 'vitest';
import { after, event, lastOf, walkout, words } from '../support/smallAssembly.ts';

const house = { bolsheviks: 390, srs: 160, mensheviks: 72, internationalists: 6, ukrainians: 7 };

describe('the presidium', () => {
  const offered = { bolsheviks: 14, srs: 7, mensheviks: 3, internationalists: 1 };

  test('keeps offered, declined, held back and added apart; taken is what comes of them', () => {
    const { house: end, phase } = lastOf(
      after(
        house,
        event('presidium', {
          by: 'agreement',
          offered,
          declined: { mensheviks: 3 },
          heldBack: { internationalists: 1 },
          added: { ukrainians: 1 },
        }),
      ),
    );
    expect(end.presidium).toEqual({
      offered,
      declined: { mensheviks: 3 },
      heldBack: { internationalists: 1 },
      added: { ukrainians: 1 },
      taken: { bolsheviks: 14, srs: 7, mensheviks: 0, internationalists: 0, ukrainians: 1 },
    });
    expect(phase).toBe('presidium');
  });

  test('who took which seats is as the source says, where it says so', () => {
    const { house: end } = lastOf(
      after(house, event('presidium', { offered: { bolsheviks: 2, srs: 1 }, taken: { bolsheviks: 3 } })),
    );
    expect(end.presidium?.taken).toEqual({ bolsheviks: 3 });
  });

  test('a later one takes its place', () => {
    const { house: end } = lastOf(
      after(house, event('presidium', { offered }), event('presidium', { offered: { srs: 1 } })),
    );
    expect(end.presidium?.offered).toEqual({ srs: 1 });
  });
});

describe('the Central Executive Committee', () => {
  const elect = event('elect-cec', {
    by: 'agreement',
    total: 101,
    seats: { bolsheviks: 62, srs: 29, ukrainians: 3 },
    unaccounted: 7,
    chair: words('A chair'),
  });

  test('has the seats that are recorded, and may name those not in the house', () => {
    const step = lastOf(after(house, walkout(['ukrainians']), elect));
    expect(step.house.cec).toEqual({
      total: 101,
      seats: { bolsheviks: 62, srs: 29, ukrainians: 3 },
      chair: words('A chair'),
    });
    expect(step.phase).toBe('election');
  });

  test('may be of a size that no source gives', () => {
    const step = lastOf(after(house, event('elect-cec', { by: 'unknown' })));
    expect(step).toMatchObject({ status: 'held', phase: 'election' });
    expect(step.house.cec).toEqual({ total: null, seats: {}, chair: null });
    expect(step.remarks).toEqual([]);
  });

  test('cannot be elected by an empty house', () => {
    const step = lastOf(
      after({ bolsheviks: 5, srs: 5, ukrainians: 1 }, walkout(['bolsheviks', 'srs', 'ukrainians']), elect),
    );
    expect(step).toMatchObject({ status: 'struck', why: { code: 'nobody-present' } });
    expect(step.house.cec).toBeNull();
  });
});

describe('the government', () => {
  const post = (id: string, holder: string | null, also = {}) => ({
    id,
    title: words(id),
    holder: holder === null ? null : words(holder),
    ...also,
  });
  /** The government as its posts and who holds them. */
  const heldIn = ({ house: { government } }: Step) => ({
    chair: government?.chair?.en ?? null,
    posts: government?.posts.map(({ id, holder }) => ({ id, holder: holder?.en ?? null })),
  });
  const form = (posts: unknown[], also = {}) => event('form-government', { posts, ...also });

  test('has posts and holders; posts may stay empty', () => {
    const step = lastOf(
      after(house, form([post('chair', 'Lenin', { chair: true }), post('railways', null)])),
    );
    expect(heldIn(step)).toEqual({
      chair: 'Lenin',
      posts: [
        { id: 'chair', holder: 'Lenin' },
        { id: 'railways', holder: null },
      ],
    });
    expect(step.phase).toBe('government');
  });

  test('commissars may leave, and their posts are empty then', () => {
    const step = lastOf(
      after(house, form([post('food', 'A'), post('labour', 'B')]), form([], { leave: ['labour'] })),
    );
    expect(heldIn(step).posts).toEqual([
      { id: 'food', holder: 'A' },
      { id: 'labour', holder: null },
    ]);
  });

  test('a later slate fills posts and keeps the others', () => {
    const step = lastOf(
      after(house, form([post('food', 'A'), post('labour', 'B')]), form([post('labour', 'C')])),
    );
    expect(heldIn(step).posts).toEqual([
      { id: 'food', holder: 'A' },
      { id: 'labour', holder: 'C' },
    ]);
  });

  test('a chair who leaves no longer heads it', () => {
    const step = lastOf(
      after(house, form([post('chair', 'Lenin', { chair: true })]), form([], { leave: ['chair'] })),
    );
    expect(heldIn(step)).toEqual({ chair: null, posts: [{ id: 'chair', holder: null }] });
  });
});
