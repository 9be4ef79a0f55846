import type { Lang } from '../domain/text.ts';
import { formatPercent } from '../text/numbers.ts';
import { apportionByLargestRemainder } from '../voting/largestRemainder.ts';
import { chanceWords } from './chanceWords.ts';
import { exactly, type Range } from './range.ts';

/** Probabilities are divided as whole numbers of this many parts. */
const PARTS = 1e12;

/**
 * The chances of roads of which one is taken, in words: rounded so that, as shown, they add up to 100 percent. What would read as
 * impossible or certain and is not says so; where a missing line leaves one open, each has its bounds.
 */
export function sharesInWords(chances: readonly Range[], locale: Lang): string[] {
  const known = chances.map(exactly);
  const whole = known.map((p) => Math.round((p ?? 0) * PARTS));
  if (known.includes(null) || whole.every((n) => n === 0))
    return chances.map((chance) => chanceWords(chance, locale));
  const { parts } = apportionByLargestRemainder(1000, whole);
  return chances.map((chance, i) => {
    const shown = parts[i] ?? 0;
    return shown === 0 || shown === 1000 ? chanceWords(chance, locale) : formatPercent(shown / 1000, locale);
  });
}
