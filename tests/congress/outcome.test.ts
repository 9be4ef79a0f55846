import { describe, expect, test } from 'vitest';
import { outcomeOf } from '../../src/congress/division.ts';
import { quorumOf } from '../../src/congress/rules.ts';
import { NAMED_RULES } from '../../src/voting/majority.ts';
import type { WrittenQuorum } from '../../src/scenario/types.ts';
import { after, event, lastOf, stepOf, vote, walkout, words } from '../support/smallAssembly.ts';

const house = { reds: 6, greens: 4 };
const rule = (id: string) => {
  const found = NAMED_RULES.find((candidate) => candidate.id === id);
  if (!found) throw new Error(id);
  return found;
};
const tally = (ayes: number, noes: number, abstaining = 0, notVoting = 0) => ({
  for: ayes,
  against: noes,
  abstaining,
  notVoting,
});

describe('a majority in this house', () => {
  const seated = lastOf(after(house, event('speech'))).house;
  test.each([
    ['simple', tally(3, 2, 5), 'carried'],
    ['simple', tally(2, 3, 5), 'lost'],
    ['simple', tally(5, 5), 'tied'],
    ['simple', tally(0, 0, 10), 'tied'],
    ['present', tally(6, 0, 4), 'carried'],
    ['present', tally(5, 0, 5), 'lost'],
    ['all', tally(5, 0), 'lost'],
    ['all', tally(6, 4), 'carried'],
    ['two-thirds', tally(6, 3, 1), 'carried'],
    ['two-thirds', tally(5, 3, 2), 'lost'],
    ['two-thirds', tally(0, 0, 10), 'lost'],
    ['two-thirds-present', tally(6, 3, 1), 'lost'],
    ['two-thirds-present', tally(7, 3), 'carried'],
    ['three-quarters', tally(6, 2, 2), 'carried'],
    ['three-quarters', tally(5, 2, 3), 'lost'],
  ])('%s: %j is %s', (id, count, outcome) => {
    expect(outcomeOf(count, rule(id), null, seated)).toBe(outcome);
  });
});

describe('mandates under a rule of all of them', () => {
  test('leaving does not lower them', () => {
    const step = lastOf(after(house, walkout(['greens'])));
    expect(outcomeOf(tally(5, 1), rule('all'), null, step.house)).toBe('lost');
    expect(outcomeOf(tally(6, 0), rule('all'), null, step.house)).toBe('carried');
  });

  test('annulling does', () => {
    const step = lastOf(
      after(house, event('exclusion', { factions: ['greens'], size: 'all', mandates: 'annulled' })),
    );
    expect(outcomeOf(tally(4, 2), rule('all'), null, step.house)).toBe('carried');
  });
});

describe('quorum', () => {
  const judged = (quorum: WrittenQuorum, ...before: ReturnType<typeof walkout>[]) =>
    outcomeOf(
      tally(3, 0),
      rule('simple'),
      quorumOf(quorum),
      lastOf(after(house, event('speech'), ...before)).house,
    );
  const greensLeave = walkout(['greens']);
  const absent = (excused: boolean) => event('absence', { factions: ['greens'], size: 'all', excused });
  const annulled = event('exclusion', { factions: ['greens'], size: 'all', mandates: 'annulled' });

  test.each([
    ['none is always met', judged('none', greensLeave), 'carried'],
    ['at least 6 of the 6 who stayed', judged({ atLeast: 6 }, greensLeave), 'carried'],
    ['at least 7 of the 6 who stayed', judged({ atLeast: 7 }, greensLeave), 'inquorate'],
    [
      'six of ten mandates are not two thirds',
      judged({ share: '2/3', of: 'mandates' }, greensLeave),
      'inquorate',
    ],
    [
      'six of ten mandates are three fifths',
      judged({ share: '3/5', of: 'mandates' }, greensLeave),
      'carried',
    ],
    ['annulled mandates are no mandates', judged({ share: '1/1', of: 'mandates' }, annulled), 'carried'],
    ['annulled delegates are seated still', judged({ share: '1/1', of: 'seated' }, annulled), 'inquorate'],
    ['the excused are outside a count of those present', judged({ atLeast: 7 }, absent(true)), 'inquorate'],
    [
      'the unexcused are outside a count of those present',
      judged({ atLeast: 7, counting: 'present' }, absent(false)),
      'inquorate',
    ],
    [
      'the unexcused are counted where the rule says so',
      judged({ atLeast: 7, counting: 'present-unexcused' }, absent(false)),
      'carried',
    ],
    [
      'the excused are not counted even there',
      judged({ atLeast: 7, counting: 'present-unexcused' }, absent(true)),
      'inquorate',
    ],
  ])('%s', (_, outcome, expected) => {
    expect(outcome).toBe(expected);
  });

  test('it is judged before the rule: a tie without a quorum is inquorate', () => {
    const step = lastOf(after(house, greensLeave));
    expect(outcomeOf(tally(3, 3), rule('simple'), quorumOf({ atLeast: 7 }), step.house)).toBe('inquorate');
  });
});

