import type { Kind } from '../domain/proceeding.ts';
import type { Text } from '../domain/text.ts';
import type { Scenario } from '../scenario/types.ts';
import * as m from '../text/paraglide/messages.js';
import { inEvery } from '../text/words.ts';
import type { Account } from './account.ts';
import { accountsOf } from './accountsOf.ts';
import { countAccounts } from './countGiven.ts';
import { courseOf, isCourse, type Course } from './course.ts';
import { lineAccounts } from './lineAccounts.ts';
import { replay } from './replay.ts';

/** One thing of which sources give several accounts, or of which the only one is doubted. */
export interface Disagreement {
  /** `composition`, the id of the proceeding, or `ID:GROUP` for the line of a group in it. */
  readonly id: string;
  readonly topic: 'composition' | 'account' | 'tally' | 'doubted' | 'line';
  /** `null` for the composition of the house. */
  readonly title: Text | null;
  /** The proceeding where it shows; `null` where none seats the house. */
  readonly step: string | null;
  readonly note: Text | null;
  readonly accounts: readonly Account[];
}

/** What sources disagree about in one scenario. */
export interface Disagreements {
  readonly disagreements: readonly Disagreement[];
  readonly questions: NonNullable<Scenario['questions']>;
  /** What sources report that is held to be wrong. */
  readonly setAside: NonNullable<Scenario['observations']>;
}

const SEATS_THE_HOUSE: ReadonlySet<Kind> = new Set(['credentials', 'arrival']);

/**
 * All that a scenario keeps of what its sources disagree about, in the order of business: rival counts of the
 * delegates, several accounts of a proceeding, other figures of a vote, doubted figures that stand alone, ways to read how a group
 * meant to vote; then open questions, and what was set aside.
 */
export function disagreementsOf(scenario: Scenario): Disagreements {
  const course = courseOf(scenario);
  if (!isCourse(course)) throw new Error(`a checked scenario has no default course: ${course.code}`);
  const history = { course, steps: replay(course) };
  const composition = compositionOf(scenario);
  const proceedings = scenario.proceedings.flatMap((proceeding): Disagreement[] => {
    const { id, title, note, readings } = proceeding;
    const lines = linesOf(id, course);
    // Whose count fills the hall is told once, with the counts.
    if (composition?.step === id && !readings) return lines;
    const accounts = accountsOf(proceeding, history);
    if (accounts.length < 2 && !accounts.some(({ certainty }) => certainty === 'disputed')) return lines;
    const topic = readings ? 'account' : accounts.length > 1 ? 'tally' : 'doubted';
    return [{ id, topic, title, step: id, note: note ?? null, accounts }, ...lines];
  });
  return {
    disagreements: composition ? [composition, ...proceedings] : proceedings,
    questions: scenario.questions ?? [],
    setAside: (scenario.observations ?? []).filter(({ certainty }) => certainty === 'disputed'),
  };
}

function linesOf(id: string, course: Course): Disagreement[] {
  const { scenario } = course;
  const told = course.proceedings.find((proceeding) => proceeding.id === id);
  if (!told) return [];
  const named = [...scenario.factions, ...(scenario.wings ?? [])];
  return lineAccounts(told, scenario).map(({ group, accounts }): Disagreement => {
    const name = named.find((one) => one.id === group)?.name;
    const title = inEvery((locale) =>
      m.disagree_line({ name: name?.[locale] ?? group, title: told.title[locale] }, { locale }),
    );
    return { id: `${id}:${group}`, topic: 'line', title, step: id, note: null, accounts };
  });
}

/** The counts of the delegates; `null` where there is only one. */
function compositionOf(scenario: Scenario): Disagreement | null {
  const accounts = countAccounts(scenario);
  if (accounts.length < 2) return null;
  const seats = scenario.proceedings.find(({ kind }) => SEATS_THE_HOUSE.has(kind));
  return {
    id: 'composition',
    topic: 'composition',
    title: null,
    step: seats?.id ?? null,
    note: seats?.note ?? null,
    accounts,
  };
}
