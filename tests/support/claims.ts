import { expect, test } from 'vitest';
import { replay, type Step } from '../../src/congress/replay.ts';
import { mandatesInAll, presentInAll } from '../../src/congress/house.ts';
import type { Choice } from '../../src/congress/course.ts';
import type { Scenario, WrittenLine, WrittenProceeding } from '../../src/scenario/types.ts';
import { apportionByLargestRemainder } from '../../src/voting/largestRemainder.ts';
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
    /** Delegates in the hall with a voice only. */
    voices: (id: string, choice: Choice = {}): number =>
      Object.values(step(id, choice).house.delegations).reduce(
        (sum, { consultative }) => sum + consultative.present,
        0,
      ),
    /** The person who brings a proceeding, in a list of one or none. */
    speaks: (id: string): readonly string[] => {
      const person = scenario.proceedings.find((entry) => entry.id === id)?.mover?.person;
      return person ? [person.en] : [];
    },
    /** The English of an observation or a question. */
    says: (id: string): string =>
      [...(scenario.observations ?? []), ...(scenario.questions ?? [])].find((entry) => entry.id === id)?.text
        .en ?? '',
  };
}

/** Tests each claim, and that by every count the session runs to its close with every step held whose condition holds. */
export function claimsHold(
  claims: readonly Claim[],
  { scenario, steps }: Pick<ReturnType<typeof congress>, 'scenario' | 'steps'>,
): void {
  test.each(claims)('%s', (_, found, expected) => {
    expect(found()).toEqual(expected);
  });

  test.each(Object.keys(scenario.variants))(
    'by the count %s it runs from the opening to the close',
    (variant) => {
      expect(steps({ variant }).at(-1)?.phase).toBe('closed');
      expect(
        steps({ variant }).filter(({ status, why }) => status !== 'held' && why?.code !== 'condition'),
      ).toEqual([]);
    },
  );
}

/** Delegates by percentages to one decimal place, rounded by largest remainder. */
export const byShares = (percentages: readonly number[], all: number): readonly number[] =>
  apportionByLargestRemainder(
    all,
    percentages.map((percentage) => Math.round(percentage * 10)),
  ).parts;

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
