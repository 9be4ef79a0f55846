import type { HouseView } from './house.ts';
import type { Step } from './replay.ts';

/** Seats of the committee that a step elects whose faction no source tells; 0 where all are told, or no committee is elected. */
export const unaccountedOf = ({ proceeding }: Pick<Step, 'proceeding'>): number =>
  proceeding.kind === 'elect-cec' ? (proceeding.unaccounted ?? 0) : 0;

/** Those of a committee, by the step that elected it. */
export function unaccountedIn(cec: HouseView['cec'], steps: readonly Step[]): number {
  const elected = steps.find(({ house }) => house.cec === cec);
  return elected ? unaccountedOf(elected) : 0;
}
