import { courseOf, isCourse, type Course } from '../../congress/course.ts';
import type { Lang } from '../../domain/text.ts';
import type { Scenario } from '../../scenario/types.ts';
import { m } from '../../text/paraglide/messages.js';

/** A name of a choice that is left aside, a reading with those that go with its count. */
interface Missing {
  readonly name: string;
  readonly allowed: readonly string[];
}

/** What is said of a name that is left aside. */
export const missingWords = ({ name, allowed }: Missing, locale: { readonly locale: Lang }): string =>
  allowed.length === 0 ? name : m.missing_reading({ name, allowed: allowed.join(', ') }, locale);

/** What to run of a scenario under a choice of names, and those of them that it does not have. */
export function chosenOf(
  scenario: Scenario,
  variant: string | null,
  readings: readonly (readonly [string, string])[],
): { readonly course: Course; readonly missing: readonly Missing[] } {
  const missing: Missing[] = [];
  const known = variant !== null && Object.hasOwn(scenario.variants, variant) ? variant : undefined;
  if (variant !== null && known === undefined) missing.push({ name: variant, allowed: [] });
  const kept: Record<string, string> = {};
  for (const [proceeding, reading] of readings) {
    const alone = courseOf(scenario, { variant: known, readings: { [proceeding]: reading } });
    if (isCourse(alone)) kept[proceeding] = reading;
    else {
      const allowed = alone.code === 'unknown-proceeding' ? [] : alone.allowed;
      missing.push({ name: `${proceeding}:${reading}`, allowed });
    }
  }
  const course = courseOf(scenario, { variant: known, readings: kept });
  if (!isCourse(course))
    throw new Error(`a choice that holds part by part does not hold whole: ${course.code}`);
  return { course, missing };
}
