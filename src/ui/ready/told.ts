import { courseOf, isCourse } from '../../congress/course.ts';
import type { Text } from '../../domain/text.ts';
import { answerTo } from '../../lab/answer.ts';
import { answerWords } from '../../lab/answerWords.ts';
import { historyOf, type History } from '../../lab/history.ts';
import type { Scenario } from '../../scenario/types.ts';

/** The answer to one ready-made fork. */
export interface Told {
  readonly scenario: string;
  readonly fork: string;
  /** The step that the answer is about. */
  readonly step: string | null;
  /** `null` where it could not be worked out. */
  readonly line: Text | null;
}

/** The answers to ready-made forks of one scenario, one after the other. */
export function* toldOf({
  scenario,
  forks,
}: {
  readonly scenario: Scenario;
  readonly forks: readonly string[];
}): Generator<Told> {
  const histories = new Map<string, History>();
  for (const id of forks) yield told(scenario, id, histories);
}

function told(scenario: Scenario, id: string, histories: Map<string, History>): Told {
  const nothing: Told = { scenario: scenario.id, fork: id, step: null, line: null };
  const fork = scenario.forks?.find((one) => one.id === id);
  const course = fork && courseOf(scenario, { variant: fork.variant, readings: fork.readings });
  if (!course || !isCourse(course)) return nothing;
  const key = JSON.stringify([course.variant, course.readings]);
  const history = histories.get(key) ?? historyOf(course);
  histories.set(key, history);
  const answer = answerTo(history, fork.changes, fork.about);
  return { ...nothing, step: answer.step, line: answerWords(answer, course) };
}
