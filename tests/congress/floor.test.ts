import { describe, expect, test } from 'vitest';
import { after, event, lastOf, stepOf, vote, words } from '../support/smallAssembly.ts';

const house = { reds: 6, greens: 4 };

describe('texts before the house', () => {
  test('a motion lies on the floor until it is put', () => {
    const steps = after(
      house,
      event('motion', { id: 'm' }),
      event('division', { id: 'd', on: 'm', division: { outcome: 'carried' } }),
    );
    expect(stepOf(steps, 'm').house.floor).toEqual(['m']);
    expect(stepOf(steps, 'm').phase).toBe('debate');
    expect(stepOf(steps, 'd').house).toMatchObject({ floor: [], adopted: ['m'], outcomes: { d: 'carried' } });
    expect(stepOf(steps, 'd').phase).toBe('division');
  });

  test.each(['lost', 'tied', 'inquorate', 'unknown'])(
    'a text whose division is %s is off the floor and not adopted',
    (outcome) => {
      const { house: end } = lastOf(
        after(
          house,
          event('motion', { id: 'm' }),
          event('division', { id: 'd', on: 'm', division: { outcome } }),
        ),
      );
      expect(end).toMatchObject({ floor: [], adopted: [], outcomes: { d: outcome } });
    },
  );

  test('a text that is not on the floor cannot be put', () => {
    const steps = after(
      house,
      event('motion', { id: 'm' }),
      event('division', { id: 'first', on: 'm', division: { outcome: 'lost' } }),
      event('division', { id: 'again', on: 'm', division: { outcome: 'carried' } }),
    );
    expect(stepOf(steps, 'again')).toMatchObject({
      status: 'struck',
      why: { code: 'not-on-the-floor', text: 'm' },
      division: null,
    });
    expect(lastOf(steps).house.adopted).toEqual([]);
  });

  test('a motion put at once is adopted when it carries', () => {
    expect(lastOf(after(house, vote('m', 'carried'))).house).toMatchObject({ floor: [], adopted: ['m'] });
  });

  test('an amendment goes to a text on the floor only', () => {
    const steps = after(
      house,
      event('amendment', { id: 'early', to: 'm' }),
      event('motion', { id: 'm' }),
      event('amendment', { id: 'a', to: 'm', division: { outcome: 'carried' } }),
      event('division', { id: 'd', on: 'm', division: { outcome: 'carried' } }),
    );
    expect(stepOf(steps, 'early').why).toEqual({ code: 'not-on-the-floor', text: 'm' });
    expect(stepOf(steps, 'a').house).toMatchObject({ floor: ['m'], adopted: ['a'] });
    expect(lastOf(steps).house.adopted).toEqual(['a', 'm']);
  });

  test('a decree is adopted when it carries, and when nobody votes on it', () => {
    const steps = after(
      house,
      event('resolve', { id: 'voted', division: { outcome: 'carried' } }),
      event('resolve', { id: 'refused', division: { outcome: 'tied' } }),
      event('resolve', { id: 'announced', adopts: [words('A decree')] }),
    );
    expect(lastOf(steps).house.adopted).toEqual(['voted', 'announced']);
    expect(stepOf(steps, 'announced').phase).toBe('business');
  });

  test.each(['report', 'speech', 'greeting'] as const)(
    'a %s is in the minutes and leaves the house as it was',
    (kind) => {
      const steps = after(house, event('motion', { id: 'm' }), event(kind, { id: 's' }));
      expect(stepOf(steps, 's').house).toEqual(stepOf(steps, 'm').house);
      expect(stepOf(steps, 's')).toMatchObject({ status: 'held', phase: 'debate' });
    },
  );
});

describe('competing texts', () => {
  const text = (id: string, outcome: string) => vote(id, outcome, {}, { group: 'power' });

  test('the first to carry wins and the rest are struck', () => {
    const steps = after(house, text('a', 'lost'), text('b', 'carried'), text('c', 'carried'));
    expect(steps.map(({ status }) => status)).toEqual(['held', 'held', 'struck']);
    expect(stepOf(steps, 'c').why).toEqual({ code: 'competing-text', group: 'power' });
    expect(lastOf(steps).house.adopted).toEqual(['b']);
  });

  test('texts of another group go on', () => {
    const steps = after(house, text('a', 'carried'), vote('other', 'carried', {}, { group: 'land' }));
    expect(lastOf(steps).house.adopted).toEqual(['a', 'other']);
  });

  test.each(['tied', 'inquorate', 'unknown'])('a %s text leaves the others in the running', (outcome) => {
    const steps = after(house, text('a', outcome), text('b', 'carried'));
    expect(stepOf(steps, 'b').status).toBe('held');
  });

  test('a government and a motion may compete', () => {
    const steps = after(
      house,
      text('a', 'carried'),
      event('form-government', { id: 'g', group: 'power', posts: [], division: { outcome: 'carried' } }),
    );
    expect(stepOf(steps, 'g').status).toBe('struck');
    expect(lastOf(steps).house.government).toBeNull();
  });

  test('texts that share a group and are put later compete as well', () => {
    const put = (id: string, on: string) => event('division', { id, on, division: { outcome: 'carried' } });
    const steps = after(
      house,
      event('motion', { id: 'a', group: 'power' }),
      event('motion', { id: 'b', group: 'power' }),
      put('on-a', 'a'),
      put('on-b', 'b'),
    );
    expect(stepOf(steps, 'on-b').why).toEqual({ code: 'competing-text', group: 'power' });
    expect(lastOf(steps).house.adopted).toEqual(['a']);
  });
});

describe('a proceeding whose division does not carry has no effect', () => {
  const division = { outcome: 'lost' };
  test.each([
    ['presidium', event('presidium', { offered: { reds: 3 }, division })],
    ['elect-cec', event('elect-cec', { by: 'agreement', total: 3, seats: { reds: 3 }, division })],
    ['form-government', event('form-government', { posts: [], division })],
    ['amend-rules', event('amend-rules', { rule: 'all', division })],
    ['credentials', event('credentials', { strike: { reds: 1 }, division })],
    ['resolve', event('resolve', { division })],
    ['amendment', event('amendment', { division })],
    ['motion', event('motion', { division })],
  ])('%s', (_, proceeding) => {
    const steps = after(house, event('speech'), proceeding);
    const [before, step] = steps;
    expect(step?.status).toBe('held');
    expect(step?.house).toEqual({ ...before?.house, outcomes: { [step?.id ?? '']: 'lost' } });
  });
});
