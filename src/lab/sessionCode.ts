import type { SavedSession } from '../scenario/types.ts';
import { checksum } from './checksum.ts';
import { interventionItem } from './interventionCode.ts';

export const CODE_VERSION = '1';
/** A longer code is neither written nor read. */
export const MOST_CHARACTERS = 8000;

/**
 * A session as a code for links: items of the letters, digits and `-_.` that nothing escapes. `null` for one that is too long for a link
 * (above 8,000 characters); such a session travels as a file.
 */
export function encodeSession(session: SavedSession): string | null {
  const items = [
    CODE_VERSION,
    `${session.scenario}_${session.revision}`,
    `v_${session.variant}`,
    ...Object.entries(session.readings).map(([proceeding, reading]) => `r_${proceeding}_${reading}`),
    ...(session.seed === null ? [] : [`n_${session.seed}`]),
    ...session.interventions.map(interventionItem),
  ].join('.');
  const code = `${items}.${checksum(items)}`;
  return code.length > MOST_CHARACTERS ? null : code;
}
