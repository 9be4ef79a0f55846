import type { Lang } from '../domain/text.ts';
import { formatPercent } from './numbers.ts';
import * as m from './paraglide/messages.js';

/** Below this, and as near to 1, a number would be rounded to one that reads as impossible or certain. */
const SMALL = 0.0005;

/** A probability, or a part of a whole, for reading: 60.1%, “under 0.1%”, “over 99.9%”; 0% and 100% only where it is that. */
export function probabilityWords(p: number, locale: Lang): string {
  if (p > 0 && p < SMALL) return m.probability_under({ p: formatPercent(0.001, locale) }, { locale });
  if (p < 1 && p > 1 - SMALL) return m.probability_over({ p: formatPercent(0.999, locale) }, { locale });
  return formatPercent(p, locale);
}
