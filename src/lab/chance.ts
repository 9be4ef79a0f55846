import type { Told } from '../congress/course.ts';
import { waysOf, type Ways } from '../voting/random/choose.ts';
import { proceedingKey, type ProceedingKey } from '../voting/random/stream.ts';

/** What decides by chance whether a proceeding comes about. */
export interface Chance {
  readonly key: ProceedingKey;
  /** That it does, then that it does not. */
  readonly ways: Ways;
}

/** `null` where a proceeding is certain to come about. */
export const chanceOf = ({ id, chance }: Told): Chance | null =>
  chance === undefined ? null : { key: proceedingKey(`${id}?`), ways: waysOf([chance, 1 - chance]) };
