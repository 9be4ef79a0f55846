import type { Basis, Certainty } from '../domain/doubt.ts';
import type { Kind, Phase, Status } from '../domain/proceeding.ts';
import type { Text } from '../domain/text.ts';
import type { Citation } from '../scenario/types.ts';
import type { Moment } from '../text/dates.ts';
import { holds } from './condition.ts';
import type { Course, Told } from './course.ts';
import { asRecorded, divisionOf, recordDivision, type Decide, type Division } from './division.ts';
import type { HouseView } from './house.ts';
import { momentOf } from './moment.ts';
import { groupOf } from './procedures.ts';
import type { Refusal } from './refusal.ts';
import type { Remark } from './remark.ts';
import { openSession, resumeSession, type Session, type Standing } from './session.ts';

/** Why a step was not held. */
export type Reason =
  | { readonly code: 'condition' }
  | { readonly code: 'competing-text'; readonly group: string }
  | { readonly code: 'mover-absent'; readonly faction: string }
  | { readonly code: 'lost-object' }
  | { readonly code: 'cancelled' }
  | { readonly code: 'chance' }
  | Refusal;

/** One proceeding as it went, with the house as it was afterwards. */
export interface Step {
  /** Position in the order of business, from 1. */
  readonly n: number;
  readonly id: string;
  readonly kind: Kind;
  readonly phase: Phase | 'summoned';
  readonly status: Status;
  readonly why: Reason | null;
  readonly at: Moment | null;
  readonly title: Text;
  readonly text: Text;
  readonly note: Text | null;
  readonly certainty: Certainty;
  readonly memory: boolean;
  readonly sources: readonly Citation[];
  readonly reading: string | null;
  readonly proceeding: Told;
  readonly house: HouseView;
  readonly division: Division | null;
  /** Where the seats of a body come from, for a step that fills one. */
  readonly body: BodySeats | null;
  readonly remarks: readonly Remark[];
}

/** Where the seats of a body come from. */
export interface BodySeats {
  readonly basis: Basis;
  /** The method of apportionment that gave them; `null` for what is recorded. */
  readonly method: string | null;
  readonly because: Text | null;
  /** Seats that equal claims contest, and between whom; given to nobody. */
  readonly contested: { readonly seats: number; readonly between: readonly string[] } | null;
}

const RECORDED_SEATS: BodySeats = { basis: 'recorded', method: null, because: null, contested: null };

/** A proceeding as it is put, and where the seats come from that it gives. */
export interface Put {
  readonly proceeding: Told;
  readonly body: BodySeats;
}

/** A step that is not held, and why. */
export interface Struck {
  readonly status: 'struck' | 'cancelled';
  readonly why: Reason;
}

/** What a run may be asked to do otherwise than the record. */
export interface Driver {
  decide: Decide;
  /** A reason to strike a proceeding before it comes up, beyond its condition and competing texts. */
  strike?(proceeding: Told, house: HouseView, course: Course): Struck | null;
  /** A body's seats as they are given in this house; `null` for those of the record. */
  seat?(proceeding: Told, house: HouseView, course: Course): Put | null;
  /** What history did with a proceeding whose condition turns on an unknown outcome. */
  heldInHistory?(id: string): boolean;
}

const RECORD: Driver = { decide: asRecorded };

/** Runs a session step by step to its end, by the record unless a driver says otherwise. */
export function replay(course: Course, driver: Driver = RECORD): Step[] {
  const session = openSession(course);
  return course.proceedings.map((proceeding, index) => stepOf(session, proceeding, index, course, driver));
}

/** Runs one proceeding of a session alone, by its index in the order of business, from where the one before it has left the session. */
export function replayOne(course: Course, index: number, before: Standing, driver: Driver): Step {
  const proceeding = course.proceedings[index];
  if (!proceeding)
    throw new RangeError(`expected one of ${course.proceedings.length} proceedings, found ${index}`);
  return stepOf(resumeSession(course, before), proceeding, index, course, driver);
}

function stepOf(session: Session, proceeding: Told, index: number, course: Course, driver: Driver): Step {
  const struck = strikeOf(proceeding, session.house, course, driver);
  const before = session.house;
  const seated = struck ? null : (driver.seat?.(proceeding, before, course) ?? null);
  const put = seated?.proceeding ?? proceeding;
  const written = divisionOf(put);
  const verdict = !struck && written ? driver.decide(put, written, before, course) : null;
  const refused = struck ? null : session.send(put, verdict?.outcome ?? null);
  const out = struck ?? (refused ? { status: 'struck' as const, why: refused } : null);
  return {
    n: index + 1,
    id: proceeding.id,
    kind: proceeding.kind,
    phase: session.phase,
    status: out?.status ?? 'held',
    why: out?.why ?? null,
    at: momentOf(proceeding.at, course.scenario),
    title: proceeding.title,
    text: proceeding.text,
    note: proceeding.note ?? null,
    certainty: proceeding.certainty ?? 'secondary',
    memory: proceeding.memory ?? false,
    sources: proceeding.sources ?? [],
    reading: course.readings[proceeding.id] ?? null,
    proceeding: put,
    house: session.house,
    division: !out && written && verdict ? recordDivision(put, written, before, course, verdict) : null,
    body: out || !fillsBody(put) ? null : (seated?.body ?? RECORDED_SEATS),
    remarks: out ? [] : session.remarks,
  };
}

const fillsBody = ({ kind }: Told): boolean => kind === 'elect-cec' || kind === 'presidium';

/** Why a proceeding is not put at all: the driver's reason, its condition, or a competing text that has carried. */
export function strikeOf(proceeding: Told, house: HouseView, course: Course, driver: Driver): Struck | null {
  const told = driver.strike?.(proceeding, house, course);
  if (told) return told;
  if (proceeding.when) {
    const truth = holds(proceeding.when, house, course) ?? driver.heldInHistory?.(proceeding.id) ?? true;
    if (!truth) return { status: 'struck', why: { code: 'condition' } };
  }
  const group = groupOf(proceeding, course);
  if (group !== null && house.settled.includes(group))
    return { status: 'struck', why: { code: 'competing-text', group } };
  return null;
}
