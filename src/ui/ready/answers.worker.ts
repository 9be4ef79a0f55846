import { courseOf, isCourse } from '../../congress/course.ts';
import { answerTo } from '../../lab/answer.ts';
import { answerWords } from '../../lab/answerWords.ts';
import { historyOf, type History } from '../../lab/history.ts';
import type { Scenario } from '../../scenario/types.ts';
import type { Question, Told } from './ask.ts';

/** Works out the answers of ready-made forks beside the page, one message for each. */
self.onmessage = ({ data }: MessageEvent<Question>): void => {
  const histories = new Map<string, History>();
  for (const id of data.forks) self.postMessage(told(data.scenario, id, histories));
};

function told(scenario: Scenario, id: string, histories: Map<string, History>): Told {
  const nothing: Told = { scenario: scenario.id, fork: id, step: null, line: null };
  const fork = scenario.forks?.find((one) => one.id === id);
  const course = fork && courseOf(scenario, { variant: fork.variant, readings: fork.readings });
  if (!course || !isCourse(course)) return nothing;
  const key = JSON.stringify([course.variant, course.readings]);
  const history = histories.get(key) ?? historyOf(course);
  histories.set(key, history);
  const answer = answerTo(history, fork.changes);
  return { ...nothing, step: answer.step, line: answerWords(answer, course) };
}
