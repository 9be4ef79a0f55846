import type { WrittenProceeding } from './types.ts';

/** The readings that may be combined with a variant, the default first where it is among them. */
export function readingsFor(proceeding: WrittenProceeding, variant: string): string[] {
  const all = Object.entries(proceeding.readings ?? {});
  const allowed = all.filter(([, reading]) => !reading.only || reading.only.includes(variant));
  allowed.sort(([, a], [, b]) => Number(b.default ?? false) - Number(a.default ?? false));
  return allowed.map(([id]) => id);
}

/** What a reading says of itself, not of the proceeding. */
const ABOUT_THE_READING = new Set(['label', 'default', 'only']);

/**
 * A proceeding as one reading tells it: what the reading gives replaces the proceeding's own, field by whole field.
 * However sure its own source is, what sources differ about stays disputed.
 */
export function underReading(proceeding: WrittenProceeding, reading: string | null): WrittenProceeding {
  if (reading === null || !proceeding.readings) return proceeding;
  const told = proceeding.readings[reading];
  if (!told) return proceeding;
  const disputed = proceeding.certainty === 'disputed';
  const fields = Object.entries(told).filter(
    ([key]) => !ABOUT_THE_READING.has(key) && !(disputed && key === 'certainty'),
  );
  if (disputed && 'division' in told && told.division)
    fields.push(['division', { ...told.division, certainty: 'disputed' }]);
  // A proceeding with fields of its own kind is of that kind; the compiler sees only the union.
  return { ...proceeding, ...Object.fromEntries(fields) } as WrittenProceeding;
}
