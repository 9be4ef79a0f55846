/** Names that would reach into an object's prototype. */
export const RESERVED: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

const DEEPEST = 60;

/** Whether a value from outside may be held to a format: at most 60 levels deep, and without reserved keys, which valibot passes over. */
export function isHarmless(value: unknown, levels = DEEPEST): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return (
    levels > 0 &&
    Object.entries(value).every(([key, inner]) => !RESERVED.has(key) && isHarmless(inner, levels - 1))
  );
}
