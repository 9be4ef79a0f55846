import * as v from 'valibot';
import { id, share } from './basics.ts';

/** What must have happened before for a proceeding to be held. */
export type Condition =
  | { carried: string }
  | { lost: string }
  | { left: string }
  | { present: string }
  | { share: { faction: string; atLeast: string } }
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition };

const nested = v.lazy(() => condition);
const list = v.pipe(v.array(nested), v.minLength(1), v.maxLength(20));

export const condition: v.GenericSchema<Condition> = v.union(
  [
    v.strictObject({ carried: id }),
    v.strictObject({ lost: id }),
    v.strictObject({ left: id }),
    v.strictObject({ present: id }),
    v.strictObject({ share: v.strictObject({ faction: id, atLeast: share }) }),
    v.strictObject({ all: list }),
    v.strictObject({ any: list }),
    v.strictObject({ not: nested }),
  ],
  'one of carried, lost, left, present, share, all, any, not',
);
