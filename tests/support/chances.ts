/** Chances of delegates, no two alike, the same doubles in any language; as in tests/reference/odds.py. */
export function chancesOfReference(delegates: number): number[] {
  return Array.from(
    { length: delegates },
    (_, i) => (Math.floor((((i * 7919 + 12345) % 1048573) * 3) / 4) + 1000) / 1048576,
  );
}
