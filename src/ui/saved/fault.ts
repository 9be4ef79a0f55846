import type { Lang } from '../../domain/text.ts';
import * as m from '../../text/paraglide/messages.js';
import type { StoreFault } from './store.ts';

/** Why the store did nothing, and what that means. */
export const faultWords = (fault: StoreFault, locale: Lang): string =>
  ({ blocked: m.saved_blocked, full: m.saved_full, damaged: m.saved_damaged })[fault]({}, { locale });
