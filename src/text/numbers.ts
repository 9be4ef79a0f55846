import type { Figure } from '../domain/figure.ts';
import type { Lang } from '../domain/text.ts';

/** Narrow no-break space: thin, and never at the end of a line. */
const THIN = '\u202f';
const NO_BREAK = '\u00a0';

/** A whole number in groups of three with thin spaces: 1 090. The same in both languages. */
export const formatCount = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, THIN);

/** A whole number as somebody types or copies it, in groups or not; `null` where it is none. */
export function readCount(text: string): number | null {
  const digits = text.replace(/\s/g, '');
  return /^\d{1,15}$/.test(digits) ? Number(digits) : null;
}

/** A decimal with the comma or the point of the language, at most `digits` after it, no trailing zeros. */
export function formatDecimal(value: number, lang: Lang, digits = 1): string {
  const [whole = '0', fraction = ''] = value.toFixed(digits).split('.');
  const kept = fraction.replace(/0+$/, '');
  const sign = whole.startsWith('-') && (Number(whole) !== 0 || kept !== '') ? '−' : '';
  const grouped = formatCount(Math.abs(Number(whole)));
  return sign + (kept === '' ? grouped : `${grouped}${lang === 'ru' ? ',' : '.'}${kept}`);
}

/** A part of 1 as a percentage with one decimal and no “.0”: 60.1%, 75%; in Russian 60,1 %. */
export const formatPercent = (share: number, lang: Lang): string =>
  `${formatDecimal(share * 100, lang)}${lang === 'ru' ? NO_BREAK : ''}%`;

/** Before a number that is only about. */
export const ABOUT = `≈${NO_BREAK}`;

/** A number as a source gives it: 390, ≈ 100, 50–70; `null` where it is unknown, so that words say so. */
export function formatFigure(figure: Figure): string | null {
  switch (figure.kind) {
    case 'exact':
      return formatCount(figure.value);
    case 'about':
      return ABOUT + formatCount(figure.value);
    case 'between':
      return `${formatCount(figure.low)}–${formatCount(figure.high)}`;
    case 'unknown':
      return null;
  }
}
