import { NO_REMARKS, type Procedure } from '../procedure.ts';

/** Opens the session. Nobody is seated yet. */
export const convene: Procedure<'convene'> = { hold: () => NO_REMARKS };
