import { produce } from 'immer';
import { assign, setup, type SnapshotFrom } from 'xstate';
import type { Kind } from '../domain/proceeding.ts';
import type { Outcome } from '../domain/tally.ts';
import type { Course, Told } from './course.ts';
import { emptyHouse, type HouseView } from './house.ts';
import { enter, refuse } from './procedures.ts';
import type { Remark } from './remark.ts';

/** A proceeding of a course comes before the house; where a division is taken on it, with what that came to. */
export type SessionEvent = {
  readonly [K in Kind]: {
    readonly type: K;
    readonly proceeding: Told;
    readonly outcome: Outcome | null;
    readonly course: Course;
  };
}[Kind];

/** Where a session begins: the house as its course finds it. */
type SessionInput = Pick<Course, 'scenario' | 'rule' | 'quorum' | 'voting'>;

interface SessionContext {
  readonly house: HouseView;
  /** What there is to remark on the last proceeding. */
  readonly remarks: readonly Remark[];
}

/**
 * The session as a table: which proceeding is in order when, and the phase it leads to. What a proceeding does to the
 * house, and why it may not be in order in that house, the procedures say. No timers, no invocations. It is one machine for
 * all assemblies: to make one takes longer than to run a step.
 */
export const congressMachine = setup({
  types: { context: {} as SessionContext, events: {} as SessionEvent, input: {} as SessionInput },
  guards: {
    'in order': ({ context, event }) => refuse(context.house, event.proceeding, event.course) === null,
    'put to the vote': ({ context, event }) =>
      event.outcome !== null && refuse(context.house, event.proceeding, event.course) === null,
  },
  actions: {
    'enter in the record': assign(({ context, event }) => {
      const { proceeding, outcome, course } = event;
      let remarks: readonly Remark[] = [];
      const house = produce(context.house, (draft) => {
        remarks = enter(draft, proceeding, outcome, course);
      });
      return { house, remarks };
    }),
  },
}).createMachine({
  id: 'congress',
  initial: 'summoned',
  context: ({ input: { scenario, rule, quorum, voting } }) => ({
    house: emptyHouse(
      scenario.factions.map(({ id }) => id),
      rule,
      quorum,
      voting,
    ),
    remarks: [],
  }),
  states: {
    summoned: {
      on: { convene: { guard: 'in order', target: 'sitting.convened', actions: 'enter in the record' } },
    },
    sitting: {
      initial: 'convened',
      on: {
        credentials: { guard: 'in order', target: '.credentials', actions: 'enter in the record' },
        presidium: { guard: 'in order', target: '.presidium', actions: 'enter in the record' },
        report: { guard: 'in order', target: '.debate', actions: 'enter in the record' },
        speech: { guard: 'in order', target: '.debate', actions: 'enter in the record' },
        greeting: { guard: 'in order', target: '.debate', actions: 'enter in the record' },
        motion: [
          { guard: 'put to the vote', target: '.division', actions: 'enter in the record' },
          { guard: 'in order', target: '.debate', actions: 'enter in the record' },
        ],
        amendment: [
          { guard: 'put to the vote', target: '.division', actions: 'enter in the record' },
          { guard: 'in order', target: '.debate', actions: 'enter in the record' },
        ],
        resolve: [
          { guard: 'put to the vote', target: '.division', actions: 'enter in the record' },
          { guard: 'in order', target: '.business', actions: 'enter in the record' },
        ],
        'amend-rules': [
          { guard: 'put to the vote', target: '.division', actions: 'enter in the record' },
          { guard: 'in order', target: '.business', actions: 'enter in the record' },
        ],
        division: { guard: 'put to the vote', target: '.division', actions: 'enter in the record' },
        walkout: { guard: 'in order', target: '.business', actions: 'enter in the record' },
        return: { guard: 'in order', target: '.business', actions: 'enter in the record' },
        split: { guard: 'in order', target: '.business', actions: 'enter in the record' },
        merge: { guard: 'in order', target: '.business', actions: 'enter in the record' },
        arrival: { guard: 'in order', target: '.business', actions: 'enter in the record' },
        exclusion: { guard: 'in order', target: '.business', actions: 'enter in the record' },
        absence: { guard: 'in order', target: '.business', actions: 'enter in the record' },
        'elect-cec': { guard: 'in order', target: '.election', actions: 'enter in the record' },
        'form-government': { guard: 'in order', target: '.government', actions: 'enter in the record' },
        recess: { guard: 'in order', target: 'recess', actions: 'enter in the record' },
        close: { guard: 'in order', target: 'closed', actions: 'enter in the record' },
      },
      states: {
        convened: {},
        credentials: {},
        presidium: {},
        business: {},
        debate: {},
        division: {},
        election: {},
        government: {},
      },
    },
    // Nobody speaks or votes in a recess, but people come, go, part and are taken away.
    recess: {
      on: {
        resume: { guard: 'in order', target: 'sitting.business', actions: 'enter in the record' },
        split: { guard: 'in order', actions: 'enter in the record' },
        merge: { guard: 'in order', actions: 'enter in the record' },
        arrival: { guard: 'in order', actions: 'enter in the record' },
        exclusion: { guard: 'in order', actions: 'enter in the record' },
        absence: { guard: 'in order', actions: 'enter in the record' },
        return: { guard: 'in order', actions: 'enter in the record' },
        close: { guard: 'in order', target: 'closed', actions: 'enter in the record' },
      },
    },
    closed: { type: 'final' },
  },
});

export type CongressMachine = typeof congressMachine;
export type CongressSnapshot = SnapshotFrom<CongressMachine>;
