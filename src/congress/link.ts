import { readingsFor } from '../scenario/reading.ts';
import type { Course } from './course.ts';

/**
 * The address of a step after the page's own: `#/second/appeal?variant=…&reading=appeal:forms`. What a page would choose
 * by itself is left out.
 */
export function linkTo({ scenario, variant, readings }: Course, step: string): string {
  const chosen = scenario.proceedings.flatMap((proceeding) => {
    const reading = readings[proceeding.id];
    return reading === undefined || reading === readingsFor(proceeding, variant)[0]
      ? []
      : [`reading=${proceeding.id}:${reading}`];
  });
  const asked = [...(variant === scenario.defaultVariant ? [] : [`variant=${variant}`]), ...chosen].join('&');
  return `#/${scenario.id}/${step}${asked === '' ? '' : `?${asked}`}`;
}
