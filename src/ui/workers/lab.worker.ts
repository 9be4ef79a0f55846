import { studied, waysOf } from '../../lab/questions.ts';
import { ranged } from '../../lab/ranges.ts';
import { toldOf } from '../ready/told.ts';
import type { Said } from './clerk.ts';
import type { LabKind, LabParts, LabQuestion } from './labParts.ts';

type Part = LabParts[LabKind]['part'];

const say = (said: Said<Part>): void => self.postMessage(said);

function answer(question: LabQuestion): Iterable<Part> {
  switch (question.kind) {
    case 'study':
      return studied(question.asked);
    case 'ways':
      return [waysOf(question.asked)];
    case 'range':
      return ranged(question.asked);
    case 'ready':
      return toldOf(question.asked);
  }
}

/** Answers what the page asks of the lab, each part as soon as it is there. */
self.onmessage = ({ data }: MessageEvent<LabQuestion>): void => {
  for (const part of answer(data)) say({ kind: 'part', part });
  say({ kind: 'end' });
};
