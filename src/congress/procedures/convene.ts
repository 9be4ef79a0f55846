import { onConvening } from '../charterRemarks.ts';
import type { Procedure } from '../procedure.ts';

/** Opens the session. Nobody is seated yet. */
export const convene: Procedure<'convene'> = {
  hold: (_, proceeding, course) => onConvening(proceeding, course),
};
