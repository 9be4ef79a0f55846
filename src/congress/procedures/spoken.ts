import { NO_REMARKS, type Procedure } from '../procedure.ts';

/** A report, a speech, a greeting: the minutes have it, the house is as before. */
export const spoken = { hold: () => NO_REMARKS } satisfies Procedure<'report' | 'speech' | 'greeting'>;
