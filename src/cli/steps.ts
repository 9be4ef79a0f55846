import type { Step } from '../congress/replay.ts';
import { nearest } from '../scenario/suggest.ts';
import { InputError } from './command.ts';

/** Where the step of this id is among the steps; refuses with the nearest there is. */
export function placeOfStep(steps: readonly Step[], id: string): number {
  const place = steps.findIndex((step) => step.id === id);
  if (place >= 0) return place;
  const ids = steps.map((step) => step.id);
  const near = nearest(id, ids);
  throw new InputError([
    `expected a step of this session, found "${id}" (${near ? `did you mean "${near}"?` : `there are: ${ids.join(', ')}`})`,
  ]);
}
