import { NO_REMARKS, type Procedure } from '../procedure.ts';

/** A break; days may pass. */
export const recess: Procedure<'recess'> = { hold: () => NO_REMARKS };

/** The sitting goes on, or the next one begins. */
export const resume: Procedure<'resume'> = { hold: () => NO_REMARKS };

/** The minutes are final. */
export const close: Procedure<'close'> = { hold: () => NO_REMARKS };
