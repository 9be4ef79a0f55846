/** A number as a source gives it. Unknown is not zero. */
export type Figure =
  | { readonly kind: 'exact'; readonly value: number }
  | { readonly kind: 'about'; readonly value: number }
  | { readonly kind: 'between'; readonly low: number; readonly high: number }
  | { readonly kind: 'unknown' };

/** The whole number to reckon with: the value, or the midpoint rounded half up; `null` where unknown. */
export function reckoned(figure: Figure): number | null {
  switch (figure.kind) {
    case 'exact':
    case 'about':
      return figure.value;
    case 'between':
      return Math.floor((figure.low + figure.high + 1) / 2);
    case 'unknown':
      return null;
  }
}