describe('the rules in force', () => {
  test('amended rules hold for later divisions', () => {
    const steps = after(
      house,
      vote('before', 'carried'),
      event('amend-rules', { rule: 'two-thirds', quorum: { atLeast: 5 } }),
      vote('after', 'carried'),
    );
    expect(stepOf(steps, 'before').division).toMatchObject({
      rule: { id: 'simple' },
      quorum: null,
      needed: 6,
    });
    expect(stepOf(steps, 'after').division).toMatchObject({
      rule: { id: 'two-thirds' },
      quorum: { need: { atLeast: 5 }, counting: 'present' },
      needed: 7,
    });
  });

  test('an amendment of the rules that is lost changes nothing', () => {
    const steps = after(
      house,
      event('amend-rules', { rule: 'two-thirds', division: { outcome: 'lost' } }),
      vote('later', 'carried'),
    );
    expect(stepOf(steps, 'later').division?.rule.id).toBe('simple');
  });

  test('a quorum can be lifted', () => {
    const steps = after(
      house,
      event('amend-rules', { quorum: { atLeast: 9 } }),
      event('amend-rules', { quorum: 'none' }),
      vote('later', 'carried'),
    );
    expect(stepOf(steps, 'later').division?.quorum).toBeNull();
  });

  test('a division may be under a rule and a quorum of its own', () => {
    const steps = after(
      house,
      vote('own', 'carried', { rule: 'all', quorum: { share: '1/2', of: 'seated' } }),
      vote('later', 'carried'),
    );
    expect(stepOf(steps, 'own').division).toMatchObject({
      rule: { id: 'all' },
      quorum: { need: { of: 'seated' } },
    });
    expect(stepOf(steps, 'later').division?.rule.id).toBe('simple');
  });
});

describe('a recorded division', () => {
  test('keeps what is not recorded unknown, never 0', () => {
    const step = lastOf(after(house, vote('m', 'carried', { tally: { against: 0 } })));
    expect(step.division?.tally).toEqual({
      for: { kind: 'unknown' },
      against: { kind: 'exact', value: 0 },
      abstaining: { kind: 'unknown' },
      notVoting: { kind: 'unknown' },
    });
  });

  test.each([
    ['exact', { for: 10 }, true],
    ['above the house', { for: 11 }, false],
    ['above the house together', { for: 6, against: 4, abstaining: 1 }, false],
    ['about, above the house', { for: { about: 12 } }, false],
    ['between, by its midpoint', { for: { between: [8, 12] } }, true],
    ['nothing recorded', {}, true],
  ])('a tally that exceeds the house does not fit this count: %s', (_, recorded, fits) => {
    expect(lastOf(after(house, vote('m', 'carried', { tally: recorded }))).division?.fits).toBe(fits);
  });

  test('counts those present, not those seated', () => {
    const step = lastOf(after(house, walkout(['greens']), vote('m', 'carried', { tally: { for: 7 } })));
    expect(step.division).toMatchObject({ present: 6, needed: 4, fits: false });
  });

  test('says whether a part is about or between', () => {
    const step = lastOf(
      after(house, vote('m', 'carried', { tally: { for: { about: 6 }, against: { between: [1, 3] } } })),
    );
    expect(step.division?.tally).toMatchObject({
      for: { kind: 'about', value: 6 },
      against: { kind: 'between', low: 1, high: 3 },
    });
  });

  test('has the doubt of its proceeding where it has none of its own', () => {
    const doubt = { certainty: 'disputed', memory: true, sources: ['memory'] };
    const inherits = lastOf(after(house, vote('m', 'carried', {}, doubt)));
    expect(inherits.division).toMatchObject(doubt);
    const own = { certainty: 'documented', memory: false, sources: [] };
    expect(lastOf(after(house, vote('m', 'carried', own, doubt))).division).toMatchObject(own);
  });

  test('shows other figures beside, never mixed in', () => {
    const step = lastOf(
      after(
        house,
        vote('m', 'carried', {
          tally: { against: 1 },
          alternatives: [{ tally: { abstaining: 2 }, memory: true, note: words('Recalled.') }],
        }),
      ),
    );
    expect(step.division?.tally.abstaining).toEqual({ kind: 'unknown' });
    expect(step.division?.alternatives).toHaveLength(1);
    expect(step.division?.alternatives[0]).toMatchObject({
      memory: true,
      tally: { abstaining: { kind: 'exact', value: 2 } },
    });
  });
});
