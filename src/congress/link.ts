import { readingsFor } from '../scenario/reading.ts';
import type { Course } from './course.ts';

/** The readings other than those that would be chosen anyhow, in the order of the file. */
export const chosenReadings = ({ scenario, variant, readings }: Course): Record<string, string> =>
  Object.fromEntries(
    scenario.proceedings.flatMap((proceeding): [string, string][] => {
      const reading = readings[proceeding.id];
      return reading === undefined || reading === readingsFor(proceeding, variant)[0]
        ? []
        : [[proceeding.id, reading]];
    }),
  );

/**
 * The address of a step after the page's own: `#/second/appeal?variant=…&reading=appeal:forms`. What a page would choose
 * by itself is left out.
 */
export function linkTo(course: Course, step: string): string {
  const { scenario, variant } = course;
  const chosen = Object.entries(chosenReadings(course)).map(([id, reading]) => `reading=${id}:${reading}`);
  const asked = [...(variant === scenario.defaultVariant ? [] : [`variant=${variant}`]), ...chosen].join('&');
  return `#/${scenario.id}/${step}${asked === '' ? '' : `?${asked}`}`;
}
