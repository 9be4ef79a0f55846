import { NO_REMARKS, type Procedure } from '../procedure.ts';

/** A break; days may pass. */
export const recess: Procedure<'recess'> = { hold: () => NO_REMARKS };
