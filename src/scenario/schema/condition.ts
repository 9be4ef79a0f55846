import * as v from 'valibot';
import { id, share } from './basics.ts';
import { says } from './wording.ts';

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
const list = v.pipe(
  v.array(nested),
  v.minLength(1, says('at least one condition', 'write one, or take the list out')),
  v.maxLength(20, says('at most 20 conditions', 'take some out')),
);

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
  says(
    'one condition: carried, lost, left, present, share, all, any or not',
    'write it like {carried: land-decree}',
  ),
);
