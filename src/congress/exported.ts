import type { Lang } from '../domain/text.ts';
import { PARTS } from '../domain/tally.ts';
import type { Hour, Moment } from '../text/dates.ts';
import { idOf } from './citations.ts';
import type { Course } from './course.ts';
import { numbersOf, type Alternative, type Division } from './division.ts';
import { seatedFactions, votersIn, type HouseView } from './house.ts';
import type { Step } from './replay.ts';
import { unaccountedIn } from './unaccounted.ts';
import { reasonText, remarkText } from './words.ts';

/** What identifies a session beside its course. */
export interface SessionMark {
  readonly seed: number | null;
  readonly interventions: readonly unknown[];
}

function timeOf(hour: Hour): { time: string | null; precision: Hour['kind']; until?: string } {
  switch (hour.kind) {
    case 'exact':
    case 'about':
      return { time: hour.at, precision: hour.kind };
    case 'between':
      return { time: hour.from, precision: 'between', until: hour.to };
    case 'unknown':
      return { time: null, precision: 'unknown' };
  }
}

export const momentJson = (at: Moment | null) => ({
  os: at?.day.os ?? null,
  ns: at?.day.ns ?? null,
  ...timeOf(at?.hour ?? { kind: 'unknown' }),
});

function houseJson(house: HouseView) {
  const right = (name: 'decisive' | 'consultative' | 'unsplit'): number =>
    Object.values(house.delegations).reduce((sum, delegation) => sum + delegation[name].present, 0);
  return {
    decisive: right('decisive'),
    consultative: right('consultative'),
    unsplit: right('unsplit'),
    factions: Object.fromEntries(
      seatedFactions(house).map((id) => [
        id,
        {
          present: votersIn(house, id, 'present'),
          left: votersIn(house, id, 'left'),
          excluded: votersIn(house, id, 'excluded'),
          absent: votersIn(house, id, 'excused') + votersIn(house, id, 'unexcused'),
        },
      ]),
    ),
  };
}

const precisions = (division: Division | Alternative) =>
  Object.fromEntries(PARTS.map((part) => [part, division.tally[part].kind]));

function divisionJson(division: Division, lang: Lang) {
  return {
    motion: division.motion[lang],
    method: division.method,
    rule: { id: division.rule.id, needed: division.needed },
    present: division.present,
    tally: numbersOf(division.tally),
    precision: precisions(division),
    outcome: division.outcome,
    basis: division.basis,
    tallyBasis: division.tallyBasis,
    byFaction: division.byFaction,
    because: division.because?.[lang] ?? null,
    ...(division.assumptions.length > 0 ? { assumptions: division.assumptions } : {}),
    certainty: division.certainty,
    memory: division.memory,
    reading: division.reading,
    sources: division.sources.map(idOf),
    fits: division.fits,
    alternatives: division.alternatives.map((other) => ({
      tally: numbersOf(other.tally),
      precision: precisions(other),
      certainty: other.certainty,
      memory: other.memory,
      sources: other.sources.map(idOf),
      note: other.note?.[lang] ?? null,
    })),
  };
}

function stepJson(step: Step, course: Course, lang: Lang) {
  return {
    n: step.n,
    id: step.id,
    kind: step.kind,
    title: step.title[lang],
    phase: step.phase,
    status: step.status,
    why: step.why ? reasonText(step.why, course)[lang] : null,
    at: momentJson(step.at),
    certainty: step.certainty,
    memory: step.memory,
    sources: step.sources.map(idOf),
    house: houseJson(step.house),
    ...(step.division ? { division: divisionJson(step.division, lang) } : {}),
    ...(step.body ? { body: { ...step.body, because: step.body.because?.[lang] ?? null } } : {}),
    remarks: step.remarks.map((remark) => remarkText(remark, course)[lang]),
  };
}

/** A session as the contract of the command line has it. */
export function replayJson(steps: readonly Step[], course: Course, mark: SessionMark, lang: Lang) {
  const house = steps.at(-1)?.house;
  return {
    scenario: course.scenario.id,
    revision: course.scenario.revision,
    variant: course.variant,
    readings: course.readings,
    seed: mark.seed,
    interventions: mark.interventions,
    steps: steps.map((step) => stepJson(step, course, lang)),
    bodies: {
      presidium: house?.presidium
        ? {
            seats: house.presidium.taken,
            offered: house.presidium.offered,
            declined: house.presidium.declined,
            heldBack: house.presidium.heldBack,
            added: house.presidium.added,
          }
        : null,
      cec: house?.cec
        ? {
            total: house.cec.total,
            seats: house.cec.seats,
            unaccounted: unaccountedIn(house.cec, steps),
            chair: house.cec.chair?.[lang] ?? null,
          }
        : null,
      government: house?.government
        ? {
            chair: house.government.chair?.[lang] ?? null,
            posts: house.government.posts.map(({ id, title, holder }) => ({
              id,
              post: title[lang],
              holder: holder?.[lang] ?? null,
            })),
          }
        : null,
    },
    adopted: house?.adopted ?? [],
  };
}
