import { asRecorded, divisionOf } from '../congress/division.ts';
import type { Told } from '../congress/course.ts';
import type { House, HouseView } from '../congress/house.ts';
import { enter, refuse } from '../congress/procedures.ts';
import { strikeOf, type Driver } from '../congress/replay.ts';
import { sittingAfter, type Sitting } from '../congress/sitting.ts';
import type { Outcome } from '../domain/tally.ts';
import { chancesOf, type Ballot, type Chances } from './ballot.ts';
import { because } from './because.ts';
import { isElection, MODEL_METHOD, seatedBy } from './bodies.ts';
import { namedLater } from './conditions.ts';
import { heldIn, strikeIn } from './fork.ts';
import { openingHouse, type History } from './history.ts';
import { modelOf } from './model.ts';
import type { Plan } from './plan.ts';

/** A moment at which a session's road may fork, or its end; all that can depend on what came before is here. */
export interface Place {
  /** Index of the proceeding that comes next; the number of proceedings at the end. */
  readonly position: number;
  /** The proceeding that decides here, as it is put; `null` at the end. */
  readonly proceeding: Told | null;
  readonly house: House;
  readonly sitting: Sitting;
  /** Whether the committee's seats were given by list votes that differ from run to run. */
  readonly listed: boolean;
}

/** The roads of a plan, by the same procedures as the machine's. */
export interface Roads {
  readonly plan: Plan;
  start(): Place;
  /** The place after the proceeding of another: held, with the outcome of its vote where one is taken, or not. */
  after(place: Place, outcome: Outcome | null, held: boolean): Place;
  /** What later steps can depend on, as text: places of equal texts are one. */
  key(place: Place): string;
  ballot(proceeding: Told, house: HouseView): Ballot;
  /** The exact chances of a division, reckoned once for each distinct hall. */
  chances(proceeding: Told, house: HouseView): Chances;
}

export function roadsOf(plan: Plan, history: History): Roads {
  const { course } = plan;
  const model = modelOf(plan, history);
  const named = namedLater(course);
  const known = new Map<string, Chances>();
  const driver: Driver = {
    decide: asRecorded,
    heldInHistory: heldIn(history),
    strike: (proceeding, house) => strikeIn(plan, history, proceeding, house, course),
  };

  /** A proceeding as it is put in a house; `null` where it is not put at all. */
  const putIn = (proceeding: Told, house: House): Told | null => {
    if (strikeOf(proceeding, house, course, driver)) return null;
    const method = plan.methods.get(proceeding.id) ?? MODEL_METHOD;
    const put = seatedBy(proceeding, house, method, because.model())?.proceeding ?? proceeding;
    return refuse(house, put, course) ? null : put;
  };

  /** Holds what follows without a choice. */
  const arrive = (house: House, from: number, before: Sitting, listedBefore: boolean): Place => {
    let sitting = before;
    let listed = listedBefore;
    for (let position = from; position < course.proceedings.length; position++) {
      const next = course.proceedings[position];
      const proceeding = next ? putIn(next, house) : null;
      if (!proceeding) continue;
      const voted = divisionOf(proceeding) !== null;
      const then = sittingAfter(sitting, proceeding.kind, voted);
      if (!then) continue;
      if (voted || proceeding.chance !== undefined || isElection(proceeding))
        return { position, proceeding, house, sitting, listed };
      enter(house, proceeding, null, course);
      sitting = then;
      if (proceeding.kind === 'elect-cec') listed = false;
    }
    return { position: course.proceedings.length, proceeding: null, house, sitting, listed };
  };

  return {
    plan,
    start: () => arrive(structuredClone(openingHouse(course)) as House, 0, 'summoned', false),
    after({ position, proceeding, house: before, sitting, listed }, outcome, held) {
      const house = structuredClone(before);
      if (!held || !proceeding) return arrive(house, position + 1, sitting, listed);
      enter(house, proceeding, outcome, course);
      const then = sittingAfter(sitting, proceeding.kind, outcome !== null) ?? sitting;
      const elected = proceeding.kind === 'elect-cec' && (outcome === null || outcome === 'carried');
      return arrive(house, position + 1, then, elected ? isElection(proceeding) : listed);
    },
    key({ position, house, sitting, listed }) {
      const { delegations, outcomes, seatings, splits, rule, quorum, voting, floor, settled } = house;
      const { presidium, cec, government } = house;
      const rest = [seatings, splits, rule, quorum, voting, floor, settled, presidium, cec, government];
      const kept = [...(named[position] ?? [])].map((id) => OUTCOME_CODE[outcomes[id] ?? 'none']);
      const rolls = Object.values(delegations).flatMap((delegation) =>
        Object.values(delegation).flatMap((roll) => Object.values(roll)),
      );
      return `${position}${sitting}${listed}|${rolls.join()}|${kept.join('')}|${JSON.stringify(rest)}`;
    },
    ballot: (proceeding, house) => model.ballot(proceeding, house),
    chances(proceeding, house) {
      const ballot = model.ballot(proceeding, house);
      const sizes = ballot.groups.map(({ faction, wing, size }) => `${wing ?? faction}${size}`);
      const key = `${proceeding.id} ${sizes.join()} ${JSON.stringify(ballot.absences)} ${ballot.rule.id} ${ballot.quorate}`;
      const chances = known.get(key) ?? chancesOf(ballot);
      known.set(key, chances);
      return chances;
    },
  };
}

/** As far as a condition can tell outcomes apart. */
const OUTCOME_CODE: Readonly<Record<Outcome | 'none', number>> = {
  none: 0,
  carried: 1,
  lost: 2,
  tied: 2,
  inquorate: 2,
  unknown: 3,
};
