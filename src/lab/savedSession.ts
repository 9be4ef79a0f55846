import { chosenReadings, linkTo } from '../congress/link.ts';
import type { Intervention, SavedSession } from '../scenario/types.ts';
import type { Fork } from './fork.ts';
import { encodeSession } from './sessionCode.ts';

/** All that identifies a fork; readings that would be chosen anyhow are left out. */
export const savedSession = (
  { history: { course }, seed }: Fork,
  interventions: readonly Intervention[],
): SavedSession => ({
  scenario: course.scenario.id,
  revision: course.scenario.revision,
  variant: course.variant,
  readings: chosenReadings(course),
  interventions: [...interventions],
  seed,
});

/** The address of a step of a fork after the page's own, with its code if anything is changed; `null` where the code is too long. */
export function linkToFork(fork: Fork, interventions: readonly Intervention[], step: string): string | null {
  const link = linkTo(fork.history.course, step);
  if (interventions.length === 0 && fork.seed === null) return link;
  const code = encodeSession(savedSession(fork, interventions));
  return code === null ? null : `${link}${link.includes('?') ? '&' : '?'}fork=${code}`;
}
