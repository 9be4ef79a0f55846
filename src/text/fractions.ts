import type { Lang } from '../domain/text.ts';
import { formatCount, formatDecimal } from './numbers.ts';

interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

/** The fewest digits after the point, one or more, that bring a decimal within half a per cent of the value. */
const digitsFor = (value: number): number => Math.max(1, 2 - Math.floor(Math.log10(value)));

/** An exact fraction with the decimal beside it where it is not whole: 3; 5/2 (2.5); 125 000/3 (≈ 41 666.7). */
export function formatFraction({ numerator, denominator }: Fraction, lang: Lang): string {
  if (numerator % denominator === 0) return formatCount(numerator / denominator);
  const value = numerator / denominator;
  const digits = digitsFor(value);
  const exact = (BigInt(numerator) * 10n ** BigInt(digits)) % BigInt(denominator) === 0n;
  return `${formatCount(numerator)}/${formatCount(denominator)} (${exact ? '' : '≈ '}${formatDecimal(value, lang, digits)})`;
}

/** What the plural of a noun after a fraction hangs on: the number where it is whole, else some number that is not. */
export const pluralOf = ({ numerator, denominator }: Fraction): number =>
  numerator % denominator === 0 ? numerator / denominator : 0.5;
