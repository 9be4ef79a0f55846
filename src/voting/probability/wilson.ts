/** The two-sided 95 % point of the standard normal distribution. */
const Z = 1.959963984540054;

/**
 * A 95 % interval for the chance of what came about in `times` of `runs` independent runs: Wilson, “Probable inference, the law of
 * succession, and statistical inference”, Journal of the American Statistical Association 22 (1927). Within 0…1; 0 and 1 belong to it
 * where nothing, or all, came about. Without a run it is all of 0…1.
 */
export function wilson(times: number, runs: number): { readonly low: number; readonly high: number } {
  if (runs === 0) return { low: 0, high: 1 };
  const share = times / runs;
  const square = Z * Z;
  const centre = share + square / (2 * runs);
  const spread = Z * Math.sqrt((share * (1 - share) + square / (4 * runs)) / runs);
  const whole = 1 + square / runs;
  return {
    low: times === 0 ? 0 : (centre - spread) / whole,
    high: times === runs ? 1 : (centre + spread) / whole,
  };
}
