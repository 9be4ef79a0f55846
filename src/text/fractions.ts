import type { Lang } from '../domain/text.ts';
import { formatCount, formatDecimal } from './numbers.ts';

interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

/** An exact fraction in lowest terms, with the decimal beside it where it is not whole: 3; 5/2 (2.5); 125 000/3 (≈ 41 666.7). */
export function formatFraction({ numerator, denominator }: Fraction, lang: Lang): string {
  if (denominator === 1) return formatCount(numerator);
  const value = numerator / denominator;
  const exact = Number.isInteger(value * 10);
  return `${formatCount(numerator)}/${formatCount(denominator)} (${exact ? '' : '≈ '}${formatDecimal(value, lang)})`;
}
