import { describe, expect, test } from 'vitest';
import type { Told } from '../../src/congress/course.ts';
import { openSession, type Session } from '../../src/congress/session.ts';
import { KINDS, type Kind, type Phase } from '../../src/domain/proceeding.ts';
import { courseOfSmall, event, words } from '../support/smallAssembly.ts';

const course = courseOfSmall({
  factions: [
    'reds',
    { id: 'greens', ratio: { moss: 1, fern: 1 } },
    { id: 'moss', parent: 'greens' },
    { id: 'fern', parent: 'greens' },
  ],
  houses: [
    { reds: 6, greens: 4 },
    { reds: 7, greens: 4 },
  ],
  proceedings: [
    event('convene'),
    event('credentials', { composition: 'next' }),
    event('presidium', { offered: { reds: 1 } }),
    event('report'),
    event('speech'),
    event('greeting'),
    event('motion'),
    event('amendment'),
    event('division', { division: { outcome: 'carried' } }),
    event('walkout', { factions: ['reds'], size: 1 }),
    event('return', { factions: ['reds'], size: 1 }),
    event('split', { faction: 'greens' }),
    event('merge', { with: words('Another'), adds: { reds: 1 } }),
    event('arrival', { composition: 'next' }),
    event('exclusion', { factions: ['reds'], size: 1, mandates: 'kept' }),
    event('absence', { factions: ['reds'], size: 1, excused: true }),
    event('recess'),
    event('resume'),
    event('amend-rules', { rule: 'all' }),
    event('elect-cec', { by: 'agreement', total: 1, seats: { reds: 1 } }),
    event('form-government', { posts: [] }),
    event('resolve'),
    event('close'),
  ],
});
const sample = (kind: Kind): Told => {
  const told = course.proceedings.find((proceeding) => proceeding.kind === kind);
  if (!told) throw new Error(`no ${kind}`);
  return told;
};
const send = (session: Session, kind: Kind) =>
  session.send(sample(kind), kind === 'division' ? 'carried' : null);

/** How to come to each phase. */
const ROADS: Readonly<Record<Phase | 'summoned', readonly Kind[]>> = {
  summoned: [],
  convened: ['convene'],
  credentials: ['convene', 'credentials'],
  presidium: ['convene', 'credentials', 'presidium'],
  business: ['convene', 'credentials', 'walkout'],
  debate: ['convene', 'credentials', 'speech'],
  division: ['convene', 'credentials', 'division'],
  election: ['convene', 'credentials', 'elect-cec'],
  government: ['convene', 'credentials', 'form-government'],
  recess: ['convene', 'credentials', 'recess'],
  closed: ['convene', 'credentials', 'close'],
};
const PHASES = [
  'summoned',
  'convened',
  'credentials',
  'presidium',
  'business',
  'debate',
  'division',
  'election',
  'government',
  'recess',
  'closed',
] as const;

const inPhase = (phase: Phase | 'summoned'): Session => {
  const session = openSession(course);
  for (const kind of ROADS[phase]) expect(send(session, kind)).toBeNull();
  expect(session.phase).toBe(phase);
  return session;
};

/** What no phase of a sitting allows, and what a recess does. */
const NOT_SITTING: readonly Kind[] = ['convene', 'resume'];
const IN_RECESS: readonly Kind[] = [
  'return',
  'split',
  'merge',
  'arrival',
  'exclusion',
  'absence',
  'resume',
  'close',
];
const allows = (phase: Phase | 'summoned', kind: Kind): boolean => {
  if (phase === 'summoned') return kind === 'convene';
  if (phase === 'closed') return false;
  return phase === 'recess' ? IN_RECESS.includes(kind) : !NOT_SITTING.includes(kind);
};

/** Where a proceeding leads when it is held. */
const LEADS: Readonly<Partial<Record<Kind, Phase>>> = {
  convene: 'convened',
  credentials: 'credentials',
  presidium: 'presidium',
  report: 'debate',
  speech: 'debate',
  greeting: 'debate',
  motion: 'debate',
  amendment: 'debate',
  division: 'division',
  recess: 'recess',
  'elect-cec': 'election',
  'form-government': 'government',
  close: 'closed',
};

describe('the order of business', () => {
  for (const phase of PHASES) {
    describe(phase, () => {
      test.each(KINDS.map((kind) => [kind, allows(phase, kind)] as const))(
        '%s is in order: %s',
        (kind, allowed) => {
          const session = inPhase(phase);
          const before = session.house;
          const refusal = send(session, kind);
          const outOfPhase =
            refusal?.code === 'not-in-phase' ||
            refusal?.code === 'nobody-seated' ||
            refusal?.code === 'nobody-present';
          // Before anybody is seated there is nobody to elect or to sit; the house says so, not the phase.
          if (phase === 'convened' && ['presidium', 'elect-cec', 'form-government'].includes(kind)) {
            expect(outOfPhase).toBe(true);
            return;
          }
          // The house has reasons of its own for credentials that the chain has no count left for; here it has one.
          expect(refusal === null || !outOfPhase).toBe(allowed);
          if (refusal) {
            expect(session.house).toBe(before);
            expect(session.phase).toBe(phase);
            return;
          }
          const stays = phase === 'recess' && kind !== 'resume' && kind !== 'close';
          expect(session.phase).toBe(stays ? 'recess' : (LEADS[kind] ?? 'business'));
        },
      );
    });
  }

  test('a refusal for the phase names the kind and the phase', () => {
    expect(send(inPhase('recess'), 'speech')).toEqual({
      code: 'not-in-phase',
      kind: 'speech',
      phase: 'recess',
    });
    expect(send(inPhase('summoned'), 'credentials')).toEqual({
      code: 'not-in-phase',
      kind: 'credentials',
      phase: 'summoned',
    });
    expect(send(inPhase('closed'), 'convene')).toEqual({
      code: 'not-in-phase',
      kind: 'convene',
      phase: 'closed',
    });
  });

  test('a division is not in order without an outcome', () => {
    const session = inPhase('business');
    expect(session.send(sample('division'), null)).toEqual({
      code: 'not-in-phase',
      kind: 'division',
      phase: 'business',
    });
  });

  test.each(['motion', 'amendment', 'resolve', 'amend-rules'] as const)(
    'a %s put to the vote leads to a division',
    (kind) => {
      const session = inPhase('business');
      expect(session.send(sample(kind), 'lost')).toBeNull();
      expect(session.phase).toBe('division');
    },
  );
});
