import type { Lang } from '../domain/text.ts';
import * as m from '../text/paraglide/messages.js';
import { probabilityWords } from '../text/probability.ts';
import { exactly, type Range } from './range.ts';

/** A chance in words; both bounds where a missing line leaves it open and they do not read alike. */
export function chanceWords(range: Range, locale: Lang): string {
  const p = exactly(range);
  if (p !== null) return probabilityWords(p, locale);
  const [low, high] = [probabilityWords(range.low, locale), probabilityWords(range.high, locale)];
  return low === high ? low : m.odds_between({ low, high }, { locale });
}
