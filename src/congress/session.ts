import { createActor, type ActorRefFrom, type Snapshot } from 'xstate';
import { PHASES, type Phase } from '../domain/proceeding.ts';
import type { Outcome } from '../domain/tally.ts';
import {
  congressMachine,
  type CongressMachine,
  type CongressSnapshot,
  type SessionEvent,
} from './congressMachine.ts';
import type { Course, Told } from './course.ts';
import type { HouseView } from './house.ts';
import { refuse } from './procedures.ts';
import type { Refusal } from './refusal.ts';
import type { Remark } from './remark.ts';

/** A session in progress: a record of facts goes in, the house and the phase come out. */
export interface Session {
  readonly house: HouseView;
  readonly phase: Phase | 'summoned';
  readonly remarks: readonly Remark[];
  /** Holds a proceeding, or says why it is not in order and changes nothing. */
  send(proceeding: Told, outcome: Outcome | null): Refusal | null;
  /** Everything needed to go on later, as plain JSON. */
  persist(): Snapshot<unknown>;
}

function phaseOf(snapshot: CongressSnapshot): Phase | 'summoned' {
  const value = snapshot.value;
  const name = typeof value === 'string' ? value : value.sitting;
  return PHASES.find((phase) => phase === name) ?? 'summoned';
}

/** Where a session stands between two proceedings. */
export interface Standing {
  readonly phase: Phase | 'summoned';
  readonly house: HouseView;
}

/** Opens a session, or takes up one that was persisted. */
export const openSession = (course: Course, persisted?: Snapshot<unknown>): Session =>
  sessionOf(
    course,
    createActor(congressMachine, { input: course, ...(persisted ? { snapshot: persisted } : {}) }),
  );

/** Takes up a session where it stands. */
export function resumeSession(course: Course, { phase, house }: Standing): Session {
  const value = Object.hasOwn(congressMachine.states, phase) ? phase : { sitting: phase };
  const snapshot = congressMachine.resolveState({ value, context: { house, remarks: [] } });
  return sessionOf(course, createActor(congressMachine, { input: course, snapshot }));
}

function sessionOf(course: Course, actor: ActorRefFrom<CongressMachine>): Session {
  actor.start();
  return {
    get house() {
      return actor.getSnapshot().context.house;
    },
    get phase() {
      return phaseOf(actor.getSnapshot());
    },
    get remarks() {
      return actor.getSnapshot().context.remarks;
    },
    send(proceeding, outcome) {
      const event: SessionEvent = { type: proceeding.kind, proceeding, outcome, course };
      const snapshot = actor.getSnapshot();
      if (!snapshot.can(event)) {
        const reason = refuse(snapshot.context.house, proceeding, course);
        return reason ?? { code: 'not-in-phase', kind: proceeding.kind, phase: phaseOf(snapshot) };
      }
      actor.send(event);
      return null;
    },
    persist: () => actor.getPersistedSnapshot(),
  };
}
