import { NO_REMARKS, type Procedure } from '../procedure.ts';

/** The minutes are final. */
export const close: Procedure<'close'> = { hold: () => NO_REMARKS };
