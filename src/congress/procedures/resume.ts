import { NO_REMARKS, type Procedure } from '../procedure.ts';

/** The sitting goes on, or the next one begins. */
export const resume: Procedure<'resume'> = { hold: () => NO_REMARKS };
