import { mandates, RIGHTS } from '../domain/mandate.ts';
import type { Lang } from '../domain/text.ts';
import { formatCount } from '../text/numbers.ts';
import * as m from '../text/paraglide/messages.js';
import type { Course } from './course.ts';
import type { Division } from './division.ts';
import { inPlace, presentInAll, voiceOnly, type HouseView } from './house.ts';
import { weightsAt } from './weights.ts';

/** A step as far as counting heads goes. */
interface Counted {
  readonly house: HouseView;
  readonly division: Division | null;
}

/** The ayes that carry: of the step's own division, else by the rule in force; `null` before anyone sits. */
export function neededAt(step: Counted, course: Course): number | null {
  if (step.division) return step.division.needed;
  return presentInAll(step.house) === 0 ? null : weightsAt(step, course).quota;
}

/** Whether what is needed is more than half of those who vote for or against, or of those present. */
const isPlainMajority = (step: Counted, course: Course): boolean =>
  ['simple', 'present'].includes(weightsAt(step, course).rule.id);

/** What the ayes needed are taken of, in few words: “majority of 511 present”, “of 538 present” under any other rule. */
export function neededNote(step: Counted, course: Course, locale: Lang): string {
  const present = formatCount(presentInAll(step.house));
  return isPlainMajority(step, course)
    ? m.hall_majority_of_present({ present }, { locale })
    : m.hall_of_present({ present }, { locale });
}

/** The ayes needed as a sentence. */
export function neededSentence(step: Counted, course: Course, locale: Lang): string | null {
  const ayes = neededAt(step, course);
  if (ayes === null) return null;
  const needed = formatCount(ayes);
  return isPlainMajority(step, course)
    ? m.hall_majority({ needed }, { locale })
    : m.hall_to_carry({ needed }, { locale });
}

/** Delegates with a vote who have left. */
export const leftIn = (house: HouseView): number => inPlace(house, 'left');

/** Mandates of one faction, with a vote or a voice, wherever their holders are; less those struck or annulled. */
export const seatedOf = (house: HouseView, faction: string): number => {
  const delegation = house.delegations[faction];
  return delegation ? RIGHTS.reduce((sum, right) => sum + mandates(delegation[right]), 0) : 0;
};

/** Mandates over the whole house. */
export const seatedIn = (house: HouseView): number =>
  Object.keys(house.delegations).reduce((sum, faction) => sum + seatedOf(house, faction), 0);

/** How many sit in the house and how many of them are there, those with a voice only apart. */
export function houseSentence(house: HouseView, locale: Lang): string {
  const seated = seatedIn(house);
  if (seated === 0) return m.chamber_nobody({}, { locale });
  const voices = voiceOnly(house);
  const said = {
    count: seated,
    shown: formatCount(seated),
    present: formatCount(presentInAll(house)),
    voice: formatCount(voices),
  };
  return voices === 0 ? m.hall_label(said, { locale }) : m.hall_label_voice(said, { locale });
}

/**
 * The step that a majority is compared with: the last before anybody had left while somebody has, else the one before.
 * −1 where there is none.
 */
export function formerStep(steps: readonly Counted[], at: number): number {
  const step = steps[at];
  return step && leftIn(step.house) > 0 ? steps.findIndex(({ house }) => leftIn(house) > 0) - 1 : at - 1;
}
