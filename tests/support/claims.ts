import { replay, type Step } from '../../src/congress/replay.ts';
import { mandatesInAll, presentInAll } from '../../src/congress/house.ts';
import type { Choice } from '../../src/congress/course.ts';
import type { Scenario, WrittenLine, WrittenProceeding } from '../../src/scenario/types.ts';
import { underReading } from '../../src/scenario/reading.ts';
import { builtIn, courseFrom } from './read.ts';
import { stepOf } from './smallAssembly.ts';

/** What a source says, and where the replay or the data have it. */
export type Claim = readonly [claim: string, found: () => unknown, expected: unknown];

/** Looks into the replays of one congress. */
export function congress(name: string) {
  const scenario = builtIn(name);
  const replays = new Map<string, readonly Step[]>();
  const steps = (choice: Choice = {}): readonly Step[] => {
    const key = JSON.stringify(choice);
    const known = replays.get(key) ?? replay(courseFrom(scenario, choice));
    replays.set(key, known);
    return known;
  };
  const step = (id: string, choice: Choice = {}): Step => stepOf(steps(choice), id);
  return {
    scenario,
    steps,
    step,
    present: (id: string, choice: Choice = {}): number => presentInAll(step(id, choice).house),
    mandates: (id: string, choice: Choice = {}): number => mandatesInAll(step(id, choice).house),
    outcome: (id: string, choice: Choice = {}): unknown => step(id, choice).division?.outcome ?? null,
    tally: (id: string, choice: Choice = {}): unknown => step(id, choice).division?.tally ?? null,
    counts: (composition: string): unknown => scenario.compositions[composition]?.counts,
    total: (composition: string): unknown => scenario.compositions[composition]?.total,
    /** The English of an observation or a question. */
    says: (id: string): string =>
      [...(scenario.observations ?? []), ...(scenario.questions ?? [])].find((entry) => entry.id === id)?.text
        .en ?? '',
  };
}

/** Every account of a proceeding: as each reading tells it, or as it stands. */
function accountsOf(proceeding: WrittenProceeding): WrittenProceeding[] {
  const readings = Object.keys(proceeding.readings ?? {});
  return readings.length === 0 ? [proceeding] : readings.map((id) => underReading(proceeding, id));
}

export const linesOf = (told: WrittenProceeding): Readonly<Record<string, WrittenLine>> =>
  'lines' in told ? (told.lines ?? {}) : {};

export const votes = (scenario: Scenario): [string, WrittenProceeding][] =>
  scenario.proceedings.flatMap((proceeding) =>
    accountsOf(proceeding)
      .filter((told) => 'division' in told && told.division !== undefined)
      .map((told): [string, WrittenProceeding] => [proceeding.id, told]),
  );
