const SIGNS = [
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
] as const;

/** A whole number from 1 to 39 in Roman numerals: 17 is XVII. */
export function roman(number: number): string {
  const sign = SIGNS.find(([, value]) => value <= number);
  return sign === undefined ? '' : sign[0] + roman(number - sign[1]);
}
