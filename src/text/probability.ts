import type { Lang } from '../domain/text.ts';
import { formatPercent } from './numbers.ts';
import * as m from './paraglide/messages.js';

/** Below this, and as near to 1, a number would be rounded to one that reads as impossible or certain. */
const SMALL = 0.0005;

interface Edges {
  readonly under: (p: string) => string;
  readonly over: (p: string) => string;
}

function told(p: number, locale: Lang, { under, over }: Edges): string {
  if (p > 0 && p < SMALL) return under(formatPercent(0.001, locale));
  if (p < 1 && p > 1 - SMALL) return over(formatPercent(0.999, locale));
  return formatPercent(p, locale);
}

/** A probability, or a part of a whole, for reading: 60.1%, “under 0.1%”, “over 99.9%”; 0% and 100% only where it is that. */
export const probabilityWords = (p: number, locale: Lang): string =>
  told(p, locale, {
    under: (p) => m.probability_under({ p }, { locale }),
    over: (p) => m.probability_over({ p }, { locale }),
  });

/** The same for a drawing, where there is little room: 60.1%, “<0.1%”, “>99.9%”. */
export const probabilitySigns = (p: number, locale: Lang): string =>
  told(p, locale, { under: (p) => `<${p}`, over: (p) => `>${p}` });
